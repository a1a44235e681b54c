"""``python -m builder.release_list KEY VERSION PAGE``: prints a signed list of releases.

KEY is a file with an Ed25519 private key (PEM). Its public half goes into ``channel.json``, which
``EXOPHONE_UPDATE_CHANNEL`` names when packages are built (``host.update_check`` reads it).
"""

import base64
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key


def signed(key: Ed25519PrivateKey, version: str, page: str) -> str:
    """The text of ``releases.json``."""
    listed = json.dumps({"product": "exophone-desktop", "version": version, "page": page})
    signature = base64.b64encode(key.sign(listed.encode())).decode()
    return json.dumps({"listed": listed, "signature": signature}) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Print the list; the exit status is 2 for a wrong start."""
    if len(arguments) != 3:
        print("Give the key's file, the version and its page.", file=sys.stderr)
        return 2
    key = load_pem_private_key(Path(arguments[0]).read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        print("The key is no Ed25519 key.", file=sys.stderr)
        return 2
    print(signed(key, arguments[1], arguments[2]), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
