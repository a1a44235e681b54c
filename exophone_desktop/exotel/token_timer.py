"""Renews a keeper's token in the background, ahead of its end."""

import logging
import threading

from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.exotel.token_keeper import TokenKeeper

log = logging.getLogger(__name__)

LONGEST_WAIT = 30.0
"""Seconds; the clock that waits may stand still while the computer sleeps."""
CLOSE_LIMIT = 1.0


class TokenTimer:
    """A thread that renews when it is time; it ends by itself when nothing is left to renew."""

    def __init__(self, keeper: TokenKeeper) -> None:
        self._keeper = keeper
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="token-timer", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self, wait: float = CLOSE_LIMIT) -> None:
        """End; a renewal under way is waited for ``wait`` seconds at most. Harmless twice."""
        self._closed.set()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join(wait)

    def _run(self) -> None:
        while (pause := self._keeper.seconds_until_due()) is not None:
            if self._closed.wait(min(pause, LONGEST_WAIT)):
                return
            try:
                self._keeper.renew_if_due()
            except ExotelHttpError as error:
                # Whoever needs a token is told; until then there may be time to try again.
                log.info("The access token was not renewed: %s", error)
            except Exception:
                log.exception("Renewing the access token failed")
                self._closed.wait(LONGEST_WAIT)
