"""Notices what is wrong with the sound of a call: a table of conditions, and how long they last."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from exophone_desktop.audio.readings import DeviceState, SoundReadings
from exophone_desktop.audio.settings import DeviceDirection
from exophone_desktop.domain.trouble import SoundTrouble


@dataclass(frozen=True, slots=True)
class SoundLook:
    """One look at a call's sound. Packets are those since the last look."""

    readings: SoundReadings
    muted: bool
    packets_received: int
    packets_sent: int
    silence_heard: bool
    """Whether all that was heard from the far end since the last look is digital silence."""
    microphone: str = ""
    """Key of the microphone in use (``AudioDevice.key``)."""
    system_muted: frozenset[DeviceDirection] = frozenset()
    """What the operating system has muted of the devices in use."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """``seconds`` until it is noticed, and ``rest`` seconds without it until it has passed.

    Where ``cannot`` be, it passes without rest. ``seconds_after_speech`` holds in place of
    ``seconds`` for a microphone on which speech was heard in this call.
    """

    holds: Callable[[SoundLook], bool]
    seconds: float
    rest: float = 0.0
    cannot: Callable[[SoundLook], bool] = lambda _: False
    seconds_after_speech: float | None = None


def _microphone(state: DeviceState) -> Callable[[SoundLook], bool]:
    return lambda look: look.readings.microphone is state


# The devices' states have a delay of their own (``audio.readings``); two seconds are the whole.
RULES: Mapping[SoundTrouble, _Rule] = {
    # Some headsets and virtual microphones bring digital silence while nobody speaks.
    SoundTrouble.MICROPHONE_SILENT: _Rule(
        _microphone(DeviceState.DEAD), 0.0, seconds_after_speech=6.5
    ),
    SoundTrouble.MICROPHONE_STUCK: _Rule(_microphone(DeviceState.STUCK), 0.0),
    SoundTrouble.MICROPHONE_STALLED: _Rule(_microphone(DeviceState.STALLED), 0.5),
    SoundTrouble.SPEAKER_STALLED: _Rule(
        lambda look: look.readings.speaker is DeviceState.STALLED, 0.5
    ),
    # A device is closed for a moment where another one takes its place.
    SoundTrouble.MICROPHONE_MISSING: _Rule(_microphone(DeviceState.CLOSED), 1.75),
    SoundTrouble.MICROPHONE_DENIED: _Rule(_microphone(DeviceState.DENIED), 0.5),
    SoundTrouble.SPEAKER_MISSING: _Rule(
        lambda look: look.readings.speaker in (DeviceState.CLOSED, DeviceState.DENIED), 1.75
    ),
    SoundTrouble.NOTHING_ARRIVES: _Rule(lambda look: look.packets_received == 0, 1.75),
    SoundTrouble.SILENCE_ARRIVES: _Rule(
        lambda look: look.packets_received > 0 and look.silence_heard, 1.75
    ),
    SoundTrouble.NOTHING_LEAVES: _Rule(lambda look: look.packets_sent == 0, 1.75),
    # A device is looked at twice a second where its system does not tell of changes.
    SoundTrouble.MICROPHONE_MUTED: _Rule(
        lambda look: DeviceDirection.CAPTURE in look.system_muted and not look.muted, 0.0
    ),
    SoundTrouble.SPEAKER_MUTED: _Rule(
        lambda look: DeviceDirection.PLAYBACK in look.system_muted, 0.0
    ),
    SoundTrouble.SPEAKING_WHILE_MUTED: _Rule(
        # People pause between words; the hint must not blink with them.
        lambda look: look.muted and look.readings.speaking,
        seconds=0.75,
        rest=3.0,
        # Who unmutes and mutes again is told again.
        cannot=lambda look: not look.muted,
    ),
}


@dataclass(frozen=True, slots=True)
class TroubleChange:
    """A trouble that has begun, or that has passed."""

    trouble: SoundTrouble
    noticed: bool


class TroubleWatch:
    """Follows one call."""

    def __init__(self) -> None:
        self._since: dict[SoundTrouble, float] = {}
        self._held_at: dict[SoundTrouble, float] = {}
        self._noticed: set[SoundTrouble] = set()
        self._spoken_into: str | None = None

    def begin_anew(self) -> None:
        """Hold begins or ends: tell what is wrong again where it still is."""
        self._since.clear()
        self._held_at.clear()
        self._noticed.clear()

    def look(self, look: SoundLook, now: float) -> list[TroubleChange]:
        """Take a look at ``now`` (seconds); returns what has changed by it."""
        changes = []
        if look.readings.speaking:
            self._spoken_into = look.microphone
        for trouble, rule in RULES.items():
            if not rule.holds(look):
                self._since.pop(trouble, None)
                rested = now - self._held_at.get(trouble, now) >= rule.rest
                if trouble in self._noticed and (rested or rule.cannot(look)):
                    self._noticed.discard(trouble)
                    changes.append(TroubleChange(trouble, noticed=False))
                continue
            self._held_at[trouble] = now
            since = self._since.setdefault(trouble, now)
            if now - since >= self._patience(rule, look) and trouble not in self._noticed:
                self._noticed.add(trouble)
                changes.append(TroubleChange(trouble, noticed=True))
        return changes

    def _patience(self, rule: _Rule, look: SoundLook) -> float:
        if rule.seconds_after_speech is not None and look.microphone == self._spoken_into:
            return rule.seconds_after_speech
        return rule.seconds
