"""The near end of a person whose devices come and go."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace

from exophone_desktop.audio.device_desk import DeviceDesk
from exophone_desktop.audio.notices import DeviceNotice, DevicesHandler, DevicesSeen
from exophone_desktop.audio.ringer import Ringer
from exophone_desktop.audio.ringtone import ring_sound
from exophone_desktop.audio.samples import Int16Samples
from exophone_desktop.audio.settings import AudioDevice, AudioSettings, SoundPurpose, Tone, Volumes
from exophone_desktop.audio.sound import AudioError, FailureHandler, FarEnd
from exophone_desktop.audio.sound_system import SoundSystem
from exophone_desktop.audio.system import SystemNearEnd
from exophone_desktop.audio.tones import ToneMixer
from exophone_desktop.audio.watching import ChangeSignal, DeviceWatch, NoSignal

_TURN_SECONDS = 3.0
_LINES = (SoundPurpose.MICROPHONE, SoundPurpose.CALL)


class DeviceNearEnd(SystemNearEnd):
    """Keeps the devices open that the policy names, and changes over as it changes.

    They are watched from ``start`` to ``stop``, and from ``follow`` to ``close``. Any thread.
    """

    def __init__(
        self,
        settings: AudioSettings,
        on_failure: FailureHandler,
        *,
        system: SoundSystem,
        may_be_silent: bool = False,
        on_devices: DevicesHandler | None = None,
        make_signal: Callable[[], ChangeSignal] = NoSignal,
    ) -> None:
        """See ``SystemNearEnd``; ``on_devices`` is told of every change, ``make_signal`` makes
        what may tell of changes before the next look."""
        desk = DeviceDesk(system, settings.remembered)
        open_default = replace(settings, microphone="", speaker="")
        super().__init__(open_default, on_failure, system=desk, may_be_silent=may_be_silent)
        self._desk = desk
        self._on_devices = on_devices
        self._make_signal = make_signal
        ring = ring_sound(settings.ring_tone, settings.ring_path, lambda _: None)
        self._ring_tones = ToneMixer(settings.tone_country, ring, settings.volumes)
        self._ringer = Ringer(system, self._ring_tones)
        self._tone: Tone | None = None
        self._mixed: Tone | None = None
        self._turn_lock = threading.RLock()
        self._watch: DeviceWatch | None = None
        self._following = False
        self._sounding = False
        self._first = (settings.microphone, settings.speaker)

    # ---- the near end

    def start(self, far: FarEnd) -> None:
        """Look what is plugged in and open it.

        Raises:
            AudioError: nothing opens, and it may not be silent.
        """
        with self._turn():
            self._desk.forgive()
            self._look()
            super().start(far)
            self._sounding = True
            self._sound_tone()
            self._ensure_watch()

    def stop(self) -> None:
        """Close the devices. Idempotent."""
        self._sounding = False
        if not self._following:
            self._end_watch()
        with suppress(AudioError), self._turn():
            self._ringer.stop()
        super().stop()

    def play_tone(self, tone: Tone | None) -> None:
        """Mix ``tone`` into what is played; the ring tone goes where ringing goes."""
        with suppress(AudioError), self._turn():
            self._tone = tone
            self._sound_tone()

    def use_volumes(self, volumes: Volumes) -> None:
        """Go to these volumes within a frame."""
        super().use_volumes(volumes)
        self._ring_tones.set_volumes(volumes)

    def use_ring(self, ring: Int16Samples) -> None:
        """Ring with ``ring``, one round, at once."""
        super().use_ring(ring)
        self._ring_tones.set_ring(ring)

    def use_devices(self, microphone: str, speaker: str) -> None:
        """Send sound through these devices for now; empty: what was chosen, or the default.

        Raises:
            AudioError: one is not plugged in or does not open; all is as before.
        """
        with self._turn():
            notices = self._known()
            before = self._desk.routed
            wanted = {
                purpose: self._desk.present_device(purpose.direction, device_id)
                for purpose, device_id in zip(_LINES, (microphone, speaker), strict=True)
                if device_id
            }
            self._desk.route({purpose: device.key for purpose, device in wanted.items()})
            try:
                self._await_lines(wanted)
            except AudioError:
                self._desk.route(before)
                raise
            finally:
                self._tell(notices)

    def choose_devices(self, purpose: SoundPurpose, key: str) -> None:
        """Remember ``key`` (``AudioDevice.key`` or an id; empty: the system's default) for
        ``purpose`` with the devices that are plugged in now, and use it.

        Raises:
            AudioError: it does not open; the next best is used, and the choice is remembered.
        """
        with self._turn():
            notices = self._known()
            chosen: dict[SoundPurpose, AudioDevice] = {}
            if key:
                with suppress(AudioError):
                    chosen[purpose] = self._desk.present_device(purpose.direction, key)
            self._desk.choose(purpose, chosen[purpose].key if chosen else key)
            try:
                if purpose in _LINES:
                    self._await_lines(chosen)
            finally:
                self._sound_tone()
                self._tell(notices)

    def devices(self) -> tuple[AudioDevice, ...]:
        """The devices of this machine; what calls go through is marked."""
        if self._watch is None:
            with suppress(AudioError), self._turn():
                self._refresh()
        return self._desk.devices()

    def sound_system(self) -> SoundSystem:
        """The desk: an empty id opens what a call would use."""
        return self._desk

    # ---- following

    def follow(self) -> None:
        """Watch the devices also while no sound flows, until ``close``."""
        with self._turn():
            self._following = True
            self._ensure_watch()

    def close(self) -> None:
        """Close the devices and end the watch. Idempotent."""
        self._following = False
        self.stop()

    # ---- changes

    def _look(self) -> None:
        with self._turn():
            notices = self._refresh()
            if self._ringer.look() or notices is not None:
                self._sound_tone()
            if notices is not None:
                self._tell(notices)

    def _known(self) -> tuple[DeviceNotice, ...] | None:
        """Look, unless the watch does: a sound system that hangs must not hang who asks."""
        return self._refresh() if self._watch is None else None

    def _refresh(self) -> tuple[DeviceNotice, ...] | None:
        """Look at the list; None where nothing changed."""
        look = self._desk.look()
        first, self._first = self._first, ("", "")
        for purpose, device_id in zip(_LINES, first, strict=True):
            if device_id:
                with suppress(AudioError):
                    device_id = self._desk.present_device(purpose.direction, device_id).key
                self._desk.choose(purpose, device_id)
        return look.notices if look.changed else None

    def _await_lines(self, wanted: Mapping[SoundPurpose, AudioDevice]) -> None:
        """While sound flows, wait until it flows through ``wanted``. Raises ``AudioError``."""
        if self._sounding:
            opens = {each for each in wanted if self._listening or each is SoundPurpose.CALL}
            self._desk.wait_until_open({each: wanted[each].id for each in opens}, _TURN_SECONDS)

    def _sound_tone(self) -> None:
        """Ring where ringing goes; every other tone belongs to the call."""
        assigned = self._desk.assigned
        ringing, call = assigned[SoundPurpose.RINGING], assigned[SoundPurpose.CALL]
        if (
            self._tone is Tone.RINGTONE
            and self._sounding
            and ringing is not None
            and (call is None or ringing.device.id != call.device.id)
            and self._ringer.ring(Tone.RINGTONE, ringing.device.id)
        ):
            self._mix(None)
            return
        self._ringer.stop()
        self._mix(self._tone)

    def _mix(self, tone: Tone | None) -> None:
        if tone is not self._mixed:  # to select it again would begin it again
            self._mixed = tone
            super().play_tone(tone)

    def _tell(self, notices: tuple[DeviceNotice, ...] | None) -> None:
        if self._on_devices is not None:
            seen = DevicesSeen(self._desk.devices(), notices or (), self._desk.remembered)
            self._on_devices(seen)

    # ---- the watch

    def _ensure_watch(self) -> None:
        if self._watch is None:
            self._watch = DeviceWatch(self._look, self._make_signal())
            self._watch.start()

    def _end_watch(self) -> None:
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.close()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        # Closing a device that was just pulled out can hang in the system; that must not spread.
        if not self._turn_lock.acquire(timeout=_TURN_SECONDS):
            raise AudioError("The sound system does not answer. Please try again.")
        try:
            yield
        finally:
            self._turn_lock.release()
