import io
import json

import pytest

from exophone_desktop.cli.doctor_report import JsonDoctorReport, PlainDoctorReport
from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.usecases.doctor.findings import CheckName, failed, passed, skipped


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def tell(report) -> None:
    report.begun(CheckName.HOST)
    report.found(CheckName.HOST, passed("It can be reached.", connect_ms=3.5))
    report.found(CheckName.CLOCK, failed("It is wrong.", "Set it right.", ahead_seconds=1200))
    report.found(CheckName.PUSH, skipped("There is none."))
    report.summary(Outcome(Exit.FAULT_FOUND, "One check failed."))


def test_json_has_one_object_a_line_with_fields_that_stay() -> None:
    stream = io.StringIO()
    tell(JsonDoctorReport(stream))
    rows = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert rows[0] == {"event": "check_started", "check": "host"}
    assert rows[2] == {
        "event": "check",
        "check": "clock",
        "title": "The clock is right",
        "verdict": "fail",
        "sentence": "It is wrong.",
        "advice": "Set it right.",
        "seconds": 0.0,
        "figures": {"ahead_seconds": 1200},
    }
    assert rows[-1] == {
        "event": "summary",
        "passed": 1,
        "failed": 1,
        "skipped": 1,
        "exit_status": 1,
        "detail": "One check failed.",
    }


def test_the_names_of_checks_stay_what_programs_know() -> None:
    assert [each.value for each in CheckName] == [
        *("host", "tls", "clock", "subscriber-name", "token-answer", "session", "exophone"),
        *("push", "sip-stack", "registered", "keyring", "microphone", "speaker", "headset"),
        "echo-call",
    ]


def test_people_get_a_word_a_title_a_sentence_and_what_to_do() -> None:
    stream = io.StringIO()
    tell(PlainDoctorReport(stream))
    lines = stream.getvalue().splitlines()
    assert lines[0].startswith("pass  Servers can be reached ")
    assert lines[0].endswith("  It can be reached.")
    assert lines[1].startswith("FAIL  The clock is right")
    assert lines[2].strip() == "→ Set it right."
    assert "\r" not in stream.getvalue()


def test_a_terminal_shows_what_is_being_tried_until_it_is_known() -> None:
    stream = Terminal()
    report = PlainDoctorReport(stream)
    report.begun(CheckName.HOST)
    assert "…   Servers can be reached" in stream.getvalue()
    report.found(CheckName.HOST, passed("It can be reached."))
    assert stream.getvalue().rstrip("\n").split("\r")[-1].startswith("pass  Servers")


@pytest.mark.parametrize("make", [JsonDoctorReport, PlainDoctorReport])
def test_what_a_server_said_cannot_steer_the_terminal(make) -> None:
    stream = io.StringIO()
    make(stream).found(CheckName.HOST, failed("a\x1b[2Jb\r\nc" + "x" * 9000, "\x07d"))
    told = stream.getvalue()
    assert not [c for c in ("\x1b", "\x07", "\r") if c in told]
    assert len(told) < 4000
