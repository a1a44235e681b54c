"""What has happened to the settings about other programs."""

from dataclasses import dataclass

from exophone_desktop.usecases.program_form import ProgramForm


@dataclass(frozen=True, slots=True)
class ProgramsRead:
    """The settings are known; ``saved`` when they have just been changed."""

    form: ProgramForm
    saved: bool = False


@dataclass(frozen=True, slots=True)
class ProgramsRefused:
    """A change was not kept; ``problem`` is a sentence."""

    problem: str


ProgramEvent = ProgramsRead | ProgramsRefused
