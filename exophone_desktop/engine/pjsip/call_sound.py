"""The far end as the near end meets it: the calls on screen, mute, notices, the recording."""

from typing import Protocol

import numpy as np

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.call_tape import CallTape
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.short_tones import recording_notice
from exophone_desktop.audio.sound import BLOCK_SAMPLES
from exophone_desktop.audio.tones import OneShots


class SoundPort(Protocol):
    """One call's sound, or that of all. ``put`` and ``get`` come from different threads."""

    def put(self, block: Samples) -> None:
        """Send 10 ms."""

    def get(self, until: float = 0.0) -> Samples:
        """The next 10 ms that arrived; may wait for them until then."""


class CallSound:
    """A ``FarEnd``. What it is made of is set on the engine thread, each in one assignment, and
    used on the near end's threads."""

    def __init__(self) -> None:
        self.speaking: tuple[SoundPort, ...] = ()
        """Those that hear this person."""
        self.hearing: tuple[SoundPort, ...] = ()
        """Those that this person hears."""
        self.transmitting = False
        self.muted = False
        self._tape: CallTape | None = None
        self._notices = OneShots()
        self._silence: Samples = np.zeros(BLOCK_SAMPLES, dtype=np.float32)

    @property
    def listens(self) -> bool:
        """Whether a call is up that takes what is said."""
        return self.transmitting

    def say(self, block: Samples) -> None:
        """Send 10 ms of the microphone, or silence while muted."""
        if not self.transmitting:
            return
        said = self._silence if self.muted else block
        # The far end has a right to hear it, also while this person is muted.
        notice = self._notices.take(BLOCK_SAMPLES)
        if notice is not None:
            said = said + notice
        for port in self.speaking:
            port.put(said)
        tape = self._tape
        if tape is not None:
            tape.said(said)

    def hear(self, until: float = 0.0) -> Samples:
        """The next 10 ms of all calls together, of late ones if they come until then."""
        hearing = self.hearing
        heard = hearing[0].get(until) if hearing else self._silence
        for port in hearing[1:]:
            heard = heard + port.get(until)
        tape = self._tape
        if tape is not None:
            tape.heard(heard)
        return heard

    def announce_recording(self) -> None:
        """Let the far end hear, once, that the call is recorded from now on."""
        self._notices.add(recording_notice())

    def record(self, recorder: CallRecorder | None) -> None:
        """Give both sides to ``recorder``, or no longer."""
        self._tape = None if recorder is None else CallTape(recorder)
