"""Says goodbye in the place of an engine that died in calls, whose far ends would talk to nobody.

Python's own sockets do it: the fresh engine's stack does not know those calls, and where no fresh
one is started, nobody else is there.
"""

import contextlib
import logging
import re
import socket
import ssl
import threading
import time
import uuid
from collections import OrderedDict

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.engine.events import CallDisconnected, CallPartingPrepared
from exophone_desktop.engine.farewell import Farewell

log = logging.getLogger(__name__)

_CALLS = 16
_LASTING = 4.0
"""Seconds until nobody is expected to answer any more."""
_CLOSING_SECONDS = 2.0
_ANSWER_LASTING = 1.0
"""The ACK for an answer may well go to where the engine was."""
_FIRST_AGAIN, _MOST_AGAIN = 0.5, 2.0
"""T1, and the doubling of it (RFC 3261 section 17.1.2.2)."""
_MAX_ANSWER = 65536


class Farewells:
    """What would end each call of one engine process. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, Farewell] = OrderedDict()
        self._saying: list[threading.Thread] = []
        self._enough = threading.Event()

    def follow(self, event: object) -> None:
        """Take what the engine says: how a call would be ended from now on, and that it ended."""
        with self._lock:
            match event:
                case CallPartingPrepared(sip_call_id, farewell):
                    self._kept[sip_call_id] = farewell
                    if len(self._kept) > _CALLS:
                        self._kept.popitem(last=False)
                case CallDisconnected(call=call):
                    self._kept.pop(call.sip_call_id, None)

    def say(self) -> None:
        """The engine is gone: end the calls that it left behind. Waits for nothing."""
        with self._lock:
            left = [*self._kept.values()]
            self._kept.clear()
            self._saying = [thread for thread in self._saying if thread.is_alive()]
            for farewell in left:
                thread = threading.Thread(
                    target=self._say_one, args=(farewell,), name="farewell", daemon=True
                )
                self._saying.append(thread)
                thread.start()

    def close(self, timeout: float) -> None:
        """Wait until all are answered, at most ``timeout`` seconds or two; then none is sent again.

        Two leave room for two packets that were lost, as where the engine says goodbye itself.
        """
        deadline = time.monotonic() + min(timeout, _CLOSING_SECONDS)
        with self._lock:
            saying = [*self._saying]
        for thread in saying:
            thread.join(max(0.0, deadline - time.monotonic()))
        self._enough.set()

    def _say_one(self, farewell: Farewell) -> None:
        what = farewell.method or "480"
        try:
            answered = self._sent(farewell)
        except (OSError, ValueError) as error:
            log.warning("No %s could be sent for a call of the engine that died: %s", what, error)
            return
        if answered:
            log.info("A call of the engine that died was ended by %s", what)
        else:
            log.info("Nobody answered the %s for a call of the engine that died", what)

    def _sent(self, farewell: Farewell) -> bool:
        if farewell.transport is not SipTransport.UDP:
            return self._sent_in_stream(farewell)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
            udp.bind((farewell.local_address, 0))
            udp.connect((farewell.host, farewell.port))
            message = _complete(farewell, udp.getsockname())
            lasting = _LASTING if farewell.method else _ANSWER_LASTING
            deadline, again = time.monotonic() + lasting, _FIRST_AGAIN
            while (left := deadline - time.monotonic()) > 0 and not self._enough.is_set():
                with contextlib.suppress(ConnectionRefusedError):
                    udp.send(message)
                    if _answered(udp, farewell.method, min(again, left)):
                        return True
                    again = min(2 * again, _MOST_AGAIN)
                    continue
                # Nobody is there, and may be in a moment.
                self._enough.wait(min(again, left))
        return False

    def _sent_in_stream(self, farewell: Farewell) -> bool:
        where = (farewell.host, farewell.port)
        source = (farewell.local_address, 0)
        with contextlib.ExitStack() as opened:
            stream = opened.enter_context(socket.create_connection(where, _LASTING, source))
            if farewell.transport is SipTransport.TLS:
                context = ssl.create_default_context(cafile=farewell.tls_ca_file or None)
                wrapped = context.wrap_socket(stream, server_hostname=farewell.server_name)
                stream = opened.enter_context(wrapped)
            stream.sendall(_complete(farewell, stream.getsockname()))
            return _answered(stream, farewell.method, _LASTING)


def _complete(farewell: Farewell, source: tuple[str, int]) -> bytes:
    message = farewell.message
    if farewell.method == "BYE":
        line, _, rest = message.partition("\r\n")
        transport = farewell.transport.value.upper()
        branch = f"z9hG4bK{uuid.uuid4().hex}"
        via = f"Via: SIP/2.0/{transport} {source[0]}:{source[1]};rport;branch={branch}"
        message = f"{line}\r\n{via}\r\n{rest}"
    return message.encode("latin-1")


def _answered(connected: socket.socket, method: str, seconds: float) -> bool:
    """Whether a final answer to ``method`` comes in time; where that is empty, an ACK."""
    expected = re.compile(
        rb"(?is)\ASIP/2\.0 [2-6]\d\d .*?\r\ncseq[ \t]*:\s*\d+[ \t]+" + method.encode()
        if method
        else rb"\AACK "
    )
    deadline = time.monotonic() + seconds
    came = b""
    while (left := deadline - time.monotonic()) > 0:
        connected.settimeout(left)
        try:
            got = connected.recv(_MAX_ANSWER)
        except TimeoutError:
            return False
        came = got if connected.type == socket.SOCK_DGRAM else (came + got)[:_MAX_ANSWER]
        if expected.search(came):
            return True
        if not got and connected.type != socket.SOCK_DGRAM:
            return False
    return False
