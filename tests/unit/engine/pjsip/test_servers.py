"""What counts as an account's server."""

from typing import Any, cast

import pytest

from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.engine.pjsip import servers as tested
from exophone_desktop.engine.pjsip.agenda import Route
from exophone_desktop.engine.pjsip.servers import Servers


def account(transport: SipTransport = SipTransport.UDP) -> SipAccount:
    return SipAccount(
        id="sip:alice@pbx.example",
        registrar="sip:pbx.example",
        proxy="sip:192.0.2.7:5070",
        transport=transport,
    )


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, ...]]:
    """What names stand for, for whoever asks."""
    known = {"pbx.example": ("192.0.2.1", "192.0.2.2")}

    def look_up(host: str, port: int, agenda: object, then: Any) -> None:
        assert port == 5060
        then(Route(addresses=known[host]))

    monkeypatch.setattr(tested, "look_up_route", look_up)
    return known


def test_all_addresses_of_registrar_and_proxy_are_the_server(names: object) -> None:
    servers = Servers(account())
    assert servers.include("192.0.2.7", 1)
    assert not servers.include("192.0.2.2", 1)
    servers.look_up(cast("Any", None))
    assert all(servers.include(f"192.0.2.{host}", 1) for host in (1, 2, 7))
    assert not servers.include("192.0.2.3", 1)


def test_what_a_name_led_to_before_still_counts_after_it_has_moved(
    names: dict[str, tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(tested.time, "monotonic", lambda: now[0])
    servers = Servers(account())
    servers.look_up(cast("Any", None))
    names["pbx.example"] = ("192.0.2.9",)
    servers.look_up(cast("Any", None))
    assert not servers.include("192.0.2.9", 0)
    now[0] += 61.0
    servers.look_up(cast("Any", None))
    assert servers.include("192.0.2.9", 0)
    assert servers.include("192.0.2.1", 0)


def test_who_accepted_the_registration_is_the_server() -> None:
    servers = Servers(account())
    servers.registered("198.51.100.4", 5)
    assert servers.include("198.51.100.4", 5)
    # By UDP everybody comes over the same socket.
    assert not servers.include("203.0.113.1", 5)


def test_whatever_comes_over_the_connection_that_is_registered_is_of_the_server() -> None:
    servers = Servers(account(SipTransport.TLS))
    servers.registered("", 5)
    assert servers.include("203.0.113.1", 5)
    assert not servers.include("203.0.113.1", 6)
    servers.connection_lost()
    assert not servers.include("203.0.113.1", 5)


def test_the_addresses_that_are_known_have_an_end() -> None:
    servers = Servers(account())
    for last in range(200):
        servers.registered(f"198.51.100.{last}", 0)
    assert servers.include("198.51.100.199", 0)
    assert not servers.include("198.51.100.0", 0)
