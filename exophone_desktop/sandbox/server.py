"""The local Exotel: app backend, platform, SIP side and test lines on loopback, in one process.

It is a tool for development and QA, not a product server: its passwords are published, it keeps
nearly everything in memory, and it serves one account.
"""

import asyncio
import errno
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import Self

from exophone_desktop.domain.resources import resource_path
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine.process import ProcessEngine
from exophone_desktop.engine.protocol import SipEngine
from exophone_desktop.sandbox.call_flow import CallFlow, Quota
from exophone_desktop.sandbox.customer import CustomerEndpoints
from exophone_desktop.sandbox.directory import seeded_directory
from exophone_desktop.sandbox.http.app import build_app
from exophone_desktop.sandbox.http.serving import HttpServing
from exophone_desktop.sandbox.http.state import Exotel
from exophone_desktop.sandbox.http.tokens import TokenIssuer
from exophone_desktop.sandbox.lines import LineDesk, Setting
from exophone_desktop.sandbox.records import Records
from exophone_desktop.sandbox.settings import SandboxSettings
from exophone_desktop.sandbox.signing_key import signing_key, sip_password
from exophone_desktop.sandbox.sip.core import SipServer
from exophone_desktop.sandbox.sip.digest import DigestAuthenticator
from exophone_desktop.sandbox.sip.hop import Hop
from exophone_desktop.sandbox.sip.location import LocationService
from exophone_desktop.sandbox.sip.registrar import Registrar
from exophone_desktop.sandbox.sip.transport import Flow, SipTransport, is_loopback

log = logging.getLogger(__name__)

LINES_LIMIT = 20.0


class LocalExotel:
    """Start it, use it, stop it: on one asyncio loop, in any thread. Not to be started twice.

    Raises:
        ValueError: The host is not a loopback address.
    """

    def __init__(
        self,
        settings: SandboxSettings | None = None,
        engine: Callable[[], SipEngine] = ProcessEngine,
    ) -> None:
        self._settings = settings or SandboxSettings()
        if not is_loopback(self._settings.host):
            raise ValueError("The local Exotel listens on loopback addresses only.")
        self._engine = engine
        self._transport = SipTransport(self._message, self._closed)
        self._http: HttpServing | None = None
        self._sip: SipServer | None = None
        self._customer: CustomerEndpoints | None = None
        self._lines: LineDesk | None = None

    @property
    def http_url(self) -> str:
        """``http://127.0.0.1:PORT``; the app backend is at ``/v1`` below it."""
        return f"http://{self._settings.host}:{self._http.port if self._http else 0}"

    @property
    def sip_host(self) -> str:
        """The address of the SIP side."""
        return self._settings.host

    @property
    def sip_port(self) -> int:
        """The port of the SIP side, for UDP and TCP."""
        return self._transport.port

    async def start(self) -> None:
        """Listen, and bring the test lines up.

        Raises:
            OSError: An address cannot be used.
        """
        try:
            await self._start()
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """End everything, at most some ten seconds. Harmless when nothing runs."""
        if self._lines is not None:
            await self._lines.stop()
        if self._http is not None:
            await self._http.stop()
        if self._sip is not None:
            await self._sip.close()
        await self._transport.close()
        if self._customer is not None:
            await self._customer.close()

    async def __aenter__(self) -> Self:
        """Start."""
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        await self.stop()

    async def _start(self) -> None:
        settings = self._settings
        key = signing_key(settings.folder)
        location = LocationService(asyncio.get_running_loop().time)
        exotel = Exotel(
            settings,
            seeded_directory(partial(sip_password, key)),
            Records(settings.folder),
            TokenIssuer(
                settings.account_sid,
                settings.access_token_lifetime,
                settings.refresh_token_lifetime,
                key=key,
            ),
            is_registered=lambda name: bool(location.bindings(name)),
        )
        with _listening("HTTP", settings.host, settings.http_port):
            self._http = HttpServing(build_app(exotel), settings.host, settings.http_port)
        with _listening("SIP", settings.host, settings.sip_port):
            await self._transport.open(settings.host, settings.sip_port)
        exotel.http_url, exotel.sip_port = self.http_url, self._transport.port
        self._sip = self._sip_server(exotel, location)
        await self._http.start()
        if settings.lines:
            await self._start_lines(exotel)

    def _sip_server(self, exotel: Exotel, location: LocationService) -> SipServer:
        settings, loop = self._settings, asyncio.get_running_loop()
        base = f"{self.http_url}/v1/accounts/{settings.account_sid}"
        self._customer = CustomerEndpoints(
            settings.dial_whom_url or f"{base}/dialtonumber",
            settings.push_url or f"{base}/pushtoclient",
            settings.api_key,
            settings.api_token,
        )
        flow = CallFlow(
            exotel.directory,
            location,
            exotel.records,
            self._customer,
            settings.exophone,
            Quota(settings.calls_per_minute),
            settings.registration_wait,
        )
        authenticator = DigestAuthenticator(
            settings.sip_domain,
            exotel.directory.sip_password_of,
            loop.time,
            settings.nonce_lifetime,
            settings.digest_algorithms,
        )
        domains = frozenset({settings.sip_domain.lower(), "localhost"})
        return SipServer(
            Hop(settings.host, self._transport.port, domains),
            loop,
            self._transport,
            authenticator,
            location,
            Registrar(location, loop.time, settings.min_expires),
            flow,
            exotel.directory.is_active,
            settings.timer_c,
        )

    async def _start_lines(self, exotel: Exotel) -> None:
        setting = Setting(
            server=f"{self.sip_host}:{self.sip_port}",
            domain=self._settings.sip_domain,
            sentence=resource_path("speech/local-exotel.wav"),
        )
        directory = exotel.directory
        self._lines = LineDesk(
            self._engine(),
            setting,
            lambda name: directory.sip_password_of(name) or Secret(""),
        )
        exotel.lines = self._lines
        self._lines.start()
        if not await self._lines.ready(LINES_LIMIT):
            log.warning("Some test lines are not up: only %s", sorted(self._lines.registered))

    def _message(self, data: bytes, flow: Flow) -> None:
        if self._sip is not None:
            self._sip.receive(data, flow)

    def _closed(self, flow: Flow) -> None:
        if self._sip is not None:
            self._sip.flow_closed(flow)


_UNUSABLE = {errno.EADDRINUSE: "is in use already", errno.EACCES: "may not be used here"}


@contextmanager
def _listening(protocol: str, host: str, port: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        number = error.errno or 0
        # The system's own text differs from place to place, and does not name the protocol.
        reason = _UNUSABLE.get(number, f"cannot be used ({os.strerror(number)})")
        raise OSError(number, f"{protocol} port {port} of {host} {reason}") from None
