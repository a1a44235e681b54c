"""What the engine thread is to do later."""

import math

from exophone_desktop.engine.pjsip.agenda import Agenda


def test_an_agenda_with_nothing_on_it_rests_for_ever() -> None:
    assert Agenda().rests_for == math.inf


def test_an_agenda_rests_until_the_first_job_is_due() -> None:
    agenda = Agenda()
    agenda.after(3_600, lambda: None)
    agenda.after(60, lambda: None)
    assert 50 < agenda.rests_for <= 60
    agenda.soon(lambda: None)
    assert agenda.rests_for == 0


def test_a_job_that_is_overdue_leaves_no_rest() -> None:
    agenda = Agenda()
    agenda.after(-1, lambda: None)
    assert agenda.rests_for == 0


def test_a_job_for_soon_wakes_who_waits_until_the_agenda_is_cleared() -> None:
    woken: list[bool] = []
    agenda = Agenda()
    agenda.wakes(lambda: woken.append(True))
    agenda.soon(lambda: None)
    agenda.wake()
    assert len(woken) == 2
    agenda.clear()
    agenda.soon(lambda: None)
    agenda.wake()
    assert len(woken) == 2


def test_what_a_job_puts_on_for_soon_is_done_in_the_next_turn() -> None:
    done: list[str] = []
    agenda = Agenda()

    def first() -> None:
        done.append("first")
        agenda.soon(lambda: done.append("second"))

    agenda.soon(first)
    agenda.turn()
    assert done == ["first"]
    agenda.turn()
    assert done == ["first", "second"]
