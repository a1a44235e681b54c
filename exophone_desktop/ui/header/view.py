"""What the header says. No Qt."""

from dataclasses import dataclass

from exophone_desktop.ui.texts import Translate, shown_name, shown_sentence
from exophone_desktop.usecases.state import AppState, Screen
from exophone_desktop.voice.events import Reachability


@dataclass(frozen=True, slots=True)
class HeaderView:
    """``icon`` and ``ink`` say the same as ``status``, for eyes that are quicker than words."""

    visible: bool
    name: str
    status: str
    detail: str
    icon: str
    ink: str
    tone: str
    can_sign_out: bool


def derive(state: AppState, translate: Translate, quiet: str = "") -> HeaderView:
    """The header for ``state``; ``quiet`` is what is said of do not disturb, if it is on."""
    status, icon, ink, tone = {
        Reachability.READY: (translate("Header", "Ready"), "ready", "success", "good"),
        Reachability.CONNECTING: (
            translate("Header", "In Progress"),
            "progress",
            "warning",
            "wait",
        ),
        Reachability.OFFLINE: (translate("Header", "Offline"), "error", "danger", "bad"),
    }[state.reachability]
    detail = shown_sentence(state.reachability_detail, translate)
    if quiet and state.reachability is Reachability.READY:
        status, icon, ink, tone = quiet, "quiet", "warning", ""
    elif quiet:
        # That nobody can be reached comes first, and calls will not ring afterwards either.
        detail = f"{detail} {quiet}.".strip()
    name = ""
    if state.user is not None:
        name = shown_name(state.user.display_name or state.user.subscriber_name, translate)
    return HeaderView(
        visible=state.screen is not Screen.SIGN_IN and state.user is not None,
        name=name,
        status=status,
        detail=detail,
        icon=icon,
        ink=ink,
        tone=tone,
        can_sign_out=state.screen is Screen.HOME and not state.dialling,
    )
