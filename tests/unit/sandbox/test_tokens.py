"""Subscriber tokens."""

import jwt
import pytest

from exophone_desktop.sandbox.http.tokens import TokenIssuer, TokenRefused


class Now:
    def __init__(self) -> None:
        self.seconds = 1_700_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def issuer(now: Now) -> TokenIssuer:
    return TokenIssuer("exotel1", 1800, 86_400, now)


def test_an_access_token_says_whose_it_is(issuer: TokenIssuer) -> None:
    assert issuer.subscriber_of(issuer.issue("alice").access_token) == "alice"


def test_the_claims_are_those_of_exotel(issuer: TokenIssuer) -> None:
    pair = issuer.issue("alice")
    access = jwt.decode(pair.access_token, options={"verify_signature": False})
    refresh = jwt.decode(pair.refresh_token, options={"verify_signature": False})
    assert access["exp"] - access["iat"] == 1800
    assert refresh["exp"] - refresh["iat"] == 86_400
    assert {"iss", "sub", "iat", "exp", "client_id", "scope"} <= access.keys()
    assert access["scope"] == "voice"
    assert "scope" not in refresh


def test_an_access_token_expires(issuer: TokenIssuer, now: Now) -> None:
    token = issuer.issue("alice").access_token
    now.seconds += 1799
    assert issuer.subscriber_of(token) == "alice"
    now.seconds += 1
    with pytest.raises(TokenRefused, match="Token expired"):
        issuer.subscriber_of(token)


def test_a_refresh_token_a_foreign_one_and_nonsense_are_invalid(issuer: TokenIssuer) -> None:
    foreign = TokenIssuer("exotel1", 1800, 86_400).issue("alice").access_token
    unsigned = jwt.encode({"sub": "alice", "scope": "voice"}, None, algorithm="none")
    for token in (issuer.issue("alice").refresh_token, foreign, unsigned, "x", "a.b.c"):
        with pytest.raises(TokenRefused, match="Invalid token"):
            issuer.subscriber_of(token)


def test_two_tokens_of_one_second_differ(issuer: TokenIssuer) -> None:
    assert issuer.issue("alice").access_token != issuer.issue("alice").access_token


def test_a_life_of_parts_of_a_second_is_that_long(now: Now) -> None:
    now.seconds += 0.75
    issuer = TokenIssuer("exotel1", 0.5, 60, now)
    token = issuer.access("alice")
    claims = jwt.decode(token, options={"verify_signature": False})
    assert claims["exp"] - claims["iat"] == pytest.approx(0.5)
    assert issuer.subscriber_of(token) == "alice"
    now.seconds += 0.5
    with pytest.raises(TokenRefused, match="Token expired"):
        issuer.subscriber_of(token)
