"""The life of the pjsua2 endpoint: create, transports, codecs, destroy. Engine thread only."""

import ctypes
import gc
import logging
import math
from collections.abc import Callable
from functools import partial

import pjsua2 as pj

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.pjsip.agenda import Agenda, find_address
from exophone_desktop.engine.pjsip.alarm import Alarm
from exophone_desktop.engine.pjsip.capabilities import leave_out_what_is_not_here
from exophone_desktop.engine.pjsip.filters import Filters
from exophone_desktop.engine.pjsip.flood_gate import FloodGate
from exophone_desktop.engine.pjsip.media_port import RATES, declared, leave_delay_to_us
from exophone_desktop.engine.pjsip.pools import Pools
from exophone_desktop.engine.pjsip.stack_log import StackLog
from exophone_desktop.engine.pjsip.stack_module import StackModules
from exophone_desktop.engine.pjsip.strangers import Strangers

log = logging.getLogger(__name__)

MAX_ACCOUNTS = 8
"""The wheel aborts the process at the ninth."""

_TRANSPORT_TYPES = {
    SipTransport.UDP: pj.PJSIP_TRANSPORT_UDP,
    SipTransport.TCP: pj.PJSIP_TRANSPORT_TCP,
    SipTransport.TLS: pj.PJSIP_TRANSPORT_TLS,
}
_G722_SHIFT = 1  # bits between samples of 16 bits and those that the codec takes
_WAIT_SECONDS = 0.018
_WAIT_FOR_ALARM_SECONDS = 0.1
"""No longer, since a timer that the stack sets on another thread is not seen while it waits."""

_SIP_TRACE_LEVEL = 5
_QUIET_LEVEL = 2


class StackError(Exception):
    """The stack refused; the text is a plain sentence."""


class _Endpoint(pj.Endpoint):  # type: ignore[misc]
    """The one endpoint; tells of TLS certificates that were refused, and of lost connections."""

    def __init__(
        self, on_tls_problem: Callable[[str], None], on_connection_lost: Callable[[int], None]
    ) -> None:
        super().__init__()
        self._on_tls_problem = on_tls_problem
        self._on_connection_lost = on_connection_lost

    def onTransportState(self, prm: pj.OnTransportStateParam) -> None:
        try:
            if prm.state == pj.PJSIP_TP_STATE_DISCONNECTED:
                self._on_connection_lost(int(prm.hnd))
            tls = prm.tlsInfo
            if tls.isEmpty() or tls.verifyStatus == 0:
                return
            problems = [str(message) for message in tls.verifyMsgs]
            self._on_tls_problem(", ".join(problems))
        except Exception:
            log.exception("A transport's state could not be read")


