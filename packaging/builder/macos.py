"""The macOS app: signed, put into a disk image, notarised where the keys for that are given.

``EXOPHONE_SIGN_AS`` is a Developer ID in the keychain; without it the app is signed ad hoc, and
Gatekeeper asks the person. ``EXOPHONE_NOTARY_PROFILE`` names credentials that
``xcrun notarytool store-credentials`` has kept.
"""

import platform
import sys
from pathlib import Path

from builder.places import DIST, FROZEN, NAME, PACKAGING, VERSION, PackageError, run


def build(system: str = sys.platform) -> Path:
    """Build the disk image from the bundle; returns it. Raises ``PackageError`` elsewhere."""
    if system != "darwin":
        raise PackageError("The macOS app can be built on macOS only.")
    bundle = FROZEN.with_name("ExoPhone.app")
    DIST.mkdir(exist_ok=True)
    image = DIST / f"{NAME}-{VERSION}-macos-{platform.machine()}.dmg"
    run(PACKAGING / "macos" / "sign.sh", bundle, image)
    return image
