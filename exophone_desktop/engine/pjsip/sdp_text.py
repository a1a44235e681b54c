"""What in an SDP would hold up the stack or end its process, found and replaced in its text.

A line begins wherever the stack may see the beginning of one.
"""

import re
import socket
from collections.abc import Mapping

_LINE = rb"(?i)(?<![^\r\n\0])"
_MOST_PACKET_MS = 120
"""The most that RFC 3551 has in mind is 200 ms; the stack has 1,500 bytes for a packet, and what
G.722 makes of longer ones ends its process."""
_PACKET = re.compile(_LINE + rb"(a=ptime:[ \t]*)([0-9]+)")
_HOSTS = re.compile(
    _LINE + rb"(?P<before>c=IN[ \t]+IP4[ \t]+|a=rtcp:[ \t]*[0-9]+[ \t]+IN[ \t]+IP4[ \t]+)"
    rb"(?P<host>[^\s/\0]+)"
)

_SECTION = re.compile(rb"(?m)^(?=m=)")
_PORT = re.compile(rb"m=\S+[ \t]+([0-9]+)")
_SOUND_OFF = re.compile(rb"(m=audio[ \t]+)0+(?=[ \t/])")
_SOUND_ON = re.compile(rb"(?m)^(m=audio )[0-9]+")
_DIRECTION = re.compile(rb"(?m)^a=(?:sendrecv|sendonly|recvonly|inactive)[ \t]*\r?\n?")


def with_short_packets(sdp: bytes) -> bytes:
    """The SDP with no longer packets asked for (RFC 4566 section 6) than can be sent."""
    return _PACKET.sub(_shortened, sdp)


def _shortened(found: re.Match[bytes]) -> bytes:
    told = found[2].lstrip(b"0")
    short = len(told) <= len(str(_MOST_PACKET_MS)) and int(told or b"0") <= _MOST_PACKET_MS
    return found[0] if short else found[1] + str(_MOST_PACKET_MS).encode()


def host_names(sdp: bytes) -> frozenset[bytes]:
    """The hosts that media is to be sent to which are named, and not given by their address.

    RFC 4566 section 5.7 allows both; the stack would look names up while every call waits.
    """
    return frozenset(found["host"] for found in _HOSTS.finditer(sdp) if _is_name(found["host"]))


def with_addresses(sdp: bytes, addresses: Mapping[bytes, bytes]) -> bytes:
    """The SDP with ``addresses`` in place of the names that they have."""
    return _HOSTS.sub(
        lambda found: found["before"] + addresses.get(found["host"], found["host"]), sdp
    )


def _is_name(host: bytes) -> bool:
    try:
        # As the stack does, which takes "127.1", too.
        socket.inet_aton(host.decode("ascii"))
    except (OSError, ValueError):
        return True
    return False


def resting(sdp: bytes) -> bytes:
    """The SDP with its sound inactive where all of it is switched off (RFC 3264 section 8.2).

    The stack refuses a change that leaves a call nothing, or ends the call.
    """
    session, *sections = _SECTION.split(sdp)
    ports = [_PORT.match(section) for section in sections]
    if any(port is None or int(port[1][:6]) for port in ports):
        return sdp
    for place, section in enumerate(sections):
        if _SOUND_OFF.match(section):
            undirected = _DIRECTION.sub(b"", _SOUND_OFF.sub(rb"\g<1>9", section))
            sections[place] = undirected.rstrip(b"\r\n") + b"\r\na=inactive\r\n"
            return b"".join((session, *sections))
    return sdp


def switched_off(sdp: bytes) -> bytes:
    """The SDP with no port for its sound, as the answer to sound that was switched off has it."""
    return _SOUND_ON.sub(rb"\g<1>0", sdp)
