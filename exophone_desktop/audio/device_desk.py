"""Knows what is plugged in and what is wanted, and opens accordingly."""

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace

from exophone_desktop.audio.choice import Assignment, DeviceChoice, remember
from exophone_desktop.audio.desk_stream import DeskStream
from exophone_desktop.audio.notices import DeviceNotice, notices_of
from exophone_desktop.audio.refusals import Refusal, gravest, none_opened
from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceDirection,
    RememberedChoice,
    SoundPurpose,
)
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.audio.sound_system import Exchange, SoundStream, SoundSystem

log = logging.getLogger(__name__)

_OPENED_FOR = {
    DeviceDirection.CAPTURE: SoundPurpose.MICROPHONE,
    DeviceDirection.PLAYBACK: SoundPurpose.CALL,
}
_LOOK_SECONDS = 1.5
_SPOKEN = {DeviceDirection.CAPTURE: "microphone", DeviceDirection.PLAYBACK: "loudspeaker"}


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the list showed. ``changed`` is false where all is as before."""

    changed: bool
    notices: tuple[DeviceNotice, ...] = ()


class DeviceDesk:
    """A sound system whose default is what the person wants, or the best there is.

    It stands between the system and whoever opens streams: an empty id opens what the policy
    (``audio.choice``) says, and the next best where that does not open. A stream that was opened
    so is superseded as soon as the policy says another device. Safe from any thread; only
    ``look`` and ``open`` ask the system.
    """

    def __init__(self, system: SoundSystem, remembered: tuple[RememberedChoice, ...] = ()) -> None:
        self._system = system
        self._changed = threading.Condition()
        self._choice = DeviceChoice((), remembered)
        self._assigned = _assigned(self._choice)
        self._opened: dict[SoundPurpose, DeskStream] = {}
        self._reported: DeviceChoice | None = None

    # ---- as a sound system

    def devices(self) -> tuple[AudioDevice, ...]:
        """What was plugged in at the last look; what calls go through is marked."""
        if self._reported is None:
            self.look()
        with self._changed:
            used = {
                (each.direction, assignment.device.id)
                for each in _OPENED_FOR.values()
                if (assignment := self._assigned[each]) is not None
            }
            present = self._choice.present
        return tuple(
            replace(device, in_use=(device.direction, device.id) in used) for device in present
        )

    def open(self, direction: DeviceDirection, device_id: str, exchange: Exchange) -> SoundStream:
        """Open a device; for an empty id what is wanted, or the best that opens.

        Raises:
            AudioError: it does not open; for an empty id, none does.
        """
        if device_id:
            return self._system.open(direction, device_id, exchange)
        purpose = _OPENED_FOR[direction]
        tried: set[str] = set()
        refusals: list[Refusal | None] = []
        if not self._choice.present:
            self._refresh()
        while (device := self._next(purpose, tried)) is not None:
            tried.add(device.id)
            try:
                stream = self._system.open(direction, device.id, exchange)
            except AudioError as error:
                log.info("%s %r: %s", direction, device.id, error)
                refusals.append(error.refusal)
                # Either it has just gone, and the list says so, or it does not work.
                self._refresh()
                self._refuse(device.id)
            else:
                return self._note(
                    DeskStream(stream, purpose, device.id, self._is_superseded, self._closed)
                )
        self.forgive()
        refusal = gravest(refusals)
        raise AudioError(none_opened(_SPOKEN[direction], refusal), refusal)

    # ---- what is wanted

    def look(self) -> Look:
        """Ask the system for its devices again, and tell what is other than at the last look."""
        self._refresh()
        with self._changed:
            before, after = self._reported, self._choice
            self._reported = after
            sounding = frozenset(self._opened)
        if before is None or after == before:
            return Look(before is None)
        return Look(True, notices_of(before, after, sounding))

    def forgive(self) -> None:
        """Try devices that did not open again."""
        with self._changed:
            self._decide(replace(self._choice, refused=frozenset()))

    @property
    def assigned(self) -> Mapping[SoundPurpose, Assignment | None]:
        """What each purpose is served by now."""
        return self._assigned

    @property
    def remembered(self) -> tuple[RememberedChoice, ...]:
        """The person's choices, the latest first."""
        return self._choice.remembered

    @property
    def routed(self) -> Mapping[SoundPurpose, str]:
        """Keys of the devices that sound was sent to for now."""
        return self._choice.routed

    def route(self, routed: Mapping[SoundPurpose, str]) -> None:
        """Send sound elsewhere for now; it is not remembered. What failed may be tried again."""
        with self._changed:
            self._decide(replace(self._choice, routed=dict(routed), refused=frozenset()))
            self._reported = self._choice

    def choose(self, purpose: SoundPurpose, key: str) -> None:
        """Remember ``key`` for this set of devices and use it; empty is the system's default.

        What was sent elsewhere for now comes back. A device may be chosen while it is away.
        """
        with self._changed:
            choice = self._choice
            routed = {each: to for each, to in choice.routed.items() if each is not purpose}
            remembered = remember(choice.remembered, choice.present, purpose, key)
            self._decide(replace(choice, remembered=remembered, routed=routed, refused=frozenset()))
            self._reported = self._choice

    def wait_until_open(self, device_ids: Mapping[SoundPurpose, str], seconds: float) -> None:
        """Wait until these devices are open in place of others.

        Raises:
            AudioError: one does not open, or the time is over.
        """

        def settled() -> bool:
            return any(each in self._choice.refused for each in device_ids.values()) or all(
                purpose in self._opened and self._opened[purpose].device_id == each
                for purpose, each in device_ids.items()
            )

        with self._changed:
            in_time = self._changed.wait_for(settled, seconds)
            for purpose, device_id in device_ids.items():
                if device_id in self._choice.refused:
                    what = _SPOKEN[purpose.direction]
                    raise AudioError(f"The chosen {what} does not open.")
        if not in_time:
            raise AudioError("The sound system does not answer. Please try again.")

    def present_device(self, direction: DeviceDirection, id_or_key: str) -> AudioDevice:
        """The device of this id or key; one that was plugged in just now is looked for.

        Raises:
            AudioError: it is not plugged in.
        """

        def found() -> AudioDevice | None:
            present = (each for each in self._choice.present if each.direction is direction)
            return next((d for d in present if id_or_key in (d.id, d.key)), None)

        device = found()
        if device is None:
            # On a thread of its own: a sound server that hangs must not make the asker wait long.
            look = threading.Thread(target=self._refresh, name="device-look", daemon=True)
            look.start()
            look.join(_LOOK_SECONDS)
            device = found()
        if device is None:
            raise AudioError(f"The chosen {_SPOKEN[direction]} is not plugged in.")
        return device

    def _refresh(self) -> None:
        present = self._system.devices()
        with self._changed:
            before = self._choice
            refused = before.refused if _same_ids(present, before.present) else frozenset()
            self._decide(replace(before, present=present, refused=refused))

    def _next(self, purpose: SoundPurpose, tried: set[str]) -> AudioDevice | None:
        devices = (each.device for each in self._choice.candidates(purpose))
        return next((device for device in devices if device.id not in tried), None)

    def _refuse(self, device_id: str) -> None:
        with self._changed:
            if any(each.id == device_id for each in self._choice.present):
                refused = self._choice.refused | {device_id}
                self._decide(replace(self._choice, refused=refused))

    def _note(self, stream: DeskStream) -> DeskStream:
        with self._changed:
            self._opened[stream.purpose] = stream
            self._changed.notify_all()
        return stream

    def _is_superseded(self, purpose: SoundPurpose, device_id: str) -> bool:
        assignment = self._assigned[purpose]
        return assignment is not None and assignment.device.id != device_id

    def _closed(self, stream: DeskStream) -> None:
        with self._changed:
            if self._opened.get(stream.purpose) is stream:
                del self._opened[stream.purpose]
            self._changed.notify_all()

    def _decide(self, choice: DeviceChoice) -> None:
        self._choice = choice
        self._assigned = _assigned(choice)
        self._changed.notify_all()


def _assigned(choice: DeviceChoice) -> Mapping[SoundPurpose, Assignment | None]:
    return {purpose: choice.assigned(purpose) for purpose in SoundPurpose}


def _same_ids(one: tuple[AudioDevice, ...], other: tuple[AudioDevice, ...]) -> bool:
    return {(d.direction, d.id) for d in one} == {(d.direction, d.id) for d in other}
