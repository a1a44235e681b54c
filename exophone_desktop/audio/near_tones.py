"""The tones and volumes of a near end, whether it is made of devices or of files."""

from exophone_desktop.audio.levels import Gain
from exophone_desktop.audio.ringtone import ring_sound
from exophone_desktop.audio.samples import Int16Samples
from exophone_desktop.audio.settings import AudioSettings, Tone, ToneCountry, Volumes
from exophone_desktop.audio.short_tones import dtmf, recording_notice
from exophone_desktop.audio.sound import FailureHandler
from exophone_desktop.audio.tones import ToneMixer


class NearTones:
    """What a ``NearEnd`` lets this person hear beside the call, and how loud. Any thread."""

    def __init__(self, settings: AudioSettings, on_failure: FailureHandler) -> None:
        """``on_failure`` is told where the ring tone's file cannot be played."""
        ring = ring_sound(settings.ring_tone, settings.ring_path, on_failure)
        self._tones = ToneMixer(settings.tone_country, ring, settings.volumes)
        self._input_gain = Gain(settings.volumes.microphone)

    def play_tone(self, tone: Tone | None) -> None:
        """Mix ``tone`` into what is heard until called again."""
        self._tones.select(tone)

    def play_dtmf(self, digit: str) -> None:
        """Let the person hear the key they pressed.

        Raises:
            AudioError: it is no key of a telephone.
        """
        self._tones.add(dtmf(digit))

    def announce_recording(self) -> None:
        """Let this person hear the notice of a recording."""
        self._tones.add(recording_notice())

    def use_volumes(self, volumes: Volumes) -> None:
        """Go to these volumes within a frame."""
        self._tones.set_volumes(volumes)
        self._input_gain.set(volumes.microphone)

    def use_ring(self, ring: Int16Samples) -> None:
        """Ring with ``ring``, one round, at once."""
        self._tones.set_ring(ring)

    def use_tone_country(self, country: ToneCountry) -> None:
        """Play the call progress tones of ``country``, also the one that plays now."""
        self._tones.set_country(country)
