"""What the person settled about other programs, as a form has it."""

from dataclasses import dataclass

from exophone_desktop.host.settings import AutoAnswer, CrmMoment


@dataclass(frozen=True, slots=True)
class ProgramForm:
    """Texts as typed: ``crm_command`` a line with quotes, keys such as ``Ctrl+Alt+A``."""

    links_dial_at_once: bool = False
    crm_url: str = ""
    crm_command: str = ""
    crm_when: CrmMoment = CrmMoment.RINGING
    answer: str = ""
    hang_up: str = ""
    toggle_mute: str = ""
    control_api: bool = True
    auto_answer: AutoAnswer = AutoAnswer.OWN


@dataclass(frozen=True, slots=True)
class ProgramsState:
    """``form`` is what is kept, None until it was read; ``problem`` why a change was not."""

    form: ProgramForm | None = None
    problem: str = ""
    saved: bool = False
