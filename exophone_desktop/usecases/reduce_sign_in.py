"""What signing in and out do to the state."""

from dataclasses import replace

from exophone_desktop.usecases.events import (
    AppEvent,
    SessionExpired,
    SignedIn,
    SignedOut,
    SignInFailed,
    SignInRemembered,
    SignInStarted,
)
from exophone_desktop.usecases.state import AppState, Notice, NoticeKind, Screen


def reduce_sign_in(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, as far as it is about who is signed in."""
    match event:
        case SignInRemembered(defaults, secrets_kept):
            return replace(state, sign_in_defaults=defaults, secrets_kept=secrets_kept)
        case SignInStarted():
            return replace(state, signing_in=True, sign_in_error="")
        case SignInFailed(detail):
            failed = replace(state, signing_in=False, sign_in_error=detail)
            if state.screen is Screen.SIGN_IN:
                return failed
            return replace(failed, notice=Notice(detail, NoticeKind.ERROR))
        case SignedIn(user, secrets_kept, ring_me_available):
            return replace(
                state,
                user=user,
                secrets_kept=secrets_kept,
                ring_me_available=ring_me_available,
                session_expired="",
                signing_in=False,
                sign_in_error="",
            )
        case SessionExpired(detail) if state.user is not None:
            return replace(state, session_expired=detail)
        case SignedOut():
            return AppState(
                sign_in_defaults=state.sign_in_defaults,
                sign_in_error=state.sign_in_error,
                notice=state.notice,
                secrets_kept=state.secrets_kept,
                audio_route=state.audio_route,
                audio_routes=state.audio_routes,
                audio_devices=state.audio_devices,
                recording_allowed=state.recording_allowed,
                sound=state.sound,
                phone_region=state.phone_region,
                outcomes=state.outcomes,
                desktop=state.desktop,
                settings=state.settings,
            )
    return state
