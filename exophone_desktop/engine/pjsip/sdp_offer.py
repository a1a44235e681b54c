"""What SDP the stack cannot take at all: it has IPv4 only, and no keys by DTLS (RFC 5764)."""

import re

_SECTION = re.compile(rb"(?m)^(?=m=)")
_SOUND = re.compile(rb"m=audio[ \t]+([0-9]+)")
_CONNECTION = re.compile(rb"(?m)^c=IN[ \t]+(\S+)")
# Wherever the stack may see the beginning of a line.
_BY_DTLS = re.compile(rb"(?i)m=[^\r\n]*TLS")


def keyed_by_dtls(sdp: bytes) -> bool:
    """Whether any media is to be encrypted by DTLS, which ends the stack's process."""
    return _BY_DTLS.search(sdp) is not None


def unreachable_offer(offer: bytes) -> bool:
    """Whether all sound that is offered has addresses that are not of IPv4.

    Sound that is switched off, with port 0, is none; an offer without any is another matter.
    """
    session, *sections = _SECTION.split(offer)
    general = _CONNECTION.search(session)
    kinds = []
    for section in sections:
        sound = _SOUND.match(section)
        connection = _CONNECTION.search(section) or general
        if sound is not None and int(sound[1][:6]) and connection is not None:
            kinds.append(connection[1].upper())
    return bool(kinds) and b"IP4" not in kinds
