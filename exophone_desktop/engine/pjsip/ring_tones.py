"""Changes what rings, while calls go on."""

import threading

from exophone_desktop.audio.ringtone import ring_sound
from exophone_desktop.audio.sound import FailureHandler, NearEnd
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.sound_commands import UseRingTone


class RingTones:
    """Makes the sound on a thread of its own: to read a file may take longer than a turn."""

    def __init__(self, agenda: Agenda, near: NearEnd, on_failure: FailureHandler) -> None:
        self._agenda = agenda
        self._near = near
        self._on_failure = on_failure
        self._latest = 0

    def use(self, command: UseRingTone) -> None:
        """Ring so from the next moments on; the latest wish counts, whichever is read first."""
        self._latest += 1
        number = self._latest
        threading.Thread(
            target=self._make, args=(command, number), name="ring-tone", daemon=True
        ).start()

    def _make(self, command: UseRingTone, number: int) -> None:
        told: list[str] = []
        sound = ring_sound(command.tone, command.path, told.append)

        def use() -> None:
            if number == self._latest:
                self._near.use_ring(sound)
                for detail in told:
                    self._on_failure(detail)

        self._agenda.soon(use)
