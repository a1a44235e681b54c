"""What the call bar shows, and whether it is there. No Qt."""

from dataclasses import dataclass

from exophone_desktop.domain.call import CallState
from exophone_desktop.ui.screens.in_call.view import QualityView, derive as derive_call
from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.state import AppState


@dataclass(frozen=True, slots=True)
class CallBarView:
    """``status`` is what is wrong with the sound, else that one is muted, else the call's state.

    ``established_time`` is when the timer started (seconds since the epoch), 0 before.
    """

    call_id: str
    name: str
    status: str
    tone: str
    established_time: float
    muted: bool
    mute_caption: str
    can_mute: bool
    can_hang_up: bool
    quality: QualityView | None


def derive(
    state: AppState, in_front: bool, dismissed: str, platform: str, translate: Translate
) -> CallBarView | None:
    """The bar for ``state``; None where the window is in front, or there is nothing to show.

    ``dismissed`` is the identifier of the call that the person wants no bar for.
    """
    call = state.call
    if call is None or in_front or not state.desktop.call_bar:
        return None
    if call.details.state is CallState.INCOMING or call.details.call_id == dismissed:
        return None
    view = derive_call(state, platform, translate)
    status, tone = view.status, view.tone
    if view.sound.trouble is not None:
        status, tone = view.sound.trouble.text, "bad"
    elif call.muted:
        status, tone = translate("CallBar", "Muted"), "bad"
    return CallBarView(
        call_id=call.details.call_id,
        name=view.name,
        status=status,
        tone=tone,
        established_time=view.established_time,
        muted=call.muted,
        mute_caption=translate("CallBar", "Unmute") if call.muted else translate("CallBar", "Mute"),
        can_mute=view.talking,
        can_hang_up=view.can_hang_up,
        quality=view.quality,
    )
