"""Which device serves which purpose, and why: pure decisions.

The order for each purpose: where the person sent the sound for now (a route), what was chosen for
just this set of devices, what was chosen last and can be had, the system's default, then the
best of the rest. A choice outlives its device: when that is back, it is taken again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceKind,
    RememberedChoice,
    SoundPurpose,
)

SYSTEM_DEFAULT = ""
"""As a choice: whatever the system's default is at the time."""

MOST_REMEMBERED = 96
"""Choices that are kept; the oldest goes first."""

_RANKS: Mapping[SoundPurpose, tuple[DeviceKind, ...]] = {
    # At the ear before in the room: what a caller says is not for everyone.
    SoundPurpose.CALL: (
        DeviceKind.WIRED_HEADSET,
        DeviceKind.BLUETOOTH_HANDS_FREE,
        DeviceKind.HANDSET,
        DeviceKind.BUILT_IN_SPEAKER,
        DeviceKind.UNKNOWN,
        DeviceKind.EXTERNAL_SPEAKER,
        DeviceKind.BLUETOOTH_STEREO,
        DeviceKind.HDMI,
        DeviceKind.VIRTUAL,
    ),
    # Ringing is to be heard by someone who wears no headset.
    SoundPurpose.RINGING: (
        DeviceKind.BUILT_IN_SPEAKER,
        DeviceKind.EXTERNAL_SPEAKER,
        DeviceKind.UNKNOWN,
        DeviceKind.WIRED_HEADSET,
        DeviceKind.BLUETOOTH_HANDS_FREE,
        DeviceKind.BLUETOOTH_STEREO,
        DeviceKind.HANDSET,
        DeviceKind.HDMI,
        DeviceKind.VIRTUAL,
    ),
    SoundPurpose.MICROPHONE: (
        DeviceKind.WIRED_HEADSET,
        DeviceKind.BLUETOOTH_HANDS_FREE,
        DeviceKind.HANDSET,
        DeviceKind.BUILT_IN_MICROPHONE,
        DeviceKind.UNKNOWN,
        DeviceKind.EXTERNAL_MICROPHONE,
        DeviceKind.VIRTUAL,
    ),
}


class ChoiceReason(StrEnum):
    """Why a device is used."""

    ROUTE = "route"
    CHOSEN = "chosen"
    CHOSEN_ELSEWHERE = "chosen_elsewhere"
    SYSTEM_DEFAULT = "system_default"
    NEXT_BEST = "next_best"


@dataclass(frozen=True, slots=True)
class Assignment:
    """A device for a purpose, and why."""

    device: AudioDevice
    reason: ChoiceReason


def device_set(present: tuple[AudioDevice, ...]) -> tuple[str, ...]:
    """What tells one desk from another: the devices that are plugged in, in a fixed order.

    Virtual devices come and go with programs and do not count, unless there is nothing else.
    """
    real = [each for each in present if each.kind is not DeviceKind.VIRTUAL]
    return tuple(sorted({f"{each.direction}:{each.key}" for each in real or present}))


