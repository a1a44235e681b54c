from dataclasses import replace

from fakes.words import english

from exophone_desktop.ui.doctor.view import derive, titles
from exophone_desktop.usecases.checkup_state import Checkup
from exophone_desktop.usecases.doctor.findings import CheckName, failed, passed, skipped
from exophone_desktop.usecases.doctor.table import CHECKS
from exophone_desktop.usecases.state import AppState


def view_of(checkup: Checkup):
    return derive(replace(AppState(), checkup=checkup), english)


SOME = (
    (CheckName.HOST, passed("It can be reached.")),
    (CheckName.CLOCK, failed("It is wrong.", "Set it right.", ahead_seconds=1200)),
    (CheckName.PUSH, skipped("There is none.")),
)


def test_before_the_first_run_it_says_what_it_will_do() -> None:
    view = view_of(Checkup())
    assert "half a minute" in view.summary
    assert view.start_words == "Start"
    assert [name for name, _ in view.rows] == [check.name for check in CHECKS]
    assert {row.word for _, row in view.rows} == {""}
    assert view.report == ""


def test_every_verdict_has_a_sign_and_a_word() -> None:
    rows = dict(view_of(Checkup(findings=SOME)).rows)
    signs = [(rows[n].icon, rows[n].word) for n, _ in SOME]
    assert signs == [("ready", "Passed"), ("error", "Failed"), ("info", "Skipped")]
    assert rows[CheckName.CLOCK].advice == "Set it right."


def test_while_it_runs_one_check_is_under_way_and_the_others_wait() -> None:
    view = view_of(Checkup(running=True, current=CheckName.TLS, findings=SOME[:1]))
    rows = dict(view.rows)
    assert rows[CheckName.TLS].word == "Checking…"
    assert rows[CheckName.ECHO_CALL].word == "Waiting"
    assert 0 < view.done < 1
    assert view.may_stop
    assert view.report == ""
    assert not view_of(Checkup(running=True, stopping=True)).may_stop


def test_the_result_is_told_in_one_sentence_and_as_text() -> None:
    view = view_of(Checkup(findings=SOME))
    assert view.summary.startswith("1 thing is wrong.")
    assert view.first_failed is CheckName.CLOCK
    assert view.report.splitlines() == [
        "Passed: Servers can be reached. It can be reached.",
        "Failed: The clock is right. It is wrong.",
        "  What to do: Set it right.",
        "  (ahead_seconds 1200)",
        "Skipped: Push connection. There is none.",
    ]
    two = (*SOME, (CheckName.KEYRING, failed("None.", "Install one.")))
    assert view_of(Checkup(findings=two)).summary.startswith("2 things are wrong.")
    assert view_of(Checkup(findings=SOME[:1])).summary.startswith("Nothing is wrong")


def test_every_check_has_words() -> None:
    assert set(titles(english)) == set(CheckName) == {check.name for check in CHECKS}


def test_what_a_server_said_is_shown_as_inert_text() -> None:
    hostile = (CheckName.HOST, failed("a\u202eb\n" + "x" * 9_000, "Do\x07 it."))
    row = dict(view_of(Checkup(findings=(hostile,))).rows)[CheckName.HOST]
    assert "\u202e" not in row.sentence
    assert "\n" not in row.sentence
    assert len(row.sentence) < 1_000
    assert row.advice == "Do it."
