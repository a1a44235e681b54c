"""Our own command line as a process, seen through its JSON lines."""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interop.programs import Program, wait_until
from interop.registrar import DOMAIN, PASSWORDS, Registrar

ROOT = Path(__file__).resolve().parents[2]

OK, BAD_ARGUMENTS, NOT_REGISTERED, NOT_ANSWERED, NO_MEDIA = 0, 2, 3, 4, 5
"""Exit codes of the command line."""


@dataclass(frozen=True)
class Account:
    """An account file."""

    path: Path
    user: str
    address: str

    @classmethod
    def at(
        cls, registrar: Registrar, path: Path, user: str, address: str, **changes: object
    ) -> "Account":
        """A user of ``registrar``; ``changes`` are further or other keys of the file."""
        transport = str(changes.get("transport", "udp"))
        keys: dict[str, object] = {
            "id": f"sip:{user}@{DOMAIN}",
            "registrar": f"sip:{DOMAIN}",
            "username": user,
            "password": PASSWORDS[user],
            "proxy": registrar.uri(transport),
            "bind": address,
            "expires": 60,
        }
        if transport == "tls":
            keys["tls_ca_file"] = str(registrar.ca_file)
        _write(path, {**keys, **changes})
        return cls(path, user, address)

    @classmethod
    def alone(cls, path: Path, address: str) -> "Account":
        """An account that calls without registering."""
        _write(path, {"id": f"sip:alone@{address}", "bind": address})
        return cls(path, "alone", address)


def _write(path: Path, keys: dict[str, object]) -> None:
    # JSON's text, numbers and lists are TOML's.
    lines = [f"{key} = {json.dumps(value)}" for key, value in keys.items()]
    path.write_text("[account]\n" + "\n".join(lines) + "\n", encoding="utf-8")


class Exophone:
    """One run of ``exophone ARGUMENTS --json``."""

    def __init__(self, folder: Path, arguments: list[str]) -> None:
        folder.mkdir()
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", "exophone_desktop", *arguments, "--json"]
        self.program = Program(command, folder / "exophone.log", folder, environment)

    def events(self) -> list[dict[str, Any]]:
        """Every complete JSON line so far."""
        lines = self.program.text().split("\n")[:-1]
        return [json.loads(line) for line in lines if line.startswith("{")]

    def wait_for(self, event: str, seconds: float = 15.0, **wanted: object) -> dict[str, Any]:
        """The first line whose ``event`` is that, with the values ``wanted``."""

        def look() -> dict[str, Any] | None:
            ended = self.program.has_ended()
            for line in self.events():
                if line.get("event") == event and wanted.items() <= line.items():
                    return line
            assert not ended, f"exophone ended without saying {event} {wanted or ''}"
            return None

        try:
            return wait_until(look, seconds, f"exophone says {event} {wanted or ''}")
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.program.text()[-3000:]}") from None

    def finish(self, seconds: float = 40.0) -> tuple[int, dict[str, Any]]:
        """The exit code and the summary, its last line."""
        code = self.program.wait_for_end(seconds)
        said = self.events()
        assert said, f"exophone said nothing in JSON:\n{self.program.text()[-3000:]}"
        assert said[-1]["event"] == "summary", said[-1]
        return code, said[-1]

    def interrupt(self) -> None:
        """What Ctrl+C does."""
        self.program.interrupt()

    def stop(self) -> None:
        """End it."""
        self.program.stop()
