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
