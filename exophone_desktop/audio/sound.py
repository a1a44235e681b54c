"""What the SIP engine and sound see of each other: a near end, and the far end it talks with.

Sound is moved by the clocks of the devices: the microphone's thread hands over 10 ms as soon as
it has them, and the loudspeaker's thread asks for 10 ms when it needs them. So no buffer stands
between a device and the network but the network's own.
"""

from collections.abc import Callable
from typing import Protocol

from exophone_desktop.audio.readings import SoundReadings
from exophone_desktop.audio.refusals import Refusal
from exophone_desktop.audio.samples import Int16Samples, Samples
from exophone_desktop.audio.settings import (
    AudioDevice,
    ProcessingSettings,
    SoundPurpose,
    Tone,
    ToneCountry,
    Volumes,
)
from exophone_desktop.audio.sound_system import SoundSystem

SAMPLE_RATE = 16_000
"""Samples per second between the near end and the far end."""

BLOCK_SAMPLES = 160
"""Samples that are handed over at once: 10 ms."""

BLOCK_SECONDS = BLOCK_SAMPLES / SAMPLE_RATE

FRAME_SAMPLES = 320
"""Samples in one frame: 20 ms."""

FRAME_BYTES = FRAME_SAMPLES * 2
"""One frame of mono, signed 16-bit, little-endian samples."""

SILENCE = bytes(FRAME_BYTES)

FailureHandler = Callable[[str], None]
"""Called, from any thread, with a plain sentence when sound stops working."""


class FarEnd(Protocol):
    """What a near end talks with. ``say`` and ``hear`` are called from the near end's threads,
    each from one at a time, a hundred times a second; they never raise, and never wait but as
    ``hear`` says."""

    @property
    def listens(self) -> bool:
        """Whether what is said now is meant for anyone."""

    def say(self, block: Samples) -> None:
        """Take ``BLOCK_SAMPLES`` samples of the near end."""

    def hear(self, until: float = 0.0) -> Samples:
        """The next ``BLOCK_SAMPLES`` samples for the near end; may wait ``until`` then, in seconds
        of ``time.perf_counter``, for what is late."""


class NearEnd(Protocol):
    """A microphone and a speaker, or files, or nothing. Its methods may be called from any
    thread."""

    def start(self, far: FarEnd) -> None:
        """Open the speaker, and move sound from and to ``far`` until ``stop``.

        Raises ``AudioError`` when nothing opens."""

    def listen(self, on: bool) -> None:
        """Have the microphone open while started, as it is at first, or closed. Never waits."""

    def stop(self) -> None:
        """Close the devices; a recording is complete on disk afterwards. Idempotent."""

    def play_tone(self, tone: Tone | None) -> None:
        """Mix ``tone`` into what is played, over and over, until called again; None stops it."""

    def play_dtmf(self, digit: str) -> None:
        """Let the person hear the key they pressed, once. Raises ``AudioError`` for no key."""

    def announce_recording(self) -> None:
        """Let this person hear, once, that the call is recorded from now on."""

    def use_devices(self, microphone: str, speaker: str) -> None:
        """Change devices while running; an empty id is the default. Raises ``AudioError``."""

    def choose_devices(self, purpose: SoundPurpose, key: str) -> None:
        """Use a device for one purpose and remember it; an empty key is the system's default.
        Raises ``AudioError``."""

    def use_processing(self, processing: ProcessingSettings) -> None:
        """Switch the processing of the microphone's sound while running."""

    def use_volumes(self, volumes: Volumes) -> None:
        """Change volumes while running."""

    def use_ring(self, ring: Int16Samples) -> None:
        """Ring with ``ring``, one round as ``audio.ringtone.ring_sound`` makes it."""

    def use_tone_country(self, country: ToneCountry) -> None:
        """Play the call progress tones of ``country``, also the one that plays now."""

    def readings(self) -> SoundReadings:
        """Levels and the state of the devices now; never waits."""

    def devices(self) -> tuple[AudioDevice, ...]:
        """The devices of this machine; empty for files and nothing."""

    def sound_system(self) -> SoundSystem | None:
        """Where devices can be opened beside the near end; None for files and nothing."""


class AudioError(Exception):
    """Sound cannot be opened; the text is a plain sentence that can be shown.

    ``refusal`` is the system's reason, where a device did not open and it gave one.
    """

    def __init__(self, sentence: str, refusal: Refusal | None = None) -> None:
        super().__init__(sentence)
        self.refusal = refusal