def remember(
    remembered: tuple[RememberedChoice, ...],
    present: tuple[AudioDevice, ...],
    purpose: SoundPurpose,
    key: str,
) -> tuple[RememberedChoice, ...]:
    """``remembered`` and, before all others, that ``key`` was chosen while ``present``."""
    new = RememberedChoice(device_set(present), purpose, key)
    others = (
        each for each in remembered if (each.devices, each.purpose) != (new.devices, new.purpose)
    )
    return (new, *others)[:MOST_REMEMBERED]


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    """The policy. Everything that it decides from is in its fields.

    ``remembered``: the latest first. ``routed``: keys of devices by purpose, for now only.
    ``refused``: ids of devices that did not open since the set last changed.
    """

    present: tuple[AudioDevice, ...]
    remembered: tuple[RememberedChoice, ...] = ()
    routed: Mapping[SoundPurpose, str] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()

    def assigned(self, purpose: SoundPurpose) -> Assignment | None:
        """What to use; None where nothing suits."""
        return next(self.candidates(purpose), None)

    def candidates(self, purpose: SoundPurpose) -> Iterator[Assignment]:
        """What to use, and what to try after it, each device once."""
        seen: set[str] = set()
        for assignment in self._wishes(purpose):
            device = assignment.device
            if device.id not in seen and device.id not in self.refused:
                seen.add(device.id)
                yield assignment

    def _wishes(self, purpose: SoundPurpose) -> Iterator[Assignment]:
        usable = self._usable(purpose)
        routed = _with_key(usable, self.routed.get(purpose, SYSTEM_DEFAULT))
        if routed is not None:
            yield Assignment(routed, ChoiceReason.ROUTE)
        chosen = self._chosen(purpose, usable)
        if chosen is not None:
            yield chosen
        default = self._default(purpose, usable)
        if default is not None:
            # A choice whose device is away goes to the next best, which is at the ear.
            if chosen is None and self._misses(purpose):
                yield from self._ranked(purpose, usable)
            yield Assignment(default, ChoiceReason.SYSTEM_DEFAULT)
        yield from self._ranked(purpose, usable)

    def _usable(self, purpose: SoundPurpose) -> list[AudioDevice]:
        """Devices of the right direction; Bluetooth stereo has no microphone for calls, and in
        calls gives way to the hands-free profile of the same headset."""
        usable = [each for each in self.present if each.direction is purpose.direction]
        if purpose is SoundPurpose.RINGING:
            return usable
        hands_free = {each.unit for each in usable if _is(each, DeviceKind.BLUETOOTH_HANDS_FREE)}
        listens = purpose is SoundPurpose.MICROPHONE
        return [
            each
            for each in usable
            if not _is(each, DeviceKind.BLUETOOTH_STEREO)
            or not (listens or (each.unit and each.unit in hands_free))
        ]

    def _chosen(self, purpose: SoundPurpose, usable: list[AudioDevice]) -> Assignment | None:
        here = device_set(self.present)
        mine = [each for each in self.remembered if each.purpose is purpose]
        exact = [each for each in mine if each.devices == here]
        for choice in (*exact, *mine):
            if choice.device == SYSTEM_DEFAULT:
                device = self._default(purpose, usable)
                reason = ChoiceReason.SYSTEM_DEFAULT
            else:
                device = _with_key(usable, choice.device)
                same = choice.devices == here
                reason = ChoiceReason.CHOSEN if same else ChoiceReason.CHOSEN_ELSEWHERE
            if device is not None:
                return Assignment(device, reason)
        return None

    def _misses(self, purpose: SoundPurpose) -> bool:
        """Whether the last choice was of a device that is away."""
        latest = next((each for each in self.remembered if each.purpose is purpose), None)
        return latest is not None and latest.device != SYSTEM_DEFAULT

    def _default(self, purpose: SoundPurpose, usable: list[AudioDevice]) -> AudioDevice | None:
        """The system's default, or what stands for it where that is Bluetooth stereo."""
        default = next(
            (e for e in self.present if e.is_default and e.direction is purpose.direction), None
        )
        if default is None or default in usable:
            return default
        return next((e for e in usable if e.unit and e.unit == default.unit), None)

    def _ranked(self, purpose: SoundPurpose, usable: list[AudioDevice]) -> Iterator[Assignment]:
        ranks = _RANKS[purpose]
        beside = self.assigned(SoundPurpose.CALL) if purpose is SoundPurpose.MICROPHONE else None
        unit = beside.device.unit if beside else ""

        def place(device: AudioDevice) -> tuple[bool, int, bool]:
            rank = ranks.index(device.kind) if device.kind in ranks else len(ranks)
            return (not unit or device.unit != unit, rank, not device.is_default)

        for device in sorted(usable, key=place):
            yield Assignment(device, ChoiceReason.NEXT_BEST)


def _is(device: AudioDevice, kind: DeviceKind) -> bool:
    return device.kind is kind


def _with_key(devices: list[AudioDevice], key: str) -> AudioDevice | None:
    return next((each for each in devices if key and each.key == key), None)
