"""Everything that other programs may ask for: one table from names to what is done."""

import functools
import inspect
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from exophone_desktop.control import conditions as only
from exophone_desktop.control.call_actions import (
    CallsFound,
    choose_route,
    dial,
    find_past_calls,
    note_call,
    send_digits,
    show_contacts,
    start_recording,
    stop_recording,
)
from exophone_desktop.control.codec import StateSent
from exophone_desktop.control.conditions import Condition
from exophone_desktop.control.parameters import parameters_of
from exophone_desktop.control.phone import Phone
from exophone_desktop.usecases.answer_call import answer_call
from exophone_desktop.usecases.call_history import export_calls
from exophone_desktop.usecases.change_sound import (
    change_processing,
    change_volumes,
    choose_device,
    choose_ring_tone,
)
from exophone_desktop.usecases.check_sound import check_sound, stop_sound_check
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.end_call import end_call
from exophone_desktop.usecases.events import NoticeDismissed
from exophone_desktop.usecases.fix_trouble import fix_trouble
from exophone_desktop.usecases.load_contacts import LoadedContacts
from exophone_desktop.usecases.post_feedback import post_feedback, skip_feedback
from exophone_desktop.usecases.preview_ring import preview_ring
from exophone_desktop.usecases.recents import see_missed_calls
from exophone_desktop.usecases.refresh_contacts import refresh_contacts
from exophone_desktop.usecases.ring_me import ring_me
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.toggle_mute import mute, unmute
from exophone_desktop.usecases.undo_device_change import undo_device_change

Does = Callable[..., Coroutine[Any, Any, object]]


@dataclass(frozen=True, slots=True)
class Action:
    """``does`` takes the ``Phone`` and the parameters that its signature names.

    ``conditions`` must hold before it runs. ``answers`` says what the result is; most actions
    have none, and events tell what came of them.
    """

    name: str
    purpose: str
    does: Does
    conditions: tuple[Condition, ...] = ()
    answers: str = "null"
    parameters: type[BaseModel] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parameters", parameters_of(self.does))


def at_desk(use_case: Callable[..., Coroutine[Any, Any, object]]) -> Does:
    """A use case, with its own parameters after the desk."""

    @functools.wraps(use_case)
    async def does(phone: Phone, **parameters: Any) -> object:
        return await use_case(phone.desk, **parameters)

    does.__signature__ = inspect.signature(use_case)  # type: ignore[attr-defined]
    return does


async def _state(phone: Phone) -> StateSent:
    return StateSent(phone.desk.state())


async def _sign_out(desk: Desk) -> None:
    await sign_out(desk)


async def _dismiss_notice(desk: Desk) -> None:
    desk.dispatch(NoticeDismissed())


async def _show(phone: Phone) -> None:
    phone.window.show()


async def _quit(phone: Phone) -> None:
    phone.window.quit()


_TABLE = (
    Action("state", "Tell what the window shows now.", _state, (), "the state"),
    Action("show", "Bring the window before the person's eyes.", _show),
    Action("quit", "End the app: calls are hung up.", _quit),
    Action("sign_out", "End the session.", at_desk(_sign_out), (only.signed_in,)),
    Action(
        "dial",
        "Call a number or a user; `message` is shown there while it rings. `direct`: the number "
        "itself, as special contacts are called, not by way of the exophone.",
        at_desk(dial),
        (only.signed_in, only.not_dialling),
        '`{"call_id": text}`',
    ),
    Action("answer", "Take the ringing call.", at_desk(answer_call), (only.in_call,)),
    Action("hang_up", "End the call, or decline it.", at_desk(end_call), (only.in_call,)),
    Action("mute", "Silence the microphone.", at_desk(mute), (only.in_call,)),
    Action("unmute", "Send the microphone again.", at_desk(unmute), (only.in_call,)),
    Action("send_dtmf", "Send digits to the far end.", at_desk(send_digits), (only.in_call,)),
    Action(
        "choose_route",
        "Send call sound elsewhere; EARPIECE and HEADPHONES leave speaker and Bluetooth.",
        at_desk(choose_route),
        (only.in_call,),
    ),
    Action(
        "start_recording",
        "Record the call, where the settings allow it.",
        at_desk(start_recording),
        (only.in_call, only.not_recording),
    ),
    Action(
        "stop_recording",
        "End the recording.",
        at_desk(stop_recording),
        (only.in_call, only.recording),
    ),
    Action(
        "post_feedback",
        "Rate the ended call, 1 to 5.",
        at_desk(post_feedback),
        (only.to_be_rated, only.not_posting),
    ),
    Action("skip_feedback", "Leave it unrated.", at_desk(skip_feedback), (only.to_be_rated,)),
    Action("dismiss_notice", "It was read.", at_desk(_dismiss_notice), (only.with_notice,)),
    Action(
        "undo_device_change",
        "Take back what the notice tells of.",
        at_desk(undo_device_change),
        (only.undoable,),
    ),
    Action("ring_me", "Be called.", at_desk(ring_me), (only.at_local_exotel,)),
    Action(
        "fix_trouble",
        "Take the next step out of a trouble with the sound.",
        at_desk(fix_trouble),
        (only.in_call,),
    ),
    Action(
        "choose_device",
        "Use the device of this `key` (in `audio_devices`: `identity`, else `id`); empty is the "
        "system's default.",
        at_desk(choose_device),
    ),
    Action("change_volumes", "Gains in dB, -60 to 20.", at_desk(change_volumes)),
    Action("change_processing", "Clean the microphone's sound.", at_desk(change_processing)),
    Action(
        "check_sound",
        "Do a step of the sound check with the devices of calls; a recording is played back.",
        at_desk(check_sound),
        (only.not_in_call,),
    ),
    Action("stop_sound_check", "End the step that goes on.", at_desk(stop_sound_check)),
    Action(
        "preview_ring",
        "Ring for one round; asked again, stop.",
        at_desk(preview_ring),
        (only.not_in_call,),
    ),
    Action("choose_ring_tone", "Ring with this.", at_desk(choose_ring_tone)),
    Action(
        "contacts",
        "Tell whom the person knows.",
        at_desk(show_contacts),
        (only.signed_in,),
        f"`{LoadedContacts.__name__}`: groups, age in seconds, problem",
    ),
    Action(
        "calls",
        "Tell past calls by any part of name or number, newest first.",
        at_desk(find_past_calls),
        (),
        f"`{CallsFound.__name__}`: calls",
    ),
    Action("see_missed_calls", "The person saw them.", at_desk(see_missed_calls)),
    Action("note_call", "Keep words about a call.", at_desk(note_call)),
    Action("export_calls", "Write all calls to a CSV file.", at_desk(export_calls)),
    Action("refresh_contacts", "Fetch them anew.", at_desk(refresh_contacts), (only.signed_in,)),
)

ACTIONS: Mapping[str, Action] = {action.name: action for action in _TABLE}
"""By name."""
