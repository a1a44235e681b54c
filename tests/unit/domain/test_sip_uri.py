import pytest

from exophone_desktop.domain.sip_uri import SipUri, parse_sip_uri


def test_a_uri_comes_apart() -> None:
    uri = parse_sip_uri("SIP:bob@127.0.0.1:5070;transport=tcp;lr")
    assert uri == SipUri("sip", "bob", "127.0.0.1", 5070, ("transport=tcp", "lr"))
    assert str(uri) == "sip:bob@127.0.0.1:5070;transport=tcp;lr"


@pytest.mark.parametrize(
    "text", ["sip:example.org", "sips:a.b+c%20@x.example", "sip:*98@pbx", "sip:+91804040@1.2.3.4"]
)
def test_other_forms_of_rfc_3261_are_taken(text: str) -> None:
    assert str(parse_sip_uri(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bob",
        "bob@host",
        "tel:+9180",
        "sip:",
        "sip:@host",
        "sip:bob@",
        "sip:bob@ho st",
        "sip:bob@host:0",
        "sip:bob@host:65536",
        "sip:bob@host:x",
        "sip:bob@-host",
        "sip:b<ob@host",
        'sip:"bob"@host',
        "sip:bob@host>",
        "sip:bob@host\r\nX-Evil: 1",
        "sip:bob@host\n",
        "sip:bob:secret@host",
        "sip:bob@[::1]",
        "sip:bob@host?Subject=x",
        "sip:bob@host;a=\x00",
        "sip:b@b@host",
        "sip:" + "a" * 300 + "@host",
    ],
)
def test_what_is_no_sip_uri_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^(it|the|a) "):
        parse_sip_uri(text)
