"""What the doctor works with, on a machine that a test describes."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from fakes.engine import ScriptedEngine

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.domain.account import SipAccount, SubscriberProfile
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.platform import PlatformSession
from exophone_desktop.exotel.probes import Address, Certificate
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.headset.events import HeadsetConnected
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.usecases.doctor.probe_phone import ProbePhone
from exophone_desktop.usecases.doctor.subject import (
    ApiSubject,
    ExotelPort,
    Instruments,
    Standing,
    SubscriberSubject,
)
from exophone_desktop.usecases.headset_state import HeadsetStands

NOW = 1_700_000_000.0
ACCESS, REFRESH = "access-that-nobody-may-see", "refresh-that-nobody-may-see"
MICROPHONE = AudioDevice("m", "Desk microphone", DeviceDirection.CAPTURE)
SPEAKER = AudioDevice("s", "Desk loudspeaker", DeviceDirection.PLAYBACK)
ALICE = SipAccount(id="sip:alice@exotel1.example", registrar="sip:exotel1.example")


def subscriber(base: str, **more: object) -> SubscriberSubject:
    token = SubscriberToken(Secret(REFRESH), Secret(ACCESS))
    fields = {"name": "alice", "exophone": "08040408080", "token": token} | more
    return SubscriberSubject(base, base, "exotel1", **fields)  # type: ignore[arg-type]


@dataclass
class FakeExotel:
    """Everything answers, save what ``failures`` names: a method and what it raises."""

    failures: dict[str, Exception] = field(default_factory=dict)
    date: float | None = NOW
    asked: list[str] = field(default_factory=list)

    def _ask(self, what: str) -> None:
        self.asked.append(what)
        if what in self.failures:
            raise self.failures[what]

    def reach(self, address: Address, limit: float) -> float:
        self._ask("reach")
        return 0.01

    def certificate(self, address: Address, limit: float) -> Certificate:
        self._ask("certificate")
        return Certificate("Good Authority", NOW + 90 * 86400)

    def server_date(self, base: str, limit: float) -> float | None:
        self._ask("server_date")
        return self.date

    def create_token(self, api: ApiSubject, limit: float) -> None:
        self._ask("create_token")

    def fetch_profile(self, session: PlatformSession, limit: float) -> SubscriberProfile:
        self._ask("fetch_profile")
        return SubscriberProfile(ALICE)

    def renew(self, subscriber: SubscriberSubject, limit: float) -> Secret:
        self._ask("renew")
        return Secret("renewed")

    def push_opens(
        self, base: str, account_sid: str, subscriber: str, access: Secret, limit: float
    ) -> None:
        self._ask("push_opens")


HEADSET = HeadsetConnected("Jabra EVOLVE 65")


def no_phone(stopped: threading.Event) -> ProbePhone:
    return ProbePhone(ScriptedEngine(), stopped)


def instruments(
    exotel: ExotelPort | None = None,
    *,
    kept: bool = True,
    devices: tuple[AudioDevice, ...] = (MICROPHONE, SPEAKER),
    headset: HeadsetStands = HEADSET,
    phone: Callable[[threading.Event], ProbePhone] = no_phone,
    now: Callable[[], float] = lambda: NOW,
    speech: Path = Path("speech.wav"),
    standing: Callable[[], Standing] | None = None,
    in_call: Callable[[], bool] = lambda: False,
) -> Instruments:
    why = "" if kept else "This computer has no keyring that works."
    return Instruments(
        exotel=exotel or FakeExotel(),
        open_secrets=lambda: OpenedSecretStore(MemorySecrets(), kept, why),
        sound_devices=lambda: devices,
        headset=lambda: headset,
        phone=phone,
        speech=speech,
        now=now,
        standing=standing,
        in_call=in_call,
    )


def unreachable(what: str = "the server") -> ExotelHttpError:
    return ExotelHttpError(HttpFailure.UNREACHABLE, f"There is no way to {what}.")
