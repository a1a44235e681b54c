"""Digest authentication (RFC 7616)."""

import pytest
from fakes.sip_bench import TurnedClock, credentials_for

from exophone_desktop.domain.secret import Secret
from exophone_desktop.sandbox.sip.digest import (
    DigestAuthenticator,
    Judgement,
    Verdict,
    digest_response,
    parse_credentials,
)

URI = "sip:example.com"


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


def authenticator(clock: TurnedClock) -> DigestAuthenticator:
    known = {"alice": Secret("secret")}
    return DigestAuthenticator("example.com", known.get, clock.time, lifetime=60)


def judged(auth: DigestAuthenticator, *credentials: str, method: str = "REGISTER") -> Judgement:
    return auth.judge(list(credentials), method, URI)


def given(auth: DigestAuthenticator, algorithm: int = 0, **kwargs: object) -> str:
    arguments = {"user": "alice", "password": "secret", "method": "REGISTER", "uri": URI}
    challenge = auth.challenges()[algorithm]
    return credentials_for(challenge, **{**arguments, **kwargs})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("algorithm", "expected"),
    [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ],
)
def test_the_example_of_rfc_7616_comes_out(algorithm: str, expected: str) -> None:
    params = {
        "uri": "/dir/index.html",
        "nonce": "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
        "nc": "00000001",
        "cnonce": "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
    }
    password = "Circle of Life"
    realm = "http-auth@example.org"
    assert digest_response(algorithm, "Mufasa", realm, password, "GET", params) == expected


def test_both_algorithms_are_offered_the_stronger_first(clock: TurnedClock) -> None:
    offered = [parse_credentials(text) for text in authenticator(clock).challenges()]
    assert [params["algorithm"] for params in offered] == ["SHA-256", "MD5"]
    assert {params["qop"] for params in offered} == {"auth"}


@pytest.mark.parametrize("algorithm", [0, 1])
def test_the_right_password_is_good(clock: TurnedClock, algorithm: int) -> None:
    auth = authenticator(clock)
    assert judged(auth, given(auth, algorithm)) == Judgement(Verdict.GOOD, "alice")


def test_a_wrong_password_a_stranger_and_another_method_are_wrong(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    assert judged(auth, given(auth, password="guess")).verdict is Verdict.WRONG
    assert judged(auth, given(auth, user="mallory")).verdict is Verdict.WRONG
    assert judged(auth, given(auth), method="INVITE").verdict is Verdict.WRONG


def test_nothing_and_credentials_for_another_realm_are_absent(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    other = given(auth).replace('realm="example.com"', 'realm="elsewhere"')
    assert judged(auth).verdict is Verdict.ABSENT
    assert judged(auth, other).verdict is Verdict.ABSENT


def test_another_scheme_is_as_no_answer(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    assert judged(auth, "Basic YWxpY2U6c2VjcmV0").verdict is Verdict.ABSENT


def test_a_good_answer_among_others_counts(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    assert judged(auth, given(auth, password="guess"), given(auth, 1)).verdict is Verdict.GOOD


def test_an_old_nonce_is_stale_and_not_wrong(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    answer = given(auth)
    clock.advance(61)
    assert judged(auth, answer).verdict is Verdict.STALE
    assert "stale=true" in auth.challenges(stale=True)[0]


def test_an_old_nonce_with_a_wrong_password_is_wrong(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    answer = given(auth, password="guess")
    clock.advance(61)
    assert judged(auth, answer).verdict is Verdict.WRONG


def test_the_same_answer_is_not_good_twice(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    answer = given(auth)
    assert judged(auth, answer).verdict is Verdict.GOOD
    assert judged(auth, answer).verdict is Verdict.STALE


def test_a_nonce_serves_again_with_a_higher_count(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    challenge = auth.challenges()[0]
    verdicts = [
        judged(auth, credentials_for(challenge, "alice", "secret", "REGISTER", URI, nc)).verdict
        for nc in (1, 2, 2)
    ]
    assert verdicts == [Verdict.GOOD, Verdict.GOOD, Verdict.STALE]


def test_a_nonce_of_another_server_or_one_that_was_changed_is_stale(clock: TurnedClock) -> None:
    auth, other = authenticator(clock), authenticator(clock)
    assert judged(auth, given(other)).verdict is Verdict.STALE
    forged = other.challenges()[0].replace('nonce="', 'nonce="A')
    answer = credentials_for(forged, "alice", "secret", "REGISTER", URI)
    assert judged(auth, answer).verdict is Verdict.STALE


def test_a_nonce_is_bound_to_its_algorithm(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    swapped = auth.challenges()[0].replace("algorithm=SHA-256", "algorithm=MD5")
    answer = credentials_for(swapped, "alice", "secret", "REGISTER", URI)
    assert judged(auth, answer).verdict is Verdict.STALE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nc=00000001", "nc=1"),
        ('cnonce="c0ffee", ', ""),
        ('uri="sip:example.com"', 'uri="sip:bob@example.com"'),
        ('uri="sip:example.com"', 'uri="nonsense"'),
        ('username="alice"', 'username="alice'),
    ],
)
def test_credentials_that_cannot_be_read_are_malformed(
    clock: TurnedClock, old: str, new: str
) -> None:
    auth = authenticator(clock)
    answer = given(auth)
    assert old in answer
    assert judged(auth, answer.replace(old, new)).verdict is Verdict.MALFORMED


def test_a_uri_that_names_only_the_server_is_taken(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    assert judged(auth, given(auth, uri="sip:127.0.0.1:5060")).verdict is Verdict.GOOD


def test_credentials_without_qop_are_not_enough(clock: TurnedClock) -> None:
    auth = authenticator(clock)
    assert judged(auth, given(auth).replace("qop=auth, ", "")).verdict is Verdict.WRONG
