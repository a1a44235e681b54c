import pytest
from fakes.desk import FORM, Office, details

from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.voice.events import CallEnded, InitializationSucceeded

STARTED = InitializationSucceeded()


@pytest.fixture
async def signed_in(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    return office


async def restarted(office: Office) -> None:
    office.new_desk()
    await sign_in(office.desk, FORM)
    office.order.clear()
    await follow_voice(office.desk, STARTED)


async def test_after_a_crash_in_a_call_the_next_start_deletes_its_context(
    signed_in: Office,
) -> None:
    await place_call(signed_in.desk, "bob")
    await restarted(signed_in)
    assert "delete_context" in signed_in.names()
    signed_in.order.clear()
    await follow_voice(signed_in.desk, STARTED)
    assert "delete_context" not in signed_in.names()


async def test_a_context_that_was_deleted_is_not_deleted_at_the_next_start(
    signed_in: Office,
) -> None:
    await place_call(signed_in.desk, "bob")
    signed_in.state = signed_in.state.__class__(user=signed_in.state.user)
    await follow_voice(signed_in.desk, CallEnded(details()))
    assert signed_in.names()[-1] == "delete_context"
    await restarted(signed_in)
    assert "delete_context" not in signed_in.names()


async def test_a_context_that_could_not_be_deleted_is_deleted_at_the_next_start(
    signed_in: Office,
) -> None:
    await place_call(signed_in.desk, "bob")
    signed_in.state = signed_in.state.__class__(user=signed_in.state.user)
    signed_in.backend.failures["delete_context"] = ExotelHttpError(HttpFailure.TIMED_OUT, "No.")
    await follow_voice(signed_in.desk, CallEnded(details()))
    signed_in.backend.failures.clear()
    await restarted(signed_in)
    assert "delete_context" in signed_in.names()


async def test_a_start_while_a_call_goes_out_leaves_its_context_alone(signed_in: Office) -> None:
    await place_call(signed_in.desk, "bob")
    signed_in.order.clear()
    await follow_voice(signed_in.desk, STARTED)
    assert "delete_context" not in signed_in.names()
