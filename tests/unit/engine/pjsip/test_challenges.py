"""Which questions for a password this phone can answer, and what it says of the others."""

import pytest

from exophone_desktop.engine.pjsip.challenges import (
    HIDDEN,
    challenge_problem,
    unreadable_challenges,
)

DIGEST = 'Digest realm="r", nonce="n"'


def answer(*challenges: str, name: str = "WWW-Authenticate", code: int = 401) -> bytes:
    lines = [f"SIP/2.0 {code} No", "CSeq: 1 REGISTER", *(f"{name}: {each}" for each in challenges)]
    return "\r\n".join([*lines, "Content-Length: 0", "", ""]).encode()


@pytest.mark.parametrize(
    "challenge",
    [
        DIGEST,
        f'{DIGEST}, qop="auth-int, auth"',
        f"{DIGEST}, algorithm=md5, qop=auth",
        f'{DIGEST}, algorithm="SHA-256", stale=false, charset=UTF-8',
        'digest nonce="n",\r\n\trealm="a \\"stale=true\\", qop=auth-int"',
    ],
)
def test_after_a_question_that_can_be_answered_the_password_is_wrong(challenge: str) -> None:
    assert challenge_problem(401, answer(challenge)) == ""
    assert challenge_problem(407, answer(challenge, name="proxy-authenticate")) == ""


@pytest.mark.parametrize(
    ("challenges", "kind"),
    [
        ([f'{DIGEST}, qop="auth-int"'], "auth-int"),
        ([f"{DIGEST}, algorithm=MD5-sess"], "MD5-sess"),
        ([f"{DIGEST}, algorithm=SHA-512-256, qop=auth"], "SHA-512-256"),
        ([f"{DIGEST}, algorithm=AKAv1-MD5"], "AKAv1-MD5"),
        (['Basic realm="r"'], "Basic"),
        (['Basic realm="r"', 'Bearer realm="r"', 'basic realm="x"'], "Basic, Bearer, basic"),
        ([f"{DIGEST}, algorithm={'x' * 99}"], "x" * 24),
    ],
)
def test_a_kind_that_the_phone_does_not_have_is_named(challenges: list[str], kind: str) -> None:
    sentence = (
        f"The server asks for a kind of authentication that this phone does not have ({kind})."
    )
    assert challenge_problem(401, answer(*challenges)) == sentence


@pytest.mark.parametrize(
    "challenge", ["", 'Digest nonce="n"', 'Digest realm="r"', f'{DIGEST}, qop=","', "\x00=\x01"]
)
def test_a_question_that_is_not_whole_is_told_as_such(challenge: str) -> None:
    assert challenge_problem(401, answer(challenge)).endswith("in a way that makes no sense.")


def test_one_that_can_be_answered_is_enough() -> None:
    assert challenge_problem(401, answer('Basic realm="r"', DIGEST)) == ""


def test_a_server_that_asks_anew_for_ever_does_not_say_that_the_password_is_wrong() -> None:
    assert "again and again" in challenge_problem(401, answer(f"{DIGEST}, stale=TRUE"))


def test_other_refusals_are_none_of_it() -> None:
    assert challenge_problem(403, answer('Basic realm="r"', code=403)) == ""
    assert challenge_problem(401, answer()) == ""
    assert challenge_problem(401, b"") == ""


def hidden(data: bytes, *, dropped: bool = False) -> bytes:
    letters = bytearray(data)
    for place in unreadable_challenges(data, dropped=dropped):
        letters[place : place + 1] = HIDDEN
    return bytes(letters)


def test_challenges_that_the_stack_cannot_read_are_hidden_from_it_and_still_told() -> None:
    trying = b"SIP/2.0 100 Trying\r\nWWW-Authenticate: Basic\r\n\r\n"
    asks = answer('Basic realm="r"', DIGEST, "\r\n Bearer x", "\r\n " + DIGEST)
    seen = hidden(trying + asks + asks)
    assert len(seen) == len(trying + asks + asks)
    assert seen.startswith(trying)
    assert seen.count(b"\r\nXWW-Authenticate: Basic") == 2
    assert seen.count(b"\r\nXWW-Authenticate: \r\n Bearer") == 2
    assert seen.count(b"\r\nWWW-Authenticate:") == 4 + 1
    only = hidden(answer("Basic x", name="Proxy-Authenticate", code=407))
    assert b"\r\nXroxy-Authenticate: Basic" in only
    assert "(Basic)" in challenge_problem(407, only)


def test_of_an_answer_that_has_not_come_whole_nothing_is_hidden() -> None:
    asks = answer(DIGEST, 'Basic realm="r"')
    for length in range(len(asks)):
        assert not unreadable_challenges(asks[:length], dropped=True)
    assert unreadable_challenges(asks)


def test_of_an_answer_that_was_dropped_digest_is_hidden_where_nothing_else_is_there() -> None:
    broken = answer('Digest realm="r')
    assert hidden(broken) == broken
    assert b"XWW-Authenticate: Digest" in hidden(broken, dropped=True)
    assert challenge_problem(401, hidden(broken, dropped=True)).endswith("makes no sense.")
    both = answer("Basic", 'Digest realm="r')
    once = hidden(both, dropped=True)
    assert b"\r\nWWW-Authenticate: Digest" in once
    assert b"XWW-Authenticate: Digest" in hidden(once, dropped=True)
    assert hidden(hidden(once, dropped=True), dropped=True) == hidden(once, dropped=True)
