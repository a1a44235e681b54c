"""What SDP the stack cannot take at all: it has IPv4 only, and no keys by DTLS (RFC 5764); nor is
there a call where nobody could speak.
"""

import re

from exophone_desktop.engine.pjsip.sdp_text import host_names

_SECTION = re.compile(rb"(?m)^(?=m=)")
_SOUND = re.compile(rb"m=audio[ \t]+([0-9]+)")
_CONNECTION = re.compile(rb"(?m)^c=IN[ \t]+(\S+)")
_TO_MANY = re.compile(rb"(?m)^c=IN[ \t]+IP4[ \t]+(?:22[4-9]|23[0-9]|255\.255\.255\.255)\b")
_FORMATS = re.compile(rb"m=audio[ \t]+\S+[ \t]+\S+([^\r\n]*)")
_NO_VOICE = re.compile(rb"(?mi)^a=rtpmap:[ \t]*(\d+)[ \t]+(?:telephone-event|CN)/")
_COMFORT_NOISE = b"13"
_SECURED = re.compile(rb"m=[^\r\n]*SAVP")
_KEY = re.compile(
    rb"(?m)^a=crypto:[ \t]*\d+[ \t]+"
    rb"(?:AES_CM_128|AES_192_CM|AES_256_CM)_HMAC_SHA1_(?:32|80)[ \t]+inline:\S"
)

# Wherever the stack may see the beginning of a line.
_BY_DTLS = re.compile(rb"(?i)m=[^\r\n]*TLS")


def keyed_by_dtls(sdp: bytes) -> bool:
    """Whether any media is to be encrypted by DTLS, which ends the stack's process."""
    return _BY_DTLS.search(sdp) is not None


def cannot_be_taken(answer: bytes) -> bool:
    """Whether the stack must not see an answer: its sound is keyed by DTLS, goes to a host that
    could not be found, or to more than one."""
    return keyed_by_dtls(answer) or bool(host_names(answer)) or to_many(answer)


def unreachable_offer(offer: bytes) -> bool:
    """Whether all sound that is offered has addresses that are not of IPv4.

    Sound that is switched off, with port 0, is none; an offer without any is another matter.
    """
    session, *_ = _SECTION.split(offer)
    general = _CONNECTION.search(session)
    found = (_CONNECTION.search(section) or general for section in _sound(offer))
    kinds = [connection[1].upper() for connection in found if connection is not None]
    return bool(kinds) and b"IP4" not in kinds


def to_many(sdp: bytes) -> bool:
    """Whether sound is to go to a group or to everybody, and not to one far end."""
    return _TO_MANY.search(sdp) is not None


def voiceless_offer(offer: bytes) -> bool:
    """Whether all sound that is offered is digits (RFC 4733) and comfort noise (RFC 3389)."""
    sound = _sound(offer)
    return bool(sound) and all(map(_is_voiceless, sound))


def _is_voiceless(section: bytes) -> bool:
    formats = _FORMATS.match(section)
    listed = set(formats[1].split()) if formats else set()
    return bool(listed) and listed <= {_COMFORT_NOISE, *_NO_VOICE.findall(section)}


def keyless_offer(offer: bytes) -> bool:
    """Whether all sound that is offered is encrypted with keys that the stack cannot use.

    None are there, or they are of suites that it does not know (RFC 4568 section 6.2).
    """
    sound = _sound(offer)
    return bool(sound) and all(map(_is_keyless, sound))


def _is_keyless(section: bytes) -> bool:
    return _SECURED.match(section) is not None and _KEY.search(section) is None


def _sound(offer: bytes) -> list[bytes]:
    """The sections of sound that are not switched off."""
    found = ((_SOUND.match(section), section) for section in _SECTION.split(offer)[1:])
    return [section for sound, section in found if sound is not None and int(sound[1][:6])]
