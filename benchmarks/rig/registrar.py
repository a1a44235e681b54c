"""A registrar that takes everybody, so that phones can start as they do at work.

What phones send through it for others is passed on, without state but for the way back (RFC 3261
section 16.11): linphone-desktop calls by way of its registrar.
"""

import re
import socket
import threading
import time

_BRANCH = re.compile(r"(?im)^(?:via|v)[ \t]*:.*?;[ \t]*branch=([^;,\s]+)")
_HEADER = r"(?im)^(?:{})[ \t]*:[ \t]*(.*?)[ \t]*\r?$"


class Registrar:
    """Answers REGISTER over UDP on a free port of 127.0.0.1 with 200; ended by ``close``."""

    _MOST_WAYS = 1000

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.registered_at: float | None = None
        """When somebody registered first since ``forget`` (``time.monotonic``)."""
        self._ways: dict[str, tuple[str, int]] = {}
        self._thread = threading.Thread(target=self._serve, name="registrar", daemon=True)
        self._thread.start()

    def forget(self) -> None:
        """Wait for the next one to register first."""
        self.registered_at = None

    def close(self) -> None:
        """End it."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as waking:
            waking.sendto(b"", ("127.0.0.1", self.port))
        self._thread.join(5)
        self._socket.close()

    def _serve(self) -> None:
        while True:
            datagram, sender = self._socket.recvfrom(65535)
            if not datagram:
                return
            self._take(datagram.decode("utf-8", "surrogateescape"), sender)

    def _take(self, text: str, sender: tuple[str, int]) -> None:
        answer = answered(text)
        if answer:
            if self.registered_at is None:
                self.registered_at = time.monotonic()
            self._send(answer, sender)
        elif text.startswith("SIP/2.0 "):
            head, _, rest = text.partition("\r\n")
            via, _, rest = rest.partition("\r\n")
            # The callee may have added where the request came from.
            own = _BRANCH.search(via)
            way = self._ways.get(own[1]) if own else None
            if way is not None:
                self._send(f"{head}\r\n{rest}", way)
        else:
            target = re.match(r"[A-Z]+ sip:(?:[^@ ]+@)?127\.0\.0\.1:(\d+)", text)
            branch = _BRANCH.search(text)
            if target and branch and int(target[1]) != self.port:
                own_branch = f"z9hG4bKrig{branch[1]}"
                via = f"Via: SIP/2.0/UDP 127.0.0.1:{self.port};branch={own_branch}"
                if len(self._ways) < self._MOST_WAYS:
                    self._ways[own_branch] = sender
                head, _, rest = text.partition("\r\n")
                self._send(f"{head}\r\n{via}\r\n{rest}", ("127.0.0.1", int(target[1])))

    def _send(self, text: str, target: tuple[str, int]) -> None:
        self._socket.sendto(text.encode("utf-8", "surrogateescape"), target)


def answered(request: str) -> str:
    """The 200 to a REGISTER (RFC 3261 section 10.3), empty for anything else."""
    if not request.startswith("REGISTER "):
        return ""
    lines = ["SIP/2.0 200 OK"]
    lines += [f"Via: {via}" for via in re.findall(_HEADER.format("via|v"), request)]
    for name, short in (("From", "f"), ("To", "t"), ("Call-ID", "i"), ("CSeq", "")):
        names = f"{name}|{short}" if short else name
        found = re.search(_HEADER.format(names), request)
        if found is None:
            return ""
        tag = ";tag=rig" if name == "To" and ";tag=" not in found[1] else ""
        lines.append(f"{name}: {found[1]}{tag}")
    for contact in re.findall(_HEADER.format("contact|m"), request):
        lines.append(f"Contact: {contact}" + ("" if "expires=" in contact else ";expires=300"))
    return "\r\n".join([*lines, "Expires: 300", "Content-Length: 0", "", ""])