class Stack:
    """pjsua2, started and stopped in the order that does not crash it."""

    def __init__(
        self,
        settings: EngineSettings,
        agenda: Agenda,
        on_tls_problem: Callable[[str], None],
        on_connection_lost: Callable[[int], None],
    ) -> None:
        """Start the stack on this thread. Raises ``StackError``.

        ``on_connection_lost`` gets the number of a TCP or TLS connection that was closed;
        on ``agenda`` is what the hosts of media are found to be.
        """
        library = ctypes.CDLL(pj._pjsua2.__file__)
        _silence_start(library)
        self.streams: ctypes.CDLL | None = library if declared(library) else None
        """The C API of streams; None where this platform's wheel does not export it."""
        self.gate = FloodGate()
        self.strangers = Strangers()
        self._alarm: Alarm | None = None
        self.modules: StackModules | None = None
        """Where modules of ours get in; None where this platform's wheel does not let them."""
        self._transports: dict[tuple[SipTransport, str, int, str], int] = {}
        self.endpoint = _Endpoint(on_tls_problem, on_connection_lost)
        try:
            self.endpoint.libCreate()
            self.endpoint.libInit(self._endpoint_config(settings))
            self.endpoint.libStart()
            _set_g722_level(library)
            self._filters = self._extended(library, agenda)
        except pj.Error as error:
            raise StackError(f"The SIP stack did not start: {error.reason}") from None

    def _extended(self, library: ctypes.CDLL, agenda: Agenda) -> Filters | None:
        """What needs the C API, as far as this platform's wheel exports it."""
        if not StackModules.exported(library):
            return None
        modules, pools = StackModules(library), Pools(library)
        self.modules = modules
        try:
            self._alarm = Alarm(library, modules.endpoint, pools)
        except OSError as error:
            log.warning("The engine looks for work now and then: %s", error)
        leave_out_what_is_not_here(library, modules)
        return Filters(modules, pools, self.gate, self.strangers, partial(find_address, agenda))

    def _endpoint_config(self, settings: EngineSettings) -> pj.EpConfig:
        config = pj.EpConfig()
        config.uaConfig.threadCnt = 0
        config.uaConfig.maxCalls = 4
        config.uaConfig.userAgent = settings.user_agent
        config.uaConfig.mainThreadOnly = False
        config.medConfig.clockRate = 16000
        config.medConfig.audioFramePtime = 20
        config.medConfig.noVad = True
        config.medConfig.ecTailLen = 0
        if self.streams is not None:
            leave_delay_to_us(config.medConfig)
        level = _SIP_TRACE_LEVEL if settings.sip_trace else _QUIET_LEVEL
        # The writer gets lines only up to consoleLevel, whatever level says.
        config.logConfig.level = config.logConfig.consoleLevel = level
        config.logConfig.msgLogging = 1 if settings.sip_trace else 0
        config.logConfig.decor = pj.PJ_LOG_HAS_SENDER
        self._writer = StackLog()
        self._writer.__disown__()
        config.logConfig.writer = self._writer
        return config

    def available_transports(self) -> tuple[str, ...]:
        """What this wheel can do, by trying."""
        found = []
        for transport in SipTransport:
            try:
                self.transport(transport, "127.0.0.1", 0, "")
                found.append(transport.value)
            except StackError:
                log.info("This SIP stack has no %s transport", transport.value)
        return tuple(found)

    def codecs(self) -> tuple[str, ...]:
        """Encoding names as ``NAME/rate`` (RFC 3551), of those in the wheel that can be used."""
        return tuple(codec.rsplit("/", 1)[0] for codec in self._codecs() if _is_usable(codec))

    def prefer_codecs(self, wanted: tuple[str, ...]) -> None:
        """Offer ``wanted`` in this order and nothing else. Raises ``StackError``."""
        offered = self._codecs()
        usable = [codec for codec in offered if _is_usable(codec)]
        chosen: list[str] = []
        for name in wanted:
            matches = [c for c in usable if c.lower().startswith(name.lower() + "/")]
            if not matches:
                raise StackError(f"There is no codec {name!r} in this SIP stack.")
            chosen += [match for match in matches if match not in chosen]
        for codec in offered:
            self.endpoint.codecSetPriority(codec, 0)
        for rank, codec in enumerate(chosen):
            self.endpoint.codecSetPriority(codec, 254 - rank)

    def _codecs(self) -> list[str]:
        """As ``NAME/rate/channels``."""
        return [str(codec.codecId) for codec in self.endpoint.codecEnum2()]

    def transport(self, kind: SipTransport, address: str, port: int, tls_ca_file: str) -> int:
        """The transport bound to ``address``, opened when first asked for. Raises StackError."""
        key = (kind, address, port, tls_ca_file if kind is SipTransport.TLS else "")
        known = self._transports.get(key)
        if known is not None:
            return known
        config = pj.TransportConfig()
        config.boundAddress = address
        config.port = port
        if kind is SipTransport.TLS:
            config.tlsConfig.verifyServer = True
            config.tlsConfig.CaListFile = tls_ca_file
            config.tlsConfig.proto = pj.PJ_SSL_SOCK_PROTO_TLS1_2
            config.tlsConfig.msecTimeout = 5000
        try:
            self._transports[key] = self.endpoint.transportCreate(_TRANSPORT_TYPES[kind], config)
        except pj.Error as error:
            where = f"{address or 'any address'}" + (f", port {port}" if port else "")
            message = f"No {kind.value.upper()} transport on {where}: {error.reason}."
            raise StackError(message) from None
        return self._transports[key]

    def poll(self, seconds: float) -> None:
        """Let the stack work, for at most this long: until a packet comes or ``wake`` is called,
        where this platform's wheel can be woken, and else for a moment only."""
        alarm = self._alarm
        most = _WAIT_SECONDS if alarm is None else _WAIT_FOR_ALARM_SECONDS
        self.endpoint.libHandleEvents(math.ceil(1000 * min(seconds, most)))
        if alarm is not None:
            alarm.heard()

    def wake(self) -> None:
        """End ``poll``, or the next one; from any thread."""
        if self._alarm is not None:
            self._alarm.ring()

    def destroy(self) -> None:
        """The end. Every call, account and port must be gone; nothing may be polled after."""
        gc.collect()
        if self._alarm is not None:
            self._alarm.close()
        if self._filters is not None:
            self._filters.close()
        try:
            self.endpoint.libDestroy(pj.PJSUA_DESTROY_NO_RX_MSG)
        except pj.Error as error:
            log.info("The SIP stack complained at its end: %s", error.reason)
        del self.endpoint


def _silence_start(library: ctypes.CDLL) -> None:
    # libCreate prints to standard output before any log setting; only the C API can stop it.
    if hasattr(library, "pj_log_set_level"):
        library.pj_log_set_level(0)


def _set_g722_level(library: ctypes.CDLL) -> None:
    # By itself the stack sends 6 dB less than spandsp, so than Asterisk, FreeSWITCH and baresip,
    # until what comes from them is clipped (pjproject issues 1072, 4419); and a voice that is coded
    # so quietly loses 0.1 of PESQ.
    if hasattr(library, "pjmedia_codec_g722_set_pcm_shift"):
        status = library.pjmedia_codec_g722_set_pcm_shift(_G722_SHIFT)
        if status:
            log.warning("G.722 stays at the stack's own level (status %d).", status)


def _is_usable(codec: str) -> bool:
    """Whether its sound can be brought to the near end and back: L16 in the wheel has 44.1 kHz."""
    _, rate, channels = codec.rsplit("/", 2)
    return int(rate) in RATES and channels == "1"
