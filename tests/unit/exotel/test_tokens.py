import jwt
import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.tokens import (
    MAX_TOKEN,
    SubscriberToken,
    Validity,
    parse_subscriber_token,
    validity,
)


def token(**claims: object) -> Secret:
    return Secret(jwt.encode(claims, "a key that the app never has, long enough", "HS256"))


def test_the_times_of_a_token_are_read_from_it() -> None:
    times = validity(token(iat=1_999_998_200, exp=2_000_000_000))
    assert times == Validity(issued=1_999_998_200, expires=2_000_000_000)
    assert times.lifetime == 1800


def test_a_token_that_ends_before_it_begins_lasts_no_time() -> None:
    assert validity(token(iat=2000, exp=1000)) == Validity(2000, 1000)
    assert Validity(2000, 1000).lifetime == 0


@pytest.mark.parametrize("text", ["", "opaque", "a.b.c", "....", "a.!!!.c", "a.bnVsbA.c", "é.é.é"])
def test_what_is_no_readable_token_says_no_times(text: str) -> None:
    assert validity(Secret(text)) is None


@pytest.mark.parametrize("claims", [{}, {"exp": 1000}, {"iat": 1000}])
def test_a_token_without_both_times_says_none(claims: dict[str, int]) -> None:
    assert validity(token(**claims)) is None


def test_a_token_that_is_far_too_long_is_not_read() -> None:
    assert validity(token(iat=1000, exp=2000, more="x" * MAX_TOKEN)) is None


def test_a_pair_comes_back_from_its_json() -> None:
    pair = SubscriberToken(refresh=Secret("r"), access=Secret("a"))
    assert parse_subscriber_token(pair.as_json()) == pair
    assert "'r'" not in repr(pair)


@pytest.mark.parametrize("text", ["", "[]", '{"access_token": "private"}', '{"private": 1}'])
def test_anything_else_is_refused_without_quoting_it(text: str) -> None:
    with pytest.raises(ValueError, match="not a JSON object") as caught:
        parse_subscriber_token(Secret(text))
    assert "private" not in str(caught.value)
