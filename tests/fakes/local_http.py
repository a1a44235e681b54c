"""The HTTP side of a local Exotel by itself, and its description."""

from dataclasses import dataclass, field

from exophone_desktop.sandbox.directory import seeded_directory
from exophone_desktop.sandbox.http.app import build_app
from exophone_desktop.sandbox.http.state import CallContext, Exotel
from exophone_desktop.sandbox.http.tokens import TokenIssuer
from exophone_desktop.sandbox.records import Records
from exophone_desktop.sandbox.settings import SandboxSettings

SETTINGS = SandboxSettings()
ARCHIVE = b"PK\5\6" + bytes(18)
"""The smallest zip archive: an empty one."""


@dataclass
class Bells:
    """Test lines that are up, and whom they were told to call."""

    rung: list[str] = field(default_factory=list)

    @property
    def registered(self) -> frozenset[str]:
        return frozenset({"echo", "callback"})

    def ring(self, subscriber: str, line: str) -> None:
        self.rung.append(subscriber)


def new_exotel() -> Exotel:
    """Four people, of whom alice is registered, wants to call bob, and has sent logs."""
    exotel = Exotel(
        SETTINGS,
        seeded_directory(),
        Records(),
        TokenIssuer(SETTINGS.account_sid, 1800, 86400),
        is_registered=lambda name: name == "alice",
        http_url="http://127.0.0.1",
        sip_port=5060,
        lines=Bells(),
        contexts={"alice": CallContext("bob", "about the invoice")},
    )
    ticket, _ = exotel.log_shelf.expect("alice")
    exotel.log_shelf.put(ticket, ARCHIVE)
    return exotel


DESCRIPTION = build_app(new_exotel()).openapi()
