"""The sign-in screen in every state but the first, for pictures. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from exophone_desktop.domain.account import SipPreset
from exophone_desktop.usecases.state import AppState, SignInDefaults, SipDefaults


def sign_in_scenes() -> Mapping[str, AppState]:
    """The states by name."""
    pbx = SipDefaults(user="meera@pbx.example")
    device = SipDefaults(SipPreset.EXOTEL_DEVICE, "agent7", "acme1")
    at_pbx = AppState(sign_in_defaults=SignInDefaults(sip=pbx, with_sip=True))
    at_exotel = AppState(sign_in_defaults=SignInDefaults("meera", "Meera", "demo1"))
    return {
        "sign-in-busy": replace(at_exotel, signing_in=True),
        "sign-in-refused": replace(
            at_exotel,
            sign_in_error="Login failed: the user name, the password or the account SID is wrong.",
            secrets_kept=False,
        ),
        "sign-in-sip": at_pbx,
        "sign-in-sip-refused": replace(
            at_pbx, sign_in_error="The registrar refused the user name or password."
        ),
        "sign-in-exotel-device": AppState(
            sign_in_defaults=SignInDefaults(sip=device, with_sip=True)
        ),
    }
