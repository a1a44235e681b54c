"""What the tray icon shows. No Qt."""

from dataclasses import dataclass

from exophone_desktop.domain.call import CallState
from exophone_desktop.ui.texts import Translate, shown_name, shown_sentence
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.events import Reachability


@dataclass(frozen=True, slots=True)
class TrayView:
    """``icon`` differs by shape, ``ink`` by colour, and ``line`` says the same in words.

    ``detail`` says more, where there is room for it.
    """

    icon: str
    ink: str
    line: str
    detail: str
    rings: bool
    in_call: bool
    muted: bool
    can_be_quiet: bool


def derive(state: AppState, quiet: str, translate: Translate) -> TrayView:
    """The tray for ``state``; ``quiet`` is what is said of do not disturb, if it is on."""
    icon, ink, line = _look(state, quiet, translate)
    call = state.call
    rings = call is not None and call.details.state is CallState.INCOMING
    return TrayView(
        icon=icon,
        ink=ink,
        line=line,
        detail=shown_sentence(state.reachability_detail, translate) if _says_why(state) else "",
        rings=rings,
        in_call=call is not None and not rings,
        muted=call is not None and call.muted,
        can_be_quiet=state.user is not None,
    )


def _says_why(state: AppState) -> bool:
    ready = state.reachability is Reachability.READY
    return state.call is None and state.user is not None and not ready


def _look(state: AppState, quiet: str, translate: Translate) -> tuple[str, str, str]:
    # A call is what matters now; then whether any can come, which must never look better than
    # it is; then whether one would ring.
    if state.call is not None:
        name = shown_name(state.call.peer, translate)
        if state.call.details.state is CallState.INCOMING:
            return "tray-ringing", "accent", translate("Tray", "{name} calls").format(name=name)
        line = translate("Tray", "In a call with {name}").format(name=name)
        if state.call.muted:
            line = translate("Tray", "In a call with {name}, muted").format(name=name)
        return "tray-call", "accent", line
    if state.user is None:
        return "tray-offline", "muted", translate("Tray", "Not signed in: no call can come")
    if state.reachability is Reachability.OFFLINE:
        line = translate("Tray", "Offline: no call can come.")
        return "tray-offline", "danger", line
    if state.reachability is Reachability.CONNECTING:
        line = translate("Tray", "Connecting: no call can come yet.")
        return "tray-trying", "warning", line
    if quiet:
        return "tray-quiet", "warning", quiet
    return "tray-ready", "success", translate("Tray", "Ready: calls can come")
