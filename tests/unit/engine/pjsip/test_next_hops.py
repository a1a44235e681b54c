import pytest

from exophone_desktop.engine.pjsip.next_hops import reachable


@pytest.mark.parametrize("transport", [b"UDP", b"TCP", b"TLS"])
def test_a_sip_uri_can_be_sent_to_over_every_transport_and_sips_over_tls(transport: bytes) -> None:
    assert reachable(b"sip", transport)
    assert reachable(b"sips", transport) == (transport == b"TLS")
    assert not reachable(b"tel", transport)
