import pytest

from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.engine.farewell import bye_of, cancel_of, refusal_of

ACCOUNT = SipAccount(
    "sip:alice@exotel.example", registrar="sip:sip.exotel.example", bind="192.0.2.7"
)
OVER_TLS = SipAccount(
    "sip:alice@exotel.example",
    proxy="sip:proxy.exotel.example",
    transport=SipTransport.TLS,
    tls_ca_file="/ca.pem",
)

INVITE = """INVITE sip:bob@exotel.example SIP/2.0
Via: SIP/2.0/UDP 192.0.2.7:40000;rport;branch=z9hG4bKone
Max-Forwards: 70
From: "Alice" <sip:alice@exotel.example>;tag=a
To: <sip:bob@exotel.example>
Contact: <sip:alice@192.0.2.7:40000>
Call-ID: one
CSeq: 4711 INVITE
Route: "Front" <sip:192.0.2.1:5080;lr>
Route: <sip:192.0.2.2;lr>
Proxy-Authorization: Digest username="alice",
 response="1"
Content-Type: application/sdp
Content-Length: 4

v=0
""".replace("\n", "\r\n")

CANCEL = """CANCEL sip:bob@exotel.example SIP/2.0
Via: SIP/2.0/UDP 192.0.2.7:40000;rport;branch=z9hG4bKone
Max-Forwards: 70
From: "Alice" <sip:alice@exotel.example>;tag=a
To: <sip:bob@exotel.example>
Call-ID: one
CSeq: 4711 CANCEL
Route: "Front" <sip:192.0.2.1:5080;lr>
Route: <sip:192.0.2.2;lr>
Content-Length: 0

""".replace("\n", "\r\n")

RINGING = """SIP/2.0 180 Ringing
Via: SIP/2.0/UDP 192.0.2.1:5080;received=198.51.100.9;rport=6000;branch=z9hG4bKtop
Via: SIP/2.0/UDP 192.0.2.2;branch=z9hG4bKsecond
From: <sip:bob@exotel.example>;tag=b
To: <sip:alice@exotel.example>;tag=a
Call-ID: two
CSeq: 9 INVITE
Contact: <sip:alice@192.0.2.7:40000>
Content-Length: 0

""".replace("\n", "\r\n")

BYE = """BYE sip:bob@192.0.2.3:5070 SIP/2.0
Via: SIP/2.0/ :0;branch=
From: <sip:alice@exotel.example>;tag=a
To: <sip:bob@exotel.example>;tag=b
Call-ID: one
CSeq: 7 BYE
Content-Length: 0

""".replace("\n", "\r\n")


def test_a_cancel_is_what_its_invite_was_but_for_what_it_offers_and_proves() -> None:
    farewell = cancel_of(INVITE, ACCOUNT)
    assert farewell is not None
    assert farewell.message == CANCEL
    assert farewell.method == "CANCEL"
    assert (farewell.host, farewell.port, farewell.local_address) == (
        "192.0.2.1",
        5080,
        "192.0.2.7",
    )


def test_a_call_that_rings_here_is_refused_where_it_came_from() -> None:
    farewell = refusal_of(RINGING, ACCOUNT)
    assert farewell is not None
    lines = farewell.message.split("\r\n")
    assert lines[0] == "SIP/2.0 480 Temporarily Unavailable"
    assert lines[1:8] == [line for line in RINGING.split("\r\n")[1:8] if "Contact" not in line] + [
        "Content-Length: 0"
    ]
    assert farewell.method == ""
    assert (farewell.host, farewell.port) == ("198.51.100.9", 6000)


def test_over_connections_the_refusal_goes_to_where_the_sender_listens() -> None:
    farewell = refusal_of(RINGING, SipAccount("sip:alice@x.example", transport=SipTransport.TCP))
    assert farewell is not None
    assert (farewell.host, farewell.port) == ("198.51.100.9", 5080)


def test_a_bye_has_the_number_that_is_asked_for_and_no_via_of_the_dead() -> None:
    farewell = bye_of(BYE, 1007, ACCOUNT)
    assert farewell is not None
    assert "\r\nCSeq: 1007 BYE\r\n" in farewell.message
    assert "Via" not in farewell.message
    assert (farewell.host, farewell.port) == ("192.0.2.3", 5070)


def test_over_tls_the_server_shows_the_certificate_that_it_registered_us_with() -> None:
    farewell = bye_of(BYE.replace(":5070", ""), 8, OVER_TLS)
    assert farewell is not None
    assert (farewell.port, farewell.server_name, farewell.tls_ca_file) == (
        5061,
        "proxy.exotel.example",
        "/ca.pem",
    )


@pytest.mark.parametrize("text", ["", "BYE tel:+91 SIP/2.0\r\n\r\n", "BYE sip:[::1] SIP/2.0\r\n"])
def test_what_leads_nowhere_is_no_farewell(text: str) -> None:
    assert bye_of(text, 1, ACCOUNT) is None
    assert cancel_of(text, ACCOUNT) is None
    assert refusal_of(text, ACCOUNT) is None


@pytest.mark.parametrize("port", ["0", "65536", "x", "9" * 5000])
def test_a_port_that_there_is_not_is_no_farewell(port: str) -> None:
    assert refusal_of(RINGING.replace("rport=6000", f"rport={port}"), ACCOUNT) is None
