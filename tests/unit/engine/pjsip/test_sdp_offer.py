import pytest

from exophone_desktop.engine.pjsip.sdp_offer import (
    keyed_by_dtls,
    keyless_offer,
    to_many,
    unreachable_offer,
    voiceless_offer,
)

HEAD = b"v=0\r\no=- 1 1 IN IP6 ::1\r\ns=-\r\n"
SIX, FOUR = b"c=IN IP6 ::1\r\n", b"c=IN IP4 127.0.0.1\r\n"
SOUND, OFF = b"m=audio 4000 RTP/AVP 0\r\n", b"m=audio 0 RTP/AVP 0\r\n"


@pytest.mark.parametrize(
    "offer",
    [SIX + SOUND, FOUR + SOUND + SIX, SOUND + SIX, SIX + OFF + FOUR + SOUND + SIX],
    ids=["for all", "for the line", "for the line only", "for the line that is on"],
)
def test_sound_that_is_offered_by_ipv6_alone_cannot_be_reached(offer: bytes) -> None:
    assert unreachable_offer(HEAD + offer)


@pytest.mark.parametrize(
    "offer",
    [b"", FOUR + SOUND, SIX + SOUND + FOUR, SIX + SOUND + SOUND + FOUR, SIX + OFF, SOUND, SIX],
    ids=["nothing", "IPv4", "the line's", "one of two", "off", "none said", "no sound"],
)
def test_any_other_offer_is_left_to_the_stack(offer: bytes) -> None:
    assert not unreachable_offer(HEAD + offer)


def test_keys_by_dtls_are_seen_wherever_the_stack_may_see_a_line() -> None:
    for before in (b"", b"v=0\r\n", b"v=0\r", b"v=0\n\0"):
        assert keyed_by_dtls(before + b"m=audio 4000 udp/tls/RTP/SAVPF 0\r\n")
    assert not keyed_by_dtls(HEAD + FOUR + SOUND + b"a=fingerprint:sha-256 AA\r\na=x:TLS\r\n")


SECURED = b"m=audio 4000 RTP/SAVP 0\r\n"
KEY = b"a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAAA\r\n"
ODD_KEY = b"a=crypto:1 AEAD_AES_256_GCM inline:AAAA\r\n"


def test_encrypted_sound_wants_a_key_of_a_suite_that_is_known() -> None:
    for offer in (SECURED, SECURED + ODD_KEY, KEY + SECURED, OFF + SECURED + b"a=sendrecv\r\n"):
        assert keyless_offer(HEAD + offer)
    for offer in (b"", OFF, SOUND, SECURED + ODD_KEY + KEY, SECURED + SOUND, SOUND + SECURED):
        assert not keyless_offer(HEAD + offer)


DIGITS = b"m=audio 4000 RTP/AVP 101 13\r\na=rtpmap:101 telephone-event/8000\r\n"


def test_digits_and_comfort_noise_alone_are_no_voice() -> None:
    assert voiceless_offer(HEAD + DIGITS)
    assert voiceless_offer(HEAD + OFF + DIGITS)
    for offer in (b"", OFF, SOUND, DIGITS + SOUND, DIGITS.replace(b" 13", b" 8")):
        assert not voiceless_offer(HEAD + offer)


@pytest.mark.parametrize("host", [b"224.2.1.1/127", b"239.255.255.255", b"255.255.255.255"])
def test_sound_for_many_is_seen(host: bytes) -> None:
    assert to_many(HEAD + b"c=IN IP4 " + host + b"\r\n" + SOUND)


@pytest.mark.parametrize("host", [b"192.0.2.224", b"22.4.0.1", b"0.0.0.0", b"240.0.0.1"])
def test_sound_for_one_is_not_taken_for_sound_for_many(host: bytes) -> None:
    assert not to_many(HEAD + b"c=IN IP4 " + host + b"\r\n" + SOUND)
