from benchmarks.rig.sip_hop import (
    Message,
    media_port,
    media_through,
    request_onwards,
    response_back,
)

RELAY, TARGET = "127.0.0.1:20000", "127.0.0.1:20020"
SDP = "v=0\nc=IN IP6 fd00::2\nm=audio 7078 RTP/AVP 0 101\na=rtcp:7079 IN IP6 fd00::2\na=ptime:20\n"


def message(start: str, *headers: str, body: str = "") -> Message:
    text = "\n".join([start, *headers, f"Content-Length: {len(body)}", "", body])
    parsed = Message.parse(text.replace("\n", "\r\n").encode())
    assert parsed is not None
    return parsed


def invite(*more: str, body: str = "") -> Message:
    via = "Via: SIP/2.0/UDP 127.0.0.1:20010;rport;branch=z9hG4bKone"
    return message(f"INVITE sip:b@{RELAY} SIP/2.0", via, "CSeq: 1 INVITE", *more, body=body)


def test_what_is_no_sip_is_none() -> None:
    assert Message.parse(b"\r\n\r\n") is None


def test_a_request_goes_on_with_a_via_and_stays_on_the_way() -> None:
    onwards = request_onwards(invite(), RELAY, TARGET)
    assert onwards.start == f"INVITE sip:b@{TARGET} SIP/2.0"
    first, second, third = onwards.headers.split("\n")[:3]
    assert first.startswith(f"Via: SIP/2.0/UDP {RELAY};branch=z9hG4bK")
    assert second == f"Record-Route: <sip:{RELAY};lr>"
    assert third.endswith("branch=z9hG4bKone")


def test_a_cancel_goes_the_way_of_its_invite() -> None:
    cancel = message(
        f"CANCEL sip:b@{RELAY} SIP/2.0",
        "Via: SIP/2.0/UDP 127.0.0.1:20010;rport;branch=z9hG4bKone",
        "CSeq: 1 CANCEL",
    )
    vias = [
        request_onwards(each, RELAY, TARGET).headers.split("\n")[0] for each in (invite(), cancel)
    ]
    assert vias[0] == vias[1]


def test_a_response_goes_back_without_the_relays_via() -> None:
    onwards = request_onwards(invite(), RELAY, TARGET)
    vias = onwards.headers.split("\n")[0], onwards.headers.split("\n")[2]
    answer = message("SIP/2.0 200 OK", *vias, "CSeq: 1 INVITE")
    assert (answer.method, answer.status) == ("INVITE", 200)
    assert response_back(answer).headers.split("\n")[0] == vias[1]
    one_line = message("SIP/2.0 200 OK", ", ".join((vias[0], vias[1][5:])), "CSeq: 1 INVITE")
    assert response_back(one_line).headers.split("\n")[0] == vias[1]


def test_a_request_within_a_call_loses_the_relays_route() -> None:
    bye = message(
        "BYE sip:b@127.0.0.1:20020 SIP/2.0",
        "Via: SIP/2.0/UDP 127.0.0.1:20010;branch=z9hG4bKtwo",
        f"Route: <sip:{RELAY};lr>",
        "CSeq: 2 BYE",
    )
    headers = request_onwards(bye, RELAY, TARGET).headers
    assert "Route:" not in headers
    assert headers.count("Via:") == 2


def test_media_is_sent_through_the_relay() -> None:
    offer = invite("Content-Type: application/sdp", body=SDP)
    assert media_port(offer) == 7078
    assert media_port(invite()) is None
    changed = media_through(offer, "127.0.0.1", 20002)
    assert "c=IN IP4 127.0.0.1\n" in changed.body
    assert "m=audio 20002 RTP/AVP 0 101\n" in changed.body
    assert "a=rtcp" not in changed.body
    assert "a=ptime:20\n" in changed.body
    head, _, body = changed.encoded().partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
