"""What the system is asked to show of a call. No Qt."""

from exophone_desktop.domain.call import CallState
from exophone_desktop.host.notification import Notification
from exophone_desktop.ui.screens.incoming.view import derive as derive_incoming
from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.state import AppState

ANSWER, DECLINE, SHOW = "answer", "decline", "default"
"""What a press on a notification asks for; ``default`` is one on its text."""


def derive(state: AppState, in_front: bool, translate: Translate) -> Notification | None:
    """The notification for ``state``; None where the window is in front, or nobody calls."""
    call = state.call
    rings = call is not None and call.details.state is CallState.INCOMING
    if not rings or in_front or not state.desktop.notifications:
        return None
    view = derive_incoming(state, translate)
    return Notification(
        title=translate("Incoming", "{name} calls").format(name=view.name),
        body="\n".join(line for line in (view.number, view.message) if line),
        actions=(
            (SHOW, translate("Incoming", "Show ExoPhone")),
            (ANSWER, translate("Incoming", "Answer")),
            (DECLINE, translate("Incoming", "Decline")),
        ),
    )
