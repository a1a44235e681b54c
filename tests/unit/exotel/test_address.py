import pytest

from exophone_desktop.exotel.address import checked_base, joined
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure


@pytest.mark.parametrize(
    ("typed", "base"),
    [
        ("https://bellatrix.apac-sg.exotel.in/v1", "https://bellatrix.apac-sg.exotel.in/v1"),
        (" https://host.example/v1/ ", "https://host.example/v1"),
        ("https://host.example:8443", "https://host.example:8443"),
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1"),
        ("http://localhost:8000/v1", "http://localhost:8000/v1"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1"),
    ],
)
def test_a_usable_address_is_taken(typed: str, base: str) -> None:
    assert checked_base(typed) == base


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "host.example",
        "ftp://host.example",
        "https://",
        "https:///v1",
        "https://host.example:99999",
        "https://host.example:port",
        "https://[::1",
        "https://alice:pass1@host.example/v1",
        "https://host.example/v1?x=1",
        "https://host.example/v1#x",
        "https://host example/v1",
        "https://host.example/v1\r\nX: 1",
        "http://host.example/v1",
        "https://" + "h" * 3000,
    ],
)
def test_an_unusable_address_is_refused_in_one_sentence(typed: str) -> None:
    with pytest.raises(ExotelHttpError) as caught:
        checked_base(typed)
    assert caught.value.kind is HttpFailure.BAD_ADDRESS
    assert "pass1" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_names_cannot_change_the_path() -> None:
    assert joined("http://a/v1", "x/../y", "?#") == "http://a/v1/x%2F..%2Fy/%3F%23"
