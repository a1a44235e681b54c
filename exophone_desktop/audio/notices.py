"""What a person is told when sound goes through another device than before."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from exophone_desktop.audio.choice import Assignment, ChoiceReason, DeviceChoice
from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceKind,
    RememberedChoice,
    SoundPurpose,
)


class DeviceChange(StrEnum):
    """Why the device changed without the person asking."""

    VANISHED = "vanished"
    ARRIVED = "arrived"
    DEFAULT_MOVED = "default_moved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class DeviceNotice:
    """Sound was handed from ``before`` to ``now``.

    ``undo`` is the ``AudioDevice.key`` that puts it back, when chosen for ``purpose``; empty where
    there is no way back, because the device is gone.
    """

    purpose: SoundPurpose
    change: DeviceChange
    before: AudioDevice
    now: AudioDevice
    undo: str = ""

    @property
    def sentence(self) -> str:
        """What happened, for the person."""
        goes = _GOES[self.purpose]
        return _SENTENCES[self.change].format(
            before=self.before.name,
            now=self.now.name,
            goes=goes.format(device=self.now.name),
            goes_there=goes.format(device="it"),
        )


_SENTENCES = {
    DeviceChange.VANISHED: "{before} is not plugged in any more: {goes}.",
    DeviceChange.ARRIVED: "{now} is plugged in: {goes_there}, no longer {before}.",
    DeviceChange.DEFAULT_MOVED: "The system has a new default: {goes}.",
    DeviceChange.FAILED: "{before} does not work now: {goes}.",
}
_GOES = {
    SoundPurpose.MICROPHONE: "your voice now comes from {device}",
    SoundPurpose.CALL: "calls are now heard on {device}",
    SoundPurpose.RINGING: "ringing is now heard on {device}",
}


def notice_of(
    purpose: SoundPurpose,
    before: Assignment | None,
    now: Assignment | None,
    present: tuple[AudioDevice, ...],
    present_before: tuple[AudioDevice, ...],
    *,
    sounds: bool = True,
) -> DeviceNotice | None:
    """What to tell of a change from ``before`` to ``now``; None where nothing changed unasked.

    That no device is left is told by whoever fails to open one. A Bluetooth headset has its
    microphone for as long as somebody listens: that it comes with a call and goes when no more
    ``sounds`` is no news.
    """
    if before is None or now is None or _same(before.device, now.device):
        return None
    if not _among(before.device, present):
        if not sounds and _changed_profile(before.device, present):
            return None
        return DeviceNotice(purpose, DeviceChange.VANISHED, before.device, now.device)
    if not _among(now.device, present_before):
        if _changed_profile(now.device, present_before):
            return None
        change = DeviceChange.ARRIVED
    elif now.reason is ChoiceReason.SYSTEM_DEFAULT and now.device.is_default:
        change = DeviceChange.DEFAULT_MOVED
    else:
        change = DeviceChange.FAILED
    return DeviceNotice(purpose, change, before.device, now.device, before.device.key)


def notices_of(
    before: DeviceChoice, after: DeviceChoice, sounding: frozenset[SoundPurpose]
) -> tuple[DeviceNotice, ...]:
    """What to tell when the state of things went from ``before`` to ``after``, with devices open
    for ``sounding``."""
    told: dict[SoundPurpose, DeviceNotice] = {}
    for purpose in SoundPurpose:
        notice = notice_of(
            purpose,
            before.assigned(purpose),
            after.assigned(purpose),
            after.present,
            before.present,
            sounds=purpose in sounding,
        )
        if notice is not None:
            told[purpose] = notice
    # Ringing that moves together with calls is the same news.
    call, ringing = told.get(SoundPurpose.CALL), told.get(SoundPurpose.RINGING)
    if call and ringing and (call.before, call.now) == (ringing.before, ringing.now):
        del told[SoundPurpose.RINGING]
    return tuple(told.values())


def _same(one: AudioDevice, other: AudioDevice) -> bool:
    return (one.direction, one.key) == (other.direction, other.key)


def _changed_profile(device: AudioDevice, others: tuple[AudioDevice, ...]) -> bool:
    """Whether it is a side of a Bluetooth headset whose other side is among ``others``."""
    hands_free = device.kind is DeviceKind.BLUETOOTH_HANDS_FREE
    return hands_free and any(device.unit and each.unit == device.unit for each in others)


def _among(device: AudioDevice, devices: tuple[AudioDevice, ...]) -> bool:
    return any(_same(device, each) for each in devices)


@dataclass(frozen=True, slots=True)
class DevicesSeen:
    """The devices of this machine after a change, and what is to be told of it.

    ``remembered`` are the person's choices, to be kept for the next start.
    """

    devices: tuple[AudioDevice, ...]
    notices: tuple[DeviceNotice, ...] = ()
    remembered: tuple[RememberedChoice, ...] = ()


DevicesHandler = Callable[[DevicesSeen], None]
"""Called, from any thread, when devices came, went or changed places; must return quickly."""
