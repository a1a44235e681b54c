import io

import pytest

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.audio.soundcheck import Progress
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.cli.soundcheck_report import MicrophoneChecked, PlainSoundReport

MIC = AudioDevice("mic", "Desk microphone", DeviceDirection.CAPTURE)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    @property
    def line(self) -> str:
        """What stands in the last line: a return goes back to its begin."""
        shown = ""
        for part in self.getvalue().split("\n")[-1].split("\r"):
            shown = part + shown[len(part) :]
        return shown


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


def test_on_a_terminal_the_level_of_the_voice_is_seen_while_it_is_recorded(
    terminal: Terminal,
) -> None:
    report = PlainSoundReport(terminal)
    report.event(Progress(Step.RECORD, MIC, 0.25, -30.0))
    assert terminal.line == "  [" + "#" * 15 + "." * 15 + "]  25%"
    report.event(Progress(Step.RECORD, MIC, 0.5, -90.0))
    assert terminal.line == "  [" + "." * 30 + "]  50%"
    report.event(Progress(Step.RECORD, MIC, 1.0, 0.0))
    assert terminal.line == "  [" + "#" * 30 + "] 100%"


def test_what_is_found_takes_the_place_of_the_level(terminal: Terminal) -> None:
    report = PlainSoundReport(terminal)
    report.event(Progress(Step.RECORD, MIC, 0.5, -30.0))
    report.event(MicrophoneChecked(MIC, None, "It brings no sound."))
    last = terminal.getvalue().split("\n")[-2].split("\r")
    assert last[-1] == "  It brings no sound."
    assert last[-2].isspace()
    assert len(last[-2]) == len("  [] 100%") + 30


def test_the_level_is_wiped_where_the_check_ends_early(terminal: Terminal) -> None:
    report = PlainSoundReport(terminal)
    report.event(Progress(Step.RECORD, MIC, 0.5, -30.0))
    report.summary(Outcome(Exit.SOUND_FAILS, "Interrupted before the check was complete."))
    assert terminal.line.isspace()


def test_in_a_file_there_are_lines_alone() -> None:
    stream = io.StringIO()
    report = PlainSoundReport(stream)
    for done in (0.0, 0.5, 1.0):
        report.event(Progress(Step.RECORD, MIC, done, -30.0))
    assert stream.getvalue() == "Speak now: Desk microphone listens.\n"
