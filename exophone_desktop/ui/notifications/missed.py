"""What the system is asked to show of calls that were missed while nobody looked. No Qt."""

from dataclasses import dataclass

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.host.notification import Notification
from exophone_desktop.ui.notifications.view import SHOW
from exophone_desktop.ui.texts import MISSED, Translate, shown_name
from exophone_desktop.usecases.contact_names import ContactNames
from exophone_desktop.usecases.dialling import cleaned, user_dial_problem
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.events import CallEnded, CallMissed

CALL_BACK = "call-back"
"""What a press on the button of a single missed call asks for."""

MAX_NAMES = 5
MAX_MISSED = 100
"""So many are counted; nobody looks for more in a notification."""


@dataclass(frozen=True, slots=True)
class MissedCall:
    """``name`` and ``number`` as they came; ``number`` is empty where it cannot be called."""

    name: str
    number: str


def missed_in(event: AppEvent, state: AppState) -> MissedCall | None:
    """The call that ``event`` tells was missed, None for other events; ``state`` is that after."""
    match event:
        case CallMissed(remote_id, _, name):
            return _missed(remote_id, name, state)
        case CallEnded(call) if (
            call.direction is CallDirection.INCOMING
            and not call.established_time
            and call.end_reason in MISSED
        ):
            return _missed(call.remote_id, call.remote_display_name, state)
    return None


def derive(
    missed: tuple[MissedCall, ...], state: AppState, translate: Translate
) -> Notification | None:
    """The notification of ``missed``; None where there is none, or nobody wants to be told.

    A single call can be returned from it.
    """
    wanted = state.desktop.notifications and state.do_not_disturb is None
    if not missed or not wanted:
        return None
    names = [shown_name(each.name or each.number, translate) for each in missed]
    show = (SHOW, translate("Incoming", "Show ExoPhone"))
    if len(missed) > 1:
        title = translate("Missed", "Missed calls: {count}").format(count=len(missed))
        lines = list(dict.fromkeys(reversed(names)))
        more = ["…"] if len(lines) > MAX_NAMES else []
        return Notification(title, "\n".join(lines[:MAX_NAMES] + more), (show,), rings=False)
    title = translate("Call", "Missed call from {name}").format(name=names[0])
    number = missed[0].number
    if not number:
        return Notification(title, "", (show,), rings=False)
    back = (CALL_BACK, translate("Missed", "Call back"))
    body = shown_name(number, translate)
    return Notification(title, "" if body == names[0] else body, (show, back), rings=False)


def _missed(remote_id: str, name: str, state: AppState) -> MissedCall:
    number = cleaned(remote_id)
    can_call = bool(number) and not user_dial_problem(number, state.user)
    known = name or ContactNames(state.contacts.groups, state.phone_region).name_at(remote_id)
    return MissedCall(known or remote_id, number if can_call else "")
