"""The sign-in form and its checks, in the order and words of the sample app's login screen."""

import re
from dataclasses import dataclass

from exophone_desktop.domain.secret import Secret
from exophone_desktop.usecases.state import DEFAULT_HOSTNAME

MAX_FIELD = 256
"""Longest text that a field of the form takes, in characters."""

_HOSTNAME = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
_DISPLAY_NAME = re.compile(r"[a-zA-Z0-9]+")


@dataclass(frozen=True, slots=True)
class SignInForm:
    """What a person filled in. ``hostname`` is the app backend's base URL.

    ``remember`` asks to keep the session for the next start.
    """

    user_name: str
    password: Secret
    display_name: str
    account_sid: str
    hostname: str = DEFAULT_HOSTNAME
    remember: bool = True


def trimmed(form: SignInForm) -> SignInForm:
    """``form`` without the blanks that slip in around pasted values.

    The password is left as it is, since blanks may belong to it.
    """
    return SignInForm(
        user_name=form.user_name.strip(),
        password=form.password,
        display_name=form.display_name.strip(),
        account_sid=form.account_sid.strip(),
        hostname=form.hostname.strip().rstrip("/"),
        remember=form.remember,
    )


def sign_in_problem(form: SignInForm) -> str:
    """The first thing that is wrong with ``form``, empty when it can be sent."""
    checks = (
        (bool(form.user_name), "Please Enter User Name"),
        (bool(form.password), "Please Enter Password"),
        (bool(form.account_sid), "Please Enter Account SID"),
        (_HOSTNAME.fullmatch(form.hostname) is not None, "Please Enter Hostname"),
        (
            _DISPLAY_NAME.fullmatch(form.display_name) is not None,
            "Please Enter a valid Display Name",
        ),
    )
    return next((message for passed, message in checks if not passed), "")
