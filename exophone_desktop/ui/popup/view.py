"""What the popup shows, and whether it is there. No Qt."""

from exophone_desktop.domain.call import CallState
from exophone_desktop.ui.screens.incoming.view import IncomingView
from exophone_desktop.ui.screens.incoming.view import derive as derive_incoming
from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.state import AppState


def derive(state: AppState, in_front: bool, translate: Translate) -> IncomingView | None:
    """The popup for ``state``; None where the window itself is in front, or nobody calls."""
    rings = state.call is not None and state.call.details.state is CallState.INCOMING
    if not rings or in_front or not state.desktop.popup:
        return None
    return derive_incoming(state, translate)
