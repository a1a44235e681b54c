"""What the popup shows, and whether it is there. No Qt."""

from dataclasses import replace

from exophone_desktop.domain.call import CallState
from exophone_desktop.domain.text import shown_text
from exophone_desktop.ui.screens.incoming.view import IncomingView, derive as derive_incoming
from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.state import AppState

MAX_MESSAGE = 120
"""A popup covers what is behind it; the window has the whole message."""


def derive(state: AppState, in_front: bool, translate: Translate) -> IncomingView | None:
    """The popup for ``state``; None where the window itself is in front, or nobody calls."""
    rings = state.call is not None and state.call.details.state is CallState.INCOMING
    if not rings or in_front or not state.desktop.popup:
        return None
    view = derive_incoming(state, translate)
    return replace(view, message=shown_text(view.message, MAX_MESSAGE))
