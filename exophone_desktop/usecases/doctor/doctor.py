"""The doctor: one examination at a time, which can be stopped."""

from threading import Event

from exophone_desktop.usecases.doctor.examine import Begun, Told, examine
from exophone_desktop.usecases.doctor.subject import Instruments, Subject


class Doctor:
    """Examines with ``instruments``. ``stop`` is for any thread."""

    def __init__(self, instruments: Instruments) -> None:
        self._instruments = instruments
        self._stopped = Event()

    def examine(self, subject: Subject, begun: Begun, told: Told) -> None:
        """Run every check; ``begun`` and ``told`` are called on this thread. Takes a minute."""
        self._stopped = stopped = Event()
        examine(subject, self._instruments, begun, told, stopped)

    def stop(self) -> None:
        """Run no more checks, and end the one that is under way soon."""
        self._stopped.set()
