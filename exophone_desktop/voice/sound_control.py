"""What a person set for sound, now and for the engines to come."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from exophone_desktop.audio.settings import (
    ProcessingSettings,
    RememberedChoice,
    RingTone,
    SoundPurpose,
    Tone,
    ToneCountry,
    Volumes,
)
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.engine.commands import EngineCommand, EngineSettings
from exophone_desktop.engine.events import AudioDevicesListed, EngineDied, EngineEvent
from exophone_desktop.engine.protocol import SipEngine
from exophone_desktop.engine.sound_commands import (
    CheckSound,
    ChooseAudioDevice,
    PlayTone,
    StopSoundCheck,
    StopTone,
    UseProcessing,
    UseRingTone,
    UseToneCountry,
    UseVolumes,
)
from exophone_desktop.voice.events import VoiceEvent
from exophone_desktop.voice.sound_events import (
    SoundCheckDone,
    SoundCheckFailed,
    SoundCheckProgressed,
    SoundCheckStopped,
)


class SoundControl:
    """Keeps what was asked, so that an engine that is started again sounds as the last one did."""

    def __init__(
        self, engine: SipEngine, settings: EngineSettings, emit: Callable[[VoiceEvent], None]
    ) -> None:
        self._engine = engine
        self._emit = emit
        self._checking: Step | None = None
        self._lock = threading.Lock()
        self._running = False
        self.settings = settings

    def engine_starts(self) -> EngineSettings:
        """The engine is being started, with these settings."""
        with self._lock:
            self._running = True
            return self.settings

    def play_tone(self, tone: Tone) -> None:
        """Play a tone until ``stop_tone``."""
        if self._running:
            self._engine.send(PlayTone(tone))

    def stop_tone(self) -> None:
        """Stop the tone that is playing."""
        if self._running:
            self._engine.send(StopTone())

    def choose_audio_device(self, purpose: SoundPurpose, key: str) -> None:
        """Use a device (``AudioDevice.key``, empty: the system's default) and remember that.

        Only the engine knows what is plugged in now; what it remembers, it tells.
        """
        self._ask(ChooseAudioDevice(purpose, key))

    def use_processing(self, processing: ProcessingSettings) -> None:
        """Change what is done to the microphone's sound, also in a call."""
        self._set(processing=processing)
        self._ask(UseProcessing(processing))

    def use_volumes(self, volumes: Volumes) -> None:
        """Change volumes, also in a call."""
        self._set(volumes=volumes)
        self._ask(UseVolumes(volumes))

    def use_ring_tone(self, tone: RingTone, path: str = "") -> None:
        """What rings, or the sound file ``path``; also when it rings now."""
        self._set(ring_tone=tone, ring_path=path)
        self._ask(UseRingTone(tone, path))

    def use_tone_country(self, country: ToneCountry) -> None:
        """Play the call progress tones of ``country``, also the one that plays now."""
        self._set(tone_country=country)
        self._ask(UseToneCountry(country))

    def remember_audio_devices(self, remembered: tuple[RememberedChoice, ...]) -> None:
        """What was chosen in earlier runs; an engine that runs knows better."""
        self._set(remembered=remembered)

    def check_sound(self, step: Step, microphone: str, speaker: str, seconds: float) -> None:
        """Do a step of a sound check."""
        with self._lock:
            self._checking = step
            self._engine.send(CheckSound(step, microphone, speaker, seconds))

    def stop_sound_check(self, *, forget: bool) -> None:
        """End the step that goes on."""
        if self._running:
            self._engine.send(StopSoundCheck(forget))

    def engine_event(self, event: EngineEvent) -> None:
        """Hand on what is told of sound checks; one that died with its engine has failed.

        What the engine remembers of devices is what the next one begins with.
        """
        match event:
            case AudioDevicesListed(remembered=remembered) if remembered is not None:
                self._set(remembered=remembered)
            case SoundCheckProgressed():
                self._emit(event)
            case SoundCheckDone() | SoundCheckFailed() | SoundCheckStopped():
                if event.step is self._checking:
                    self._checking = None
                self._emit(event)
            case EngineDied() if self._checking is not None:
                step, self._checking = self._checking, None
                self._emit(SoundCheckFailed(step, event.detail))

    def _set(self, **changes: Any) -> None:
        with self._lock:
            audio = replace(self.settings.audio, **changes)
            if audio == self.settings.audio:
                return
            self.settings = replace(self.settings, audio=audio)
            if self._running:
                self._engine.begin_again_with(self.settings)

    def _ask(self, command: EngineCommand) -> None:
        with self._lock:
            if self._running:
                self._engine.send(command)
