"""What both sides of a call have agreed on for its sound."""

import pjsua2 as pj


def active_audio(info: pj.CallInfo) -> int | None:
    """The index of the first audio stream that is active."""
    media = info.media
    for index, line in enumerate(media):
        if line.type == pj.PJMEDIA_TYPE_AUDIO and line.status in (
            pj.PJSUA_CALL_MEDIA_ACTIVE,
            pj.PJSUA_CALL_MEDIA_REMOTE_HOLD,
        ):
            return index
    return None


def holds(info: pj.CallInfo) -> tuple[bool, bool]:
    """Whether this side, and whether the far end, holds the call (RFC 3264 section 8.4)."""
    media = info.media
    for line in media:
        if line.type != pj.PJMEDIA_TYPE_AUDIO:
            continue
        here = line.status == pj.PJSUA_CALL_MEDIA_LOCAL_HOLD
        # While we hold, only a far end that holds too is not told to listen.
        there = not line.dir & pj.PJMEDIA_DIR_ENCODING
        return here, there
    return False, False
