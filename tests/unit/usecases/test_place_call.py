import asyncio
import threading

import jwt
import pytest
from fakes.desk import FORM, Office, details

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.usecases.events import PersonDialled
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.voice.errors import IllegalStateError
from exophone_desktop.voice.events import CallEnded, CallInitiated, IncomingCall


@pytest.fixture
async def signed_in(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    office.order.clear()
    return office


async def test_the_backend_knows_whom_the_call_is_for_before_it_goes_out(signed_in) -> None:
    await place_call(signed_in.desk, "bob", "about the invoice")
    assert signed_in.order == [
        ("post_context", "bob", "about the invoice"),
        ("dial", "08040408080"),
    ]
    assert PersonDialled("bob") in signed_in.events
    assert signed_in.backend.accesses[-1].reveal() == "access-1"


async def test_the_screen_shows_the_person_and_never_the_exophone(signed_in) -> None:
    await place_call(signed_in.desk, "bob")
    signed_in.dispatch(CallInitiated(details()))
    assert signed_in.state.call is not None
    assert signed_in.state.call.peer == "bob"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "No number entered"),
        ("b@d", "Invalid number, no special characters allowed(except + at the beginning)"),
        ("alice", "Cannot dial out to yourself"),
    ],
)
async def test_what_cannot_be_dialled_is_refused_before_the_network(
    signed_in, text: str, problem: str
) -> None:
    await place_call(signed_in.desk, text)
    assert signed_in.state.dial_error == problem
    assert signed_in.order == []


async def test_a_backend_that_fails_keeps_the_call_from_going_out(signed_in) -> None:
    failure = ExotelHttpError(HttpFailure.TIMED_OUT, "The server did not answer.")
    signed_in.backend.failures["post_context"] = failure
    await place_call(signed_in.desk, "bob")
    assert signed_in.state.dial_error == "Outgoing call failed: The server did not answer."
    assert signed_in.state.dialling == ""
    assert "dial" not in signed_in.names()


async def test_a_voice_client_that_refuses_is_told_and_the_context_forgotten(signed_in) -> None:
    signed_in.voice.refusal = IllegalStateError("There is a call already.")
    await place_call(signed_in.desk, "bob")
    assert signed_in.state.dial_error == "Outgoing call failed: There is a call already."
    assert signed_in.names() == ["post_context", "delete_context"]


async def test_a_second_click_does_not_dial_twice(signed_in) -> None:
    await asyncio.gather(place_call(signed_in.desk, "bob"), place_call(signed_in.desk, "bob"))
    assert signed_in.names() == ["post_context", "dial"]


async def test_a_call_in_progress_is_not_disturbed(signed_in) -> None:
    signed_in.dispatch(IncomingCall(details("call-0")))
    await place_call(signed_in.desk, "bob")
    assert signed_in.order == []
    assert signed_in.state.notice is not None


async def test_nobody_signed_in_dials_nobody(office: Office) -> None:
    await place_call(office.desk, "bob")
    assert office.order == []


def access_until(time: float) -> Secret:
    return Secret(
        jwt.encode(
            {"iat": time - 1800, "exp": time}, "a key that the app never has, long enough", "HS256"
        )
    )


async def test_tokens_that_have_run_out_are_renewed_on_the_way(office: Office) -> None:
    office.backend.access = access_until(office.time + 1800)
    await sign_in(office.desk, FORM)
    office.time += 1800
    office.backend.access = access_until(office.time + 1800)
    office.order.clear()
    await place_call(office.desk, "bob")
    assert office.names() == ["renew", "post_context", "dial"]
    assert office.backend.accesses[-1] == office.backend.access


async def test_the_context_is_forgotten_when_the_call_has_ended(signed_in) -> None:
    await call_and_hang_up(signed_in)
    await follow_voice(signed_in.desk, CallEnded(details()))
    assert signed_in.names() == ["post_context", "dial", "delete_context"]


async def test_forgetting_one_call_never_takes_the_next_ones_context(signed_in) -> None:
    await call_and_hang_up(signed_in)
    posting, proceed = threading.Event(), threading.Event()
    post = signed_in.backend.post_context

    def slow_post(*arguments: object) -> None:
        posting.set()
        assert proceed.wait(5)
        post(*arguments)

    signed_in.backend.post_context = slow_post
    redial = asyncio.create_task(place_call(signed_in.desk, "carol"))
    assert await asyncio.to_thread(posting.wait, 5)
    forgetting = asyncio.create_task(follow_voice(signed_in.desk, CallEnded(details())))
    await asyncio.sleep(0)
    proceed.set()
    await asyncio.gather(redial, forgetting)
    assert signed_in.names() == ["post_context", "dial", "post_context", "dial"]


async def test_a_deletion_that_is_slow_comes_before_the_next_context(signed_in) -> None:
    await call_and_hang_up(signed_in)
    deleting, proceed = threading.Event(), threading.Event()
    delete = signed_in.backend.delete_context

    def slow_delete(*arguments: object) -> None:
        deleting.set()
        assert proceed.wait(5)
        delete(*arguments)

    signed_in.backend.delete_context = slow_delete
    forgetting = asyncio.create_task(follow_voice(signed_in.desk, CallEnded(details())))
    assert await asyncio.to_thread(deleting.wait, 5)
    redial = asyncio.create_task(place_call(signed_in.desk, "carol"))
    await asyncio.sleep(0)
    proceed.set()
    await asyncio.gather(redial, forgetting)
    assert signed_in.names()[-3:] == ["delete_context", "post_context", "dial"]


async def call_and_hang_up(office: Office) -> None:
    await place_call(office.desk, "bob")
    office.dispatch(CallInitiated(details()))
    office.dispatch(CallEnded(details()))
