import asyncio
import time
from datetime import datetime

import pytest
from fakes.desk import FORM, Office

from exophone_desktop.host.settings import Settings, SettingsError
from exophone_desktop.usecases.do_not_disturb import (
    LONGEST_WAIT,
    begin_do_not_disturb,
    end_do_not_disturb,
    end_in_time,
    end_of,
    resume_do_not_disturb,
)
from exophone_desktop.usecases.events import NoticeGiven
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.quiet_state import DoNotDisturb, DoNotDisturbBegun, QuietLength
from exophone_desktop.usecases.resume_session import resume_session
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.voice.events import CallMissed


async def test_calls_are_declined_for_the_time_that_was_chosen(office: Office) -> None:
    await begin_do_not_disturb(office.desk, QuietLength.HALF_HOUR)
    assert office.state.do_not_disturb == DoNotDisturb(office.time + 1800)
    assert office.order == [("decline_calls", office.time + 1800)]


async def test_calls_ring_again_when_the_person_says_so(office: Office) -> None:
    await begin_do_not_disturb(office.desk, QuietLength.UNTIL_TURNED_OFF)
    await end_do_not_disturb(office.desk)
    assert office.state.do_not_disturb is None
    assert office.order == [("decline_calls", None), "accept_calls"]
    assert office.settings.load().settings.do_not_disturb_until is None


async def test_ending_what_never_began_changes_nothing(office: Office) -> None:
    await end_do_not_disturb(office.desk)
    assert office.order == []
    assert office.events == []


@pytest.mark.parametrize("length", list(QuietLength))
async def test_it_outlives_a_restart_of_the_app(office: Office, length: QuietLength) -> None:
    await begin_do_not_disturb(office.desk, length)
    chosen = office.state.do_not_disturb
    office.order.clear()
    await resume_session(office.new_desk())
    assert office.state.do_not_disturb == chosen
    assert office.order[0] == ("decline_calls", chosen.until)


async def test_what_ended_while_the_app_was_closed_is_over(office: Office) -> None:
    await begin_do_not_disturb(office.desk, QuietLength.HOUR)
    office.time += 3601
    office.order.clear()
    await resume_session(office.new_desk())
    assert office.state.do_not_disturb is None
    assert office.order == []


async def test_it_ends_by_itself_and_says_so(office: Office) -> None:
    async def passes(seconds: float) -> None:
        office.pauses.append(seconds)
        office.time += seconds

    office._pause = passes
    desk = office.new_desk()
    await begin_do_not_disturb(desk, QuietLength.HALF_HOUR)
    await end_in_time(desk, office.state.do_not_disturb)
    assert office.state.do_not_disturb is None
    assert office.order[-1] == "accept_calls"
    assert sum(office.pauses) == 1800
    assert max(office.pauses) <= LONGEST_WAIT
    assert office.state.notice.text == "Do not disturb is over: calls ring again."
    assert office.settings.load().settings.do_not_disturb_until is None


async def test_a_clock_that_was_set_forward_ends_it_at_the_next_look(office: Office) -> None:
    await begin_do_not_disturb(office.desk, QuietLength.HOUR)
    waiting = asyncio.ensure_future(end_in_time(office.desk, office.state.do_not_disturb))
    await asyncio.sleep(0)
    office.time += 4000
    await asyncio.wait_for(waiting, 5)
    assert office.state.do_not_disturb is None


async def test_the_wait_for_an_end_that_was_put_off_does_not_end_it(office: Office) -> None:
    await begin_do_not_disturb(office.desk, QuietLength.HALF_HOUR)
    first = office.state.do_not_disturb
    waiting = asyncio.ensure_future(end_in_time(office.desk, first))
    await asyncio.sleep(0)
    await begin_do_not_disturb(office.desk, QuietLength.HOUR)
    office.time += 1900
    await asyncio.wait_for(waiting, 5)
    assert office.state.do_not_disturb == DoNotDisturb(office.time - 1900 + 3600)


async def test_until_turned_off_has_no_end_to_wait_for(office: Office) -> None:
    resume_do_not_disturb(office.desk, 0.0)
    await follow_voice(office.desk, DoNotDisturbBegun(DoNotDisturb()))
    assert office.state.do_not_disturb == DoNotDisturb(None)
    assert office.pauses == []


def test_until_tomorrow_is_until_eight_in_the_morning_here() -> None:
    late = datetime(2026, 3, 28, 23, 30).timestamp()
    assert datetime.fromtimestamp(end_of(QuietLength.UNTIL_TOMORROW, late)) == datetime(
        2026, 3, 29, 8, 0
    )


async def test_a_call_meanwhile_is_told_as_missed_without_a_sound(office: Office) -> None:
    await sign_in(office.desk, FORM)
    await begin_do_not_disturb(office.desk, QuietLength.HOUR)
    missed = CallMissed("+918041234567", time.time(), "Divya")
    office.desk.dispatch(missed)
    await follow_voice(office.desk, missed)
    assert office.voice.tones == []
    assert office.state.notice.text == (
        "Missed call from Divya, while you were not to be disturbed"
    )


async def test_a_disk_that_is_full_is_told_and_it_works_until_the_app_is_closed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Settings) -> None:
        raise SettingsError("The disk is full.")

    monkeypatch.setattr(office.settings, "change", full)
    await begin_do_not_disturb(office.desk, QuietLength.HOUR)
    assert office.state.do_not_disturb is not None
    told = [each.notice.text for each in office.events if isinstance(each, NoticeGiven)]
    assert told == ["Do not disturb is forgotten when you close the app. The disk is full."]
