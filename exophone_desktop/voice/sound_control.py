"""What a person set for sound, now and for the engines to come."""

import threading
from dataclasses import replace
from typing import Any

from exophone_desktop.audio.settings import (
    ProcessingSettings,
    RememberedChoice,
    RingTone,
    SoundPurpose,
    Tone,
    Volumes,
)
from exophone_desktop.engine import commands
from exophone_desktop.engine.commands import EngineCommand, EngineSettings
from exophone_desktop.engine.protocol import SipEngine


class SoundControl:
    """Keeps what was asked, so that an engine that is started again sounds as the last one did."""

    def __init__(self, engine: SipEngine, settings: EngineSettings) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._asked: dict[str, EngineCommand] = {}
        self._running = False
        self.settings = settings

    def engine_starts(self) -> EngineSettings:
        """The engine is being started, with these settings."""
        with self._lock:
            self._running = True
            return self.settings

    def engine_started(self) -> None:
        """Ask again: an engine that was started again begins with the settings of the first."""
        with self._lock:
            for command in self._asked.values():
                self._engine.send(command)

    def play_tone(self, tone: Tone) -> None:
        """Play a tone until ``stop_tone``."""
        if self._running:
            self._engine.send(commands.PlayTone(tone))

    def stop_tone(self) -> None:
        """Stop the tone that is playing."""
        if self._running:
            self._engine.send(commands.StopTone())

    def choose_audio_device(self, purpose: SoundPurpose, key: str) -> None:
        """Use a device (``AudioDevice.key``, empty: the system's default) and remember that."""
        self._ask(purpose, commands.ChooseAudioDevice(purpose, key))

    def use_processing(self, processing: ProcessingSettings) -> None:
        """Change what is done to the microphone's sound, also in a call."""
        self._set(processing=processing)
        self._ask("processing", commands.UseProcessing(processing))

    def use_volumes(self, volumes: Volumes) -> None:
        """Change volumes, also in a call."""
        self._set(volumes=volumes)
        self._ask("volumes", commands.UseVolumes(volumes))

    def use_ring_tone(self, tone: RingTone, path: str = "") -> None:
        """What rings, or the sound file ``path``; an engine that runs goes on as it began."""
        self._set(ring_tone=tone, ring_path=path)

    def remember_audio_devices(self, remembered: tuple[RememberedChoice, ...]) -> None:
        """What was chosen in earlier runs; an engine that runs knows better."""
        self._set(remembered=remembered)

    def _set(self, **changes: Any) -> None:
        with self._lock:
            audio = replace(self.settings.audio, **changes)
            self.settings = replace(self.settings, audio=audio)

    def _ask(self, what: str, command: EngineCommand) -> None:
        with self._lock:
            if self._running:
                self._asked[what] = command
                self._engine.send(command)
