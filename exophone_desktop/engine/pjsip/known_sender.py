"""Whose packets a call takes for its far end's, and a filter of Linux for those of others."""

import ipaddress
import struct
from dataclasses import dataclass
from typing import NamedTuple

_LOOKS = 4
"""Looks at packets of one sender until it is the far end, where another one was agreed on."""

# linux/bpf_common.h and linux/filter.h: load a word or half of one, jump if equal, return.
_LOAD, _LOAD_HALF, _IF_EQUAL, _RETURN = 0x20, 0x28, 0x15, 0x06
_IP_SOURCE = 0xFFF00000 + 12  # SKF_NET_OFF, and where IPv4 has it
_UDP_SOURCE = 0
_WHOLE = 0xFFFFFFFF


class Address(NamedTuple):
    """Of IPv4 and UDP."""

    host: ipaddress.IPv4Address
    port: int


def address(text: str) -> Address | None:
    """That of ``192.0.2.1:4000``; None where it is none."""
    host, _, port = text.rpartition(":")
    try:
        return Address(ipaddress.IPv4Address(host), int(port))
    except ValueError:
        return None


def senders_only(senders: frozenset[Address]) -> bytes:
    """A filter of Linux (struct sock_filter) for UDP packets of IPv4 from ``senders`` alone."""
    steps: list[tuple[int, int, int, int]] = []
    for sender in sorted(senders):
        # Each of a test's jumps that fails goes to the next sender's.
        steps += [
            (_LOAD, 0, 0, _IP_SOURCE),
            (_IF_EQUAL, 0, 3, int(sender.host)),
            (_LOAD_HALF, 0, 0, _UDP_SOURCE),
            (_IF_EQUAL, 0, 1, sender.port),
            (_RETURN, 0, 0, _WHOLE),
        ]
    steps.append((_RETURN, 0, 0, 0))
    return b"".join(struct.pack("HBBI", *step) for step in steps)


@dataclass(slots=True)
class KnownSender:
    """Whose packets one call takes, as seen a few times a second."""

    packets: int = 0
    source: Address | None = None
    looks: int = 0
    senders: frozenset[Address] = frozenset()
    """Empty where everybody's are taken."""

    def look(self, packets: int, source: Address | None, agreed: Address | None) -> bool:
        """Take the number of packets that came, the sender of the last one, and who was agreed on;
        whether ``senders`` are others now."""
        before = self.senders
        flowing = packets > self.packets and source is not None
        self.looks = self.looks + 1 if flowing and source == self.source else 0
        self.packets, self.source = packets, source
        if not flowing:
            self.senders = frozenset()
        elif not before and (source == agreed or self.looks >= _LOOKS):
            self.senders = frozenset(each for each in (source, agreed) if each is not None)
        return self.senders != before
