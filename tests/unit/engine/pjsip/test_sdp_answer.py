import pytest

from exophone_desktop.engine.pjsip.sdp_answer import sounds_right

CRYPTO = b"a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abc\r\n"


def sdp(media: bytes = b"m=audio 4000 RTP/AVP 0 101", more: bytes = b"") -> bytes:
    head = b"v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"
    return head + media + b"\r\na=rtpmap:101 telephone-event/8000\r\n" + more


OFFER = sdp()
SECURE_OFFER = sdp(b"m=audio 4000 RTP/SAVP 0 101", CRYPTO)


@pytest.mark.parametrize(
    "answer",
    [
        sdp(b"m=audio 5000 RTP/AVP 8"),
        sdp(b"m=audio 5000/1 RTP/AVP 0 101", b"a=inactive\r\n"),
        sdp().replace(b"\r\n", b"\n"),
        sdp()[:-1],
        sdp().replace(b"c=IN IP4 192.0.2.1", b"c=IN IP4 0.0.0.0"),
    ],
)
def test_an_answer_with_a_port_an_address_and_a_codec_could_sound(answer: bytes) -> None:
    assert sounds_right(OFFER, answer)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        sdp(b"m=audio 0 RTP/AVP 0"),
        sdp(b"m=audio 65536 RTP/AVP 0"),
        sdp(b"m=audio"),
        sdp(b"m=audio 5000 RTP/AVP 101"),
        sdp(b"m=image 5000 udptl t38"),
        sdp().replace(b"c=IN IP4 192.0.2.1", b"c=IN IP4 media.example.com"),
        sdp().replace(b"c=IN IP4 192.0.2.1", b"c=IN IP4 999.0.2.1"),
        sdp().replace(b"c=IN IP4 192.0.2.1", b"c=IN IP6 2001:db8::1"),
        sdp().replace(b"c=IN IP4 192.0.2.1\r\n", b""),
        sdp(b"m=audio 5000 RTP/SAVP 0", CRYPTO),
        sdp(more=b"a=x\rm=audio 0 RTP/AVP 0\r\n"),
        sdp(more=b"\0m=audio 0 RTP/AVP 0\r\n"),
    ],
)
def test_an_answer_without_one_of_them_could_not(answer: bytes) -> None:
    assert not sounds_right(OFFER, answer)


def test_offered_keys_are_wanted_back_where_the_offer_is_secure() -> None:
    secure = sdp(b"m=audio 5000 RTP/SAVP 0", CRYPTO)
    assert sounds_right(SECURE_OFFER, secure)
    assert not sounds_right(SECURE_OFFER, sdp())
    assert not sounds_right(SECURE_OFFER, secure.replace(b"crypto:1", b"crypto:2"))
    # An optional offer names its keys in a plain line of media.
    assert sounds_right(sdp(more=CRYPTO), sdp())
