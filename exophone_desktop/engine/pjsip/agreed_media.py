"""What both sides of a call have agreed on for its sound."""

import pjsua2 as pj

_REFUSED = (pj.PJSUA_CALL_MEDIA_NONE, pj.PJSUA_CALL_MEDIA_ERROR)


def active_audio(info: pj.CallInfo) -> int | None:
    """The number of the first audio stream that is active.

    Lines of kinds that the stack does not know are counted, and not listed.
    """
    media = info.media
    for line in media:
        if line.type == pj.PJMEDIA_TYPE_AUDIO and line.status in (
            pj.PJSUA_CALL_MEDIA_ACTIVE,
            pj.PJSUA_CALL_MEDIA_REMOTE_HOLD,
        ):
            return int(line.index)
    return None


def place_of(info: pj.CallInfo, index: int) -> int:
    """Where the stream of this number is listed, which is what ``getAudioMedia`` asks for."""
    media = info.media
    return next((place for place, line in enumerate(media) if line.index == index), index)


def holds(info: pj.CallInfo) -> tuple[bool, bool]:
    """Whether this side, and whether the far end, holds the call (RFC 3264 section 8.4).

    A line that was refused says nothing of that where another one was taken.
    """
    media = info.media
    audio = [line for line in media if line.type == pj.PJMEDIA_TYPE_AUDIO]
    taken = [line for line in audio if line.status not in _REFUSED]
    for line in taken or audio:
        here = line.status == pj.PJSUA_CALL_MEDIA_LOCAL_HOLD
        # While we hold, only a far end that holds too is not told to listen.
        there = not line.dir & pj.PJMEDIA_DIR_ENCODING
        return here, there
    return False, False
