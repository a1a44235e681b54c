"""What the sign-in screen shows. No Qt."""

from dataclasses import dataclass

from exophone_desktop.ui.texts import Translate, shown_sentence
from exophone_desktop.usecases.state import AppState, SignInDefaults


@dataclass(frozen=True, slots=True)
class SignInView:
    """``memory_only`` is the calm line for a computer without a keyring, empty with one."""

    defaults: SignInDefaults
    busy: bool
    button: str
    error: str
    memory_only: str


def derive(state: AppState, translate: Translate) -> SignInView:
    """The sign-in screen for ``state``."""
    memory_only = translate(
        "SignIn",
        "This computer has no keyring. You stay signed in only until ExoPhone is closed.",
    )
    return SignInView(
        defaults=state.sign_in_defaults,
        busy=state.signing_in,
        button=translate("SignIn", "Signing in…")
        if state.signing_in
        else translate("SignIn", "Sign in"),
        error="" if state.signing_in else shown_sentence(state.sign_in_error, translate),
        memory_only="" if state.secrets_kept else memory_only,
    )
