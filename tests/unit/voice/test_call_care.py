"""Hold, resume and transfer, as the SDK's user sees them."""

from dataclasses import replace

import pytest

from exophone_desktop.domain.call import CallState
from exophone_desktop.engine import commands, events
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.errors import IllegalStateError, InvalidDialInfoError, VoiceClientError


@pytest.fixture
def kept_for_two(phone):
    """A phone whose platform allows no transfer."""
    phone.platform.profile = replace(phone.platform.profile, transfer_allowed=False)
    phone.become_ready()
    return phone


def test_hold_and_resume_reach_the_engine_and_what_became_of_them_the_person(ready) -> None:
    call, snapshot = ready.establish()
    call.hold()
    assert ready.engine.last(commands.HoldCall).call_id == call.call_id
    ready.engine.say(events.CallHeld(replace(snapshot, held_here=True), here=True))
    held = ready.heard(voice_events.HoldChanged)
    assert (held.held_here, held.held_there) == (True, False)
    assert held.call.state is CallState.ESTABLISHED
    call.resume()
    assert ready.engine.last(commands.ResumeCall).call_id == call.call_id
    ready.engine.say(events.CallResumed(snapshot, here=True))
    assert not ready.heard(voice_events.HoldChanged).held_here


def test_the_far_end_holds(ready) -> None:
    _, snapshot = ready.establish()
    ready.engine.say(events.CallHeld(replace(snapshot, held_there=True), here=False))
    held = ready.heard(voice_events.HoldChanged)
    assert (held.held_here, held.held_there) == (False, True)


def test_a_call_that_is_not_up_cannot_be_held(ready) -> None:
    call = ready.dial()
    with pytest.raises(IllegalStateError):
        call.hold()


def test_a_transfer_names_the_target_in_the_accounts_domain(ready) -> None:
    call, snapshot = ready.establish()
    call.transfer("carol")
    assert ready.engine.last(commands.TransferCall).target == "sip:carol@exotel.test"
    assert ready.heard(voice_events.TransferStarted).target == "carol"
    with pytest.raises(IllegalStateError, match="already"):
        call.transfer("dave")
    ready.engine.say(events.TransferSucceeded(snapshot, "sip:carol@exotel.test"))
    assert ready.heard(voice_events.TransferSucceeded).target == "carol"
    ready.end(snapshot, here=True)
    assert ready.heard(voice_events.CallEnded).call.state is CallState.ENDED


def test_after_a_failed_transfer_the_call_goes_on_and_can_be_passed_on_again(ready) -> None:
    call, snapshot = ready.establish()
    call.transfer("carol")
    ready.engine.say(events.TransferFailed(snapshot, 486, "The other side is busy."))
    assert ready.heard(voice_events.TransferFailed).detail == "The other side is busy."
    call.transfer("dave")
    ready.engine.say(events.CommandFailed("TransferCall", "It cannot be sent.", call.call_id))
    assert ready.heard(voice_events.TransferFailed).detail == "It cannot be sent."
    call.transfer("erin")
    assert call.get_call_details().state is CallState.ESTABLISHED


def test_nothing_is_sent_to_a_target_that_cannot_be_dialled(ready) -> None:
    call, _ = ready.establish()
    with pytest.raises(InvalidDialInfoError):
        call.transfer("bob\r\nVia: x")


def test_where_the_profile_is_for_two_parties_nothing_is_transferred(kept_for_two) -> None:
    call, _ = kept_for_two.establish()
    with pytest.raises(VoiceClientError, match="cannot be transferred"):
        call.transfer("carol")
    assert not [
        each for each in kept_for_two.engine.sent if isinstance(each, commands.TransferCall)
    ]
