"""What is examined, with what, and what has been learnt so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Protocol

from exophone_desktop.audio.settings import AudioDevice
from exophone_desktop.domain.account import SipAccount, SubscriberProfile
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.exotel.platform import PlatformSession
from exophone_desktop.exotel.probes import Address, Certificate
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.host.secrets import OpenedSecretStore
from exophone_desktop.usecases.doctor.probe_phone import ProbePhone
from exophone_desktop.usecases.headset_state import HeadsetStands


@dataclass(frozen=True, slots=True)
class SubscriberSubject:
    """A subscriber of Exotel. ``backend`` and ``platform`` are base addresses."""

    backend: str
    platform: str
    account_sid: str
    name: str
    token: SubscriberToken
    exophone: str = ""
    display_name: str = ""


@dataclass(frozen=True, slots=True)
class ApiSubject:
    """An account's own access to Exotel's API, for asking for a token as a backend does."""

    base: str
    account_sid: str
    key: ApiKey
    subscriber_name: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Who and what is examined; what is None is not, and its checks are skipped.

    ``sip`` is a plain SIP account, in place of a subscriber's. ``echo`` is a user name, number or
    SIP URI that answers and sends back what it hears. ``backend`` is the address of an app
    backend that nobody is signed in to yet.
    """

    subscriber: SubscriberSubject | None = None
    api: ApiSubject | None = None
    sip: SipAccount | None = None
    echo: str = ""
    backend: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether calls can be made and received; ``detail`` says why not."""

    registered: bool
    detail: str = ""


class ExotelPort(Protocol):
    """Exotel's HTTP side. Methods wait for ``limit`` seconds; they raise ``ExotelHttpError``."""

    def reach(self, address: Address, limit: float) -> float:
        """Connect; the seconds it took."""

    def certificate(self, address: Address, limit: float) -> Certificate:
        """What the server's certificate says; ``UntrustedError`` where it is not trusted."""

    def server_date(self, base: str, limit: float) -> float | None:
        """The server's time, where it says one."""

    def create_token(self, api: ApiSubject, limit: float) -> None:
        """Ask for a subscriber token; it is thrown away. Also ``ValueError`` for a bad name."""

    def fetch_profile(self, session: PlatformSession, limit: float) -> SubscriberProfile:
        """Who the subscriber is in SIP."""

    def renew(self, subscriber: SubscriberSubject, limit: float) -> Secret:
        """A new access token; ``RefreshTokenExpiredError`` where the session is over."""

    def push_opens(
        self, base: str, account_sid: str, subscriber: str, access: Secret, limit: float
    ) -> None:
        """Open the push connection, and close it."""


@dataclass(frozen=True, slots=True)
class Instruments:
    """What the checks are made with.

    ``standing`` tells of a registration that is there already, as the window's: where it is
    given, none of our own is made, so that nobody's calls are disturbed. ``phone`` makes a phone
    whose waits an event ends; ``speech`` is the WAV file that the echo call speaks. ``now`` is
    this computer's clock (seconds since the epoch). ``headset`` looks for one with buttons.
    """

    exotel: ExotelPort
    open_secrets: Callable[[], OpenedSecretStore]
    sound_devices: Callable[[], tuple[AudioDevice, ...]]
    headset: Callable[[], HeadsetStands]
    phone: Callable[[Event], ProbePhone]
    speech: Path
    now: Callable[[], float]
    standing: Callable[[], Standing] | None = None
    in_call: Callable[[], bool] = lambda: False


@dataclass(slots=True)
class Examination:
    """One run: what is examined, and what a check leaves for those after it."""

    subject: Subject
    instruments: Instruments
    stopped: Event = field(default_factory=Event)
    access: Secret = Secret("")
    account: SipAccount | None = None
    phone: ProbePhone | None = None
    codecs: tuple[str, ...] = ()
    transports: tuple[str, ...] = ()

    def close(self) -> None:
        """Let go of what was opened."""
        if self.phone is not None:
            self.phone.close()
            self.phone = None
