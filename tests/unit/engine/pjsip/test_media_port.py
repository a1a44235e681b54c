import ctypes

import pytest

from exophone_desktop.engine.pjsip.media_port import PortFormat, port_format

# pjmedia_port_info as far as its audio format (pjmedia/port.h).
_RATE_OFFSET, _CHANNELS_OFFSET, _MICROSECONDS_OFFSET, _BITS_OFFSET = 36, 40, 44, 48


def told(rate: int, microseconds: int, channels: int = 1, bits: int = 16) -> PortFormat | None:
    info = ctypes.create_string_buffer(64)
    for offset, value in (
        (_RATE_OFFSET, rate),
        (_CHANNELS_OFFSET, channels),
        (_MICROSECONDS_OFFSET, microseconds),
        (_BITS_OFFSET, bits),
    ):
        ctypes.c_uint.from_buffer(info, offset).value = value
    return port_format(ctypes.addressof(info))


@pytest.mark.parametrize(("rate", "ms", "samples"), [(8000, 20, 160), (16000, 120, 1920)])
def test_a_port_of_whole_frames_can_be_used(rate: int, ms: int, samples: int) -> None:
    assert told(rate, 1000 * ms) == PortFormat(rate, samples)


@pytest.mark.parametrize(
    "odd",
    [(44100, 20_000), (8000, 2_000_000), (8000, 5_000), (8000, 20_000, 2), (8000, 20_000, 1, 8)],
)
def test_a_port_that_the_near_end_cannot_speak_with_is_none(odd: tuple[int, ...]) -> None:
    assert told(*odd) is None
