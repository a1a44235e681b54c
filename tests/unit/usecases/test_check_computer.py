import asyncio
import threading
from dataclasses import replace

import pytest
from fakes.desk import FORM
from fakes.examinations import FakeExotel, instruments

from exophone_desktop.usecases.check_computer import (
    check_before_sign_in,
    check_computer,
    stop_checkup,
)
from exophone_desktop.usecases.checkup_state import CheckupEnded, CheckupStarted
from exophone_desktop.usecases.doctor.doctor import Doctor
from exophone_desktop.usecases.doctor.findings import CheckName, Verdict
from exophone_desktop.usecases.doctor.subject import Standing
from exophone_desktop.usecases.sign_in import sign_in

pytestmark = pytest.mark.timeout(20)


async def test_what_the_session_is_is_examined_and_told_in_order(office) -> None:
    exotel = FakeExotel()
    tools = instruments(exotel, standing=lambda: Standing(False, "Not yet registered."))
    desk = replace(office.desk, doctor=Doctor(tools))
    await sign_in(desk, FORM)
    await check_computer(desk)
    await asyncio.sleep(0)
    checkup = office.state.checkup
    assert not checkup.running
    found = dict(checkup.findings)
    assert found[CheckName.SESSION].verdict is Verdict.PASS
    assert found[CheckName.REGISTERED].sentence == "Not yet registered."
    assert exotel.asked[0] == "reach"
    assert set(found) == set(CheckName)
    begun = [type(event) for event in office.events if isinstance(event, CheckupStarted)]
    assert begun == [CheckupStarted]


async def test_a_second_start_while_one_runs_does_nothing(office) -> None:
    office.dispatch(CheckupStarted())
    desk = replace(office.desk, doctor=Doctor(instruments()))
    await check_computer(desk)
    assert not [event for event in office.events if isinstance(event, CheckupEnded)]


async def test_stopping_leaves_what_was_found_and_runs_nothing_more(office) -> None:
    held, entered = threading.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()

    class Slow(FakeExotel):
        def reach(self, address, limit):
            loop.call_soon_threadsafe(entered.set)
            held.wait(10)
            return super().reach(address, limit)

    exotel = Slow()
    desk = replace(office.desk, doctor=Doctor(instruments(exotel)))
    await sign_in(desk, FORM)
    run = asyncio.ensure_future(check_computer(desk))
    await asyncio.wait_for(entered.wait(), 5)
    await stop_checkup(desk)
    assert office.state.checkup.stopping
    held.set()
    await asyncio.wait_for(run, 10)
    await asyncio.sleep(0)
    checkup = office.state.checkup
    assert not checkup.running
    assert exotel.asked == ["reach"]
    assert {each.verdict for _, each in checkup.findings[1:]} == {Verdict.SKIP}


async def test_who_cannot_sign_in_has_the_server_that_the_form_names_looked_at(office) -> None:
    exotel = FakeExotel()
    tools = instruments(exotel, standing=lambda: Standing(False))
    desk = replace(office.desk, doctor=Doctor(tools))
    await check_before_sign_in(desk, " https://exotel.example/v1 ")
    await asyncio.sleep(0)
    found = dict(office.state.checkup.findings)
    assert set(found) == set(CheckName)
    assert found[CheckName.HOST].sentence == "exotel.example can be reached."
    assert found[CheckName.TLS].verdict is Verdict.PASS
    assert found[CheckName.CLOCK].verdict is Verdict.PASS
    for name in (CheckName.SESSION, CheckName.REGISTERED, CheckName.EXOPHONE, CheckName.PUSH):
        assert found[name].verdict is Verdict.SKIP, (name, found[name])


async def test_who_is_signed_in_has_the_session_looked_at_and_not_the_form(office) -> None:
    exotel = FakeExotel()
    desk = replace(office.desk, doctor=Doctor(instruments(exotel)))
    await sign_in(desk, FORM)
    await check_before_sign_in(desk, "https://exotel.example/v1")
    assert exotel.asked == []
