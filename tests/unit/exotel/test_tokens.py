import jwt
import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.tokens import (
    SubscriberToken,
    expiry,
    is_fresh,
    parse_subscriber_token,
)


def token(**claims: object) -> Secret:
    return Secret(jwt.encode(claims, "a key that the app never has, long enough", "HS256"))


def test_the_end_of_a_token_is_read_from_it() -> None:
    assert expiry(token(exp=2_000_000_000)) == 2_000_000_000


def test_a_token_is_fresh_until_shortly_before_its_end() -> None:
    ending = token(exp=1000)
    assert is_fresh(ending, now=900)
    assert not is_fresh(ending, now=980)
    assert not is_fresh(ending, now=2000)


@pytest.mark.parametrize("text", ["opaque", "a.b.c", "....", "a.!!!.c", "a.bnVsbA.c", "é.é.é"])
def test_a_token_that_says_no_end_is_left_for_the_server_to_judge(text: str) -> None:
    assert expiry(Secret(text)) is None
    assert is_fresh(Secret(text), now=0)


def test_no_token_is_not_fresh() -> None:
    assert not is_fresh(Secret(""), now=0)


def test_a_pair_comes_back_from_its_json() -> None:
    pair = SubscriberToken(refresh=Secret("r"), access=Secret("a"))
    assert parse_subscriber_token(pair.as_json()) == pair
    assert "'r'" not in repr(pair)


@pytest.mark.parametrize("text", ["", "[]", '{"access_token": "private"}', '{"private": 1}'])
def test_anything_else_is_refused_without_quoting_it(text: str) -> None:
    with pytest.raises(ValueError, match="not a JSON object") as caught:
        parse_subscriber_token(Secret(text))
    assert "private" not in str(caught.value)
