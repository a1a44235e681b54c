"""Everything that other programs may ask for: one table from names to what is done."""

from collections.abc import Mapping

from exophone_desktop.control import conditions as only
from exophone_desktop.control.action import Action, at_desk
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
from exophone_desktop.control.care_table import CARE
from exophone_desktop.control.codec import StateSent
from exophone_desktop.control.phone import Phone
from exophone_desktop.control.quiet_table import QUIET
from exophone_desktop.control.sound_table import SOUND
from exophone_desktop.usecases.answer_call import answer_call
from exophone_desktop.usecases.call_history import export_calls
from exophone_desktop.usecases.check_computer import check_computer, stop_checkup
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.end_call import end_call
from exophone_desktop.usecases.events import NoticeDismissed
from exophone_desktop.usecases.load_contacts import LoadedContacts
from exophone_desktop.usecases.open_link import open_link
from exophone_desktop.usecases.post_feedback import post_feedback, rate_last_call, skip_feedback
from exophone_desktop.usecases.recents import see_missed_calls
from exophone_desktop.usecases.refresh_contacts import refresh_contacts
from exophone_desktop.usecases.report_problem import cancel_report, save_report, send_report
from exophone_desktop.usecases.ring_me import ring_me
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.toggle_mute import mute, toggle_mute, unmute
from exophone_desktop.usecases.undo_device_change import undo_device_change


async def _state(phone: Phone) -> StateSent:
    return StateSent(phone.desk.state())


async def _sign_out(desk: Desk) -> None:
    await sign_out(desk)


async def _dismiss_notice(desk: Desk) -> None:
    desk.dispatch(NoticeDismissed())


async def _show(phone: Phone) -> None:
    phone.window.show()


async def _open_link(phone: Phone, link: str) -> None:
    phone.window.show()
    await open_link(phone.desk, link)


async def _quit(phone: Phone) -> None:
    phone.window.quit()


_TABLE = (
    Action("state", "Tell what the window shows now.", _state, (), "the state"),
    Action("show", "Bring the window before the person's eyes.", _show),
    Action(
        "open_link",
        "Show whom a tel:, sip:, callto: or exophone: link names, and ask whether to call.",
        _open_link,
    ),
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
    Action("toggle_mute", "The one or the other.", at_desk(toggle_mute), (only.in_call,)),
    Action("send_dtmf", "Send digits to the far end.", at_desk(send_digits), (only.in_call,)),
    Action(
        "choose_route",
        "Send call sound elsewhere; EARPIECE and HEADPHONES leave speaker and Bluetooth.",
        at_desk(choose_route),
        (only.in_call,),
    ),
    Action(
        "start_recording",
        "Record the call, where the settings allow it; they say whether to WAV or FLAC.",
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
    Action(
        "rate_last_call", "Ask how the last call was.", at_desk(rate_last_call), (only.signed_in,)
    ),
    Action("dismiss_notice", "It was read.", at_desk(_dismiss_notice), (only.with_notice,)),
    Action(
        "undo_device_change",
        "Take back what the notice tells of.",
        at_desk(undo_device_change),
        (only.undoable,),
    ),
    Action("ring_me", "Be called.", at_desk(ring_me), (only.at_local_exotel,)),
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
    Action(
        "send_report",
        "Send a report of a problem with the log from `start` to `end`, in seconds since the "
        "epoch.",
        at_desk(send_report),
        (only.signed_in,),
    ),
    Action("cancel_report", "Send no more of the report.", at_desk(cancel_report)),
    Action("save_report", "Write the report to a zip file instead.", at_desk(save_report)),
    Action(
        "check_computer",
        "Check this computer, the network and the account; what is found comes as events and is "
        "in the state. Takes about half a minute.",
        at_desk(check_computer),
    ),
    Action("stop_checkup", "Try no more checks.", at_desk(stop_checkup)),
    Action("refresh_contacts", "Fetch them anew.", at_desk(refresh_contacts), (only.signed_in,)),
)

ACTIONS: Mapping[str, Action] = {action.name: action for action in (*_TABLE, *CARE, *QUIET, *SOUND)}
"""By name."""
