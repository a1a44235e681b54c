"""Whether the sound of an SDP answer can be agreed with our offer (RFC 3264 section 6).

A provisional answer whose SDP cannot be agreed leaves the stack without media for the call, and
the next SDP aborts the process. So the stack is asked beforehand, with what it offered.
"""

import ctypes
import ipaddress
import re
from typing import Any

from exophone_desktop.engine.pjsip.pools import Pools
from exophone_desktop.engine.pjsip.received import Received, body_at

_POOL_BYTES = 4000
_MEDIA_TYPE_BYTES = 128
"""More than a pjsip_media_type has."""
_PART_BODY_OFFSET = 80  # pjsip_multipart_part.body (pjsip/sip_multipart.h)
_SDP = (b"application", b"sdp")

# The stack takes these for other ends than the lines below have.
_ODD_END = re.compile(rb"\0|\r(?!\n|\Z)")
_FIRST_MEDIA = re.compile(
    rb"(?m)^m=(?P<kind>\S+)[ \t]+(?P<port>\d{1,5})(?:/\d+)?"
    rb"[ \t]+(?P<transport>\S+)(?P<formats>[^\r\n]*)"
)
_CONNECTION = re.compile(rb"(?m)^c=([^\r\n]*)")
_IPV4 = re.compile(rb"IN[ \t]+IP4[ \t]+([0-9.]{7,15})(?:/\d+)*[ \t]*\Z")
_CRYPTO = re.compile(rb"(?m)^a=crypto:(\d+)[ \t]+(\S+)[ \t]+inline:")
_NO_SOUND = re.compile(rb"(?mi)^a=rtpmap:(\d+)[ \t]+(?:telephone-event|CN)/")


def sounds_right(offer: bytes, answer: bytes) -> bool:
    """Whether the answer's first stream could carry the offered sound, whatever its codec."""
    ours, theirs = _FIRST_MEDIA.search(offer), _FIRST_MEDIA.search(answer)
    if ours is None or theirs is None or _ODD_END.search(answer):
        return False
    audio = theirs["kind"] == b"audio" and 0 < int(theirs["port"]) < 65536
    sound = set(theirs["formats"].split()) - set(_NO_SOUND.findall(answer))
    connections = _CONNECTION.findall(answer)
    reachable = bool(connections) and all(map(_is_ipv4, connections))
    return audio and bool(sound) and reachable and _keys_fit(offer, ours, answer, theirs)


def _is_ipv4(connection: bytes) -> bool:
    # A name would be looked up in the stack's thread, and it has no IPv6.
    found = _IPV4.match(connection)
    try:
        return found is not None and bool(ipaddress.IPv4Address(found[1].decode()))
    except ValueError:
        return False


def _keys_fit(offer: bytes, ours: re.Match[bytes], answer: bytes, theirs: re.Match[bytes]) -> bool:
    secured = b"SAVP" in theirs["transport"]
    if not secured:
        return b"SAVP" not in ours["transport"]
    # What was chosen must be what was offered: tag and suite (RFC 4568 section 5.1.3).
    chosen = set(_CRYPTO.findall(answer))
    return bool(chosen) and chosen <= set(_CRYPTO.findall(offer))


class SdpAnswers:
    """Judges answers with the stack's own parser and negotiator. Engine thread only."""

    def __init__(self, library: Any, pools: Pools) -> None:
        self._library = library
        self._pools = pools
        self._sdp_type = ctypes.create_string_buffer(_MEDIA_TYPE_BYTES)
        library.pjsip_media_type_init2.argtypes = (ctypes.c_void_p, *(ctypes.c_char_p,) * 2)
        library.pjsip_media_type_init2.restype = None
        # It keeps the addresses of these.
        library.pjsip_media_type_init2(self._sdp_type, *_SDP)
        library.pjsip_multipart_find_part.argtypes = (ctypes.c_void_p,) * 3
        library.pjsip_multipart_find_part.restype = ctypes.c_void_p
        library.pjmedia_sdp_parse.argtypes = (
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_size_t,
            ctypes.c_void_p,
        )
        library.pjmedia_sdp_validate2.argtypes = (ctypes.c_void_p, ctypes.c_int)
        library.pjmedia_sdp_neg_create_w_local_offer.argtypes = (ctypes.c_void_p,) * 3
        library.pjmedia_sdp_neg_set_remote_answer.argtypes = (ctypes.c_void_p,) * 3
        library.pjmedia_sdp_neg_negotiate.argtypes = (ctypes.c_void_p,) * 2 + (ctypes.c_int,)

    def place(self, message: Received) -> int:
        """The address of the ``pjsip_msg_body`` of the SDP that the stack will take from a message:
        its body, or the first part that is SDP. 0 where there is none.
        """
        body = message.body
        if body is None or not body.kind.startswith(b"multipart/"):
            return message.body_address if body and body.kind == b"/".join(_SDP) else 0
        part = self._library.pjsip_multipart_find_part(
            message.body_address, ctypes.byref(self._sdp_type), None
        )
        inner = ctypes.c_void_p.from_address(part + _PART_BODY_OFFSET).value if part else None
        return inner or 0

    def within(self, message: Received) -> bytes | None:
        """That SDP; None where there is none."""
        place = self.place(message)
        return body_at(place).data if place else None

    def agreeable(self, offer: bytes, answer: bytes) -> bool:
        """Whether this answer (both SDP) would give the call sound."""
        if not sounds_right(offer, answer):
            return False
        with self._pools.new(b"sdp-answer", _POOL_BYTES) as pool:
            return self._negotiates(pool, offer, answer)

    def _negotiates(self, pool: int, offer: bytes, answer: bytes) -> bool:
        library = self._library
        # The parsed lines point into these.
        texts = [ctypes.create_string_buffer(text) for text in (offer, answer)]
        parsed = [ctypes.c_void_p(), ctypes.c_void_p()]
        for text, session in zip(texts, parsed, strict=True):
            where = ctypes.byref(session)
            if library.pjmedia_sdp_parse(pool, text, len(text.value), where):
                return False
            if library.pjmedia_sdp_validate2(session, 0):
                return False
        ours, theirs = parsed
        negotiator = ctypes.c_void_p()
        return not (
            library.pjmedia_sdp_neg_create_w_local_offer(pool, ours, ctypes.byref(negotiator))
            or library.pjmedia_sdp_neg_set_remote_answer(pool, negotiator, theirs)
            or library.pjmedia_sdp_neg_negotiate(pool, negotiator, 0)
        )
