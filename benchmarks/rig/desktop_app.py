"""Our window as a person has it who is signed in: ``python -m benchmarks.rig.desktop_app SPEC``.

SPEC is JSON of ``DesktopSpec``. Everything is as ``exophone run`` has it, but for the folder of
its files and a keyring in memory. A line ``dial URI`` of standard input is dialled.
"""

import asyncio
import json
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.composition.surroundings import Surroundings
from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.paths import paths_in
from exophone_desktop.host.remembered_sip import RememberedSipAccount
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore


@dataclass(frozen=True)
class DesktopSpec:
    """A folder of its own, and the SIP account that it is signed in with, and its devices."""

    folder: str
    user: str
    registrar: str
    microphone: str
    speaker: str


def main() -> int:
    """Show the window until it is closed."""
    spec = DesktopSpec(**json.loads(sys.argv[1]))
    home = Path(spec.folder)
    paths = paths_in(home)
    remembered = RememberedSipAccount(
        user=spec.user, registrar=spec.registrar, display_name="Ann", signed_in=True
    )
    settings = {"sip_account": remembered.model_dump(mode="json")}
    paths.settings_file.write_text(json.dumps(settings), encoding="utf-8")
    audio = AudioSettings(AudioBackend.SYSTEM, spec.microphone, spec.speaker)
    surroundings = Surroundings(paths, _secrets, audio)

    from exophone_desktop.composition.desktop import run_app
    from exophone_desktop.ui.app import App

    async def until_closed(app: App) -> int:
        loop = asyncio.get_running_loop()

        def read() -> None:
            for line in sys.stdin:
                if line.startswith("dial "):
                    loop.call_soon_threadsafe(app.actions.dial, line[5:].strip())

        threading.Thread(target=read, name="lines", daemon=True).start()
        await app.closed()
        return 0

    return run_app(surroundings, until_closed)


def _secrets() -> OpenedSecretStore:
    store = MemorySecrets()
    store.set("sip-password", Secret("not-asked-for"))
    return OpenedSecretStore(store, kept=True)


if __name__ == "__main__":
    sys.exit(main())
