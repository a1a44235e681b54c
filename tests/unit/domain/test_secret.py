import copy
import json
import traceback

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.secret import Secret


def test_a_secret_shows_a_mask_wherever_it_is_printed() -> None:
    secret = Secret("hunter2")
    account = SipAccount(id="sip:a@b", password=secret)
    for text in (repr(secret), str(secret), f"{secret}", repr(account), repr([secret])):
        assert "hunter2" not in text


def test_a_secret_is_told_only_when_asked() -> None:
    assert Secret("hunter2").reveal() == "hunter2"
    assert copy.deepcopy(Secret("a")) == Secret("a")
    assert not Secret("")


def test_a_traceback_through_a_secret_does_not_tell_it() -> None:
    try:
        json.dumps(Secret("".join(("hun", "ter2"))))
    except TypeError:
        assert "hunter2" not in traceback.format_exc()
