"""The standing connection over which the app backend hands pushes to this desktop.

``GET {backend}/accounts/{sid}/subscribers/{name}/push`` answers server-sent events (our
contract): each has an ``id`` and, as ``data``, the JSON object of guide section 5.1.2.
"""

import json
import logging
import random
import threading
from collections.abc import Callable, Mapping

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.bearer import TokenSource
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.exotel.event_stream import OversizedEventError, server_events
from exophone_desktop.exotel.http import DEFAULT_LIMIT, JsonServer
from exophone_desktop.exotel.pauses import pause_after, spread_out
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError

log = logging.getLogger(__name__)

IDLE_LIMIT = 30.0
"""Seconds without a byte after which a connection counts as dead; keep-alives come sooner."""
UNKNOWN_THERE_PAUSE = 300.0
"""Seconds before a backend that has no such path is asked again."""
CLOSE_LIMIT = 2.0

_UNKNOWN_THERE = frozenset({404, 405, 501})

PushHandler = Callable[[Mapping[str, object], str], None]
"""Takes ``subscriberName``, ``payload`` and ``payloadVersion``, and the id of the event (empty
where it has none that can be used), on the connection's thread."""


class PushConnection:
    """Listens for one subscriber's pushes until it is closed; it owns a thread.

    It connects again with longer and longer pauses, and resumes after the last event it handed
    on. ``on_connected`` is told whether it is connected, each time that changes. ``clock``
    follows the backend's. A backend without such a path is asked again from time to time.
    """

    def __init__(
        self,
        hostname: str,
        account_sid: str,
        subscriber_name: str,
        tokens: TokenSource,
        on_push: PushHandler,
        last_id: str = "",
        on_connected: Callable[[bool], None] = lambda _: None,
        spread: Callable[[], float] = random.random,
        clock: ServerClock | None = None,
    ) -> None:
        """It goes on after the event ``last_id``. Raises ``ExotelHttpError`` for a bad hostname."""
        self._server = JsonServer(hostname, DEFAULT_LIMIT, clock=clock)
        self._path = ("accounts", account_sid, "subscribers", subscriber_name, "push")
        self._tokens = tokens
        self._on_push = on_push
        self._on_connected = on_connected
        self._spread = spread
        self._last_id = last_id
        self._failures = 0
        self._connected = False
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="push", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def close(self, wait: float = CLOSE_LIMIT) -> None:
        """Stop; the thread is waited for ``wait`` seconds at most. Harmless twice."""
        self._closed.set()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join(wait)

    def _run(self) -> None:
        while not self._closed.is_set():
            try:
                self._listen_with_a_good_token()
            except RefreshTokenExpiredError:
                # Nothing here can change that; whoever uses the tokens elsewhere says so.
                log.info("The push connection ends: the session has.")
                break
            except (ExotelHttpError, OversizedEventError) as error:
                log.info("The push connection was lost: %s", error)
                if isinstance(error, ExotelHttpError) and error.status in _UNKNOWN_THERE:
                    self._tell(False)
                    self._wait(spread_out(UNKNOWN_THERE_PAUSE, self._spread()))
                    continue
            except Exception:
                # Whatever it was: a desktop that hears of no call any more is worse.
                log.exception("The push connection failed")
            self._tell(False)
            self._wait(pause_after(self._failures, self._spread()))
            self._failures += 1
        self._tell(False)

    def _wait(self, seconds: float) -> None:
        self._closed.wait(seconds)

    def _listen_with_a_good_token(self) -> None:
        used = self._tokens.access()
        try:
            self._listen(used)
        except ExotelHttpError as error:
            if error.status != 401:
                raise
        else:
            return
        self._listen(self._tokens.renewed(used))

    def _listen(self, access: Secret) -> None:
        headers = {"Last-Event-ID": self._last_id} if self._last_id else {}
        with self._server.stream(
            *self._path,
            bearer=access,
            headers=headers,
            idle_limit=IDLE_LIMIT,
            given_up=self._closed.is_set,
        ) as chunks:
            self._tell(True)
            self._failures = 0
            for event in server_events(chunks, self._last_id):
                if self._closed.is_set():
                    return
                fit = event.id.isascii() and event.id.isprintable() and len(event.id) <= 64
                self._hand_on(event.data, event.id if fit else "")
                if fit:
                    self._last_id = event.id

    def _hand_on(self, data: str, event_id: str) -> None:
        try:
            push = json.loads(data)
        except (ValueError, RecursionError):
            push = None
        try:
            self._on_push(push if isinstance(push, dict) else {}, event_id)
        except Exception:
            # One push that cannot be taken must not cost those that follow.
            log.exception("A push could not be handed on")

    def _tell(self, connected: bool) -> None:
        if connected != self._connected:
            self._connected = connected
            try:
                self._on_connected(connected)
            except Exception:
                log.exception("It could not be told that pushes come, or do not")
