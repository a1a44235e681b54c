import pytest

from exophone_desktop.engine.pjsip.sdp_text import (
    host_names,
    resting,
    switched_off,
    with_addresses,
    with_short_packets,
)

HEAD = b"v=0\r\no=- 1 1 IN IP4 media.example.com\r\ns=-\r\n"
SOUND = b"m=audio 4000 RTP/AVP 0\r\n"


@pytest.mark.parametrize("told", [b"1", b"20", b"120", b"0020", b"0"])
def test_packets_that_can_be_sent_are_left_as_they_are(told: bytes) -> None:
    sdp = HEAD + SOUND + b"a=ptime:" + told + b"\r\na=maxptime:200\r\n"
    assert with_short_packets(sdp) == sdp


@pytest.mark.parametrize("told", [b"121", b"200", b"2000", b"000200", b"9" * 5000])
@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_packets_that_are_too_long_for_the_stack_become_as_long_as_can_be(
    told: bytes, end: bytes
) -> None:
    sdp = SOUND.replace(b"\r\n", end) + b"a=ptime: " + told + end
    assert with_short_packets(sdp).endswith(end + b"a=ptime: 120" + end)


def test_named_hosts_are_found_where_media_goes_to() -> None:
    sdp = HEAD + b"c=IN IP4 a.example.com\r\n" + SOUND + b"c=in  ip4\tb.example.com/127\r\n"
    sdp += b"a=rtcp:4001 IN IP4 c.example.com\r\nc=IN IP4 999.1.1.1\r\n"
    assert host_names(sdp) == {b"a.example.com", b"b.example.com", b"c.example.com", b"999.1.1.1"}


@pytest.mark.parametrize(
    "line",
    [b"c=IN IP4 192.0.2.1", b"c=IN IP4 127.1", b"c=IN IP6 ::1", b"a=rtcp:4001", b"xc=IN IP4 name"],
)
def test_addresses_are_no_names(line: bytes) -> None:
    assert not host_names(HEAD + line + b"\r\n" + SOUND)


def test_addresses_take_the_place_of_names_and_of_nothing_else() -> None:
    sdp = HEAD + b"c=IN IP4 media.example.com/127\r\nc=IN IP4 other.example.com\r\n"
    mended = with_addresses(sdp, {b"media.example.com": b"192.0.2.1"})
    assert mended == HEAD + b"c=IN IP4 192.0.2.1/127\r\nc=IN IP4 other.example.com\r\n"


OFF = b"m=audio 0 RTP/AVP 0\r\n"
VIDEO = b"m=video 0 RTP/AVP 96\r\n"


def test_sound_that_is_switched_off_becomes_inactive_once() -> None:
    for end in (b"", b"a=sendrecv\r\n"):
        found = resting(HEAD + VIDEO + OFF + end + OFF)
        assert found == HEAD + VIDEO + OFF.replace(b" 0 ", b" 9 ", 1) + b"a=inactive\r\n" + OFF


@pytest.mark.parametrize("sdp", [b"", HEAD, HEAD + SOUND, HEAD + OFF + SOUND, HEAD + VIDEO])
def test_sdp_with_sound_or_without_any_line_of_it_stays(sdp: bytes) -> None:
    assert resting(sdp) == sdp


def test_an_answer_to_sound_that_was_switched_off_has_no_port() -> None:
    assert switched_off(HEAD + SOUND + b"a=inactive\r\n") == HEAD + OFF + b"a=inactive\r\n"
