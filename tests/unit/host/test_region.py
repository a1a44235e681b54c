import locale
import re
import sys

import pytest

from exophone_desktop.host import region
from exophone_desktop.host.region import system_region


def test_this_system_names_its_country_or_none() -> None:
    assert re.fullmatch(r"([A-Z]{2})?", system_region())


@pytest.mark.skipif(sys.platform == "linux", reason="there is nothing but the locale")
def test_windows_and_macos_are_asked_for_the_country() -> None:
    assert re.fullmatch(r"[A-Z]{2}|\d{3}|", region._told())


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own setting counts there")
@pytest.mark.parametrize(
    ("name", "country"),
    [("en_IN", "IN"), ("de_DE", "DE"), ("ca_ES@valencia", "ES"), ("C", ""), ("en_001", "")],
)
def test_on_linux_the_locale_tells_the_country(
    monkeypatch: pytest.MonkeyPatch, name: str, country: str
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: (name, "UTF-8"))
    assert system_region() == country


def test_what_the_system_tells_counts_more_than_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: ("en_US", "UTF-8"))
    monkeypatch.setattr(region, "_told", lambda: "IN")
    assert system_region() == "IN"


@pytest.mark.parametrize("told", ["", "001", "United Kingdom"])
def test_an_area_that_is_no_country_leaves_it_to_the_locale(
    monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: ("en_GB", "UTF-8"))
    monkeypatch.setattr(region, "_told", lambda: told)
    assert system_region() == "GB"


def test_a_system_that_cannot_be_asked_leaves_it_to_the_locale(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> str:
        raise OSError("no such library")

    monkeypatch.setattr(locale, "getlocale", lambda: ("en_GB", "UTF-8"))
    monkeypatch.setattr(region, "_told", broken)
    assert system_region() == "GB"
