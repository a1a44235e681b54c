"""Tells handlers and listeners what has happened, in order, on the client's own thread."""

import logging
from collections.abc import Callable

from exophone_desktop.voice.call import Call
from exophone_desktop.voice.call_callbacks import tell_call_listener, tell_client_listener
from exophone_desktop.voice.dispatcher import Dispatcher
from exophone_desktop.voice.events import VoiceEvent
from exophone_desktop.voice.listeners import CallListener, ExotelVoiceClientEventListener

log = logging.getLogger(__name__)

EventHandler = Callable[[VoiceEvent], None]


class Telling:
    """``emit`` may be called from any thread and returns at once."""

    def __init__(self, dispatcher: Dispatcher) -> None:
        self._dispatcher = dispatcher
        self._handlers: list[EventHandler] = []
        self._call_listener: Callable[[], CallListener | None] = lambda: None
        self._call_for: Callable[[str], Call] | None = None
        self.listener: ExotelVoiceClientEventListener | None = None

    def add_handler(self, handler: EventHandler) -> None:
        """Hand every event to ``handler``."""
        self._handlers.append(handler)

    def tell_calls(
        self, listener: Callable[[], CallListener | None], call_for: Callable[[str], Call]
    ) -> None:
        """Say who listens to calls, and how a ``Call`` is made from its identifier."""
        self._call_listener, self._call_for = listener, call_for

    def emit(self, event: VoiceEvent) -> None:
        """Tell everyone of ``event``, after what was emitted before."""
        self._dispatcher.post(lambda: self._deliver(event))

    def _deliver(self, event: VoiceEvent) -> None:
        for handler in tuple(self._handlers):
            try:
                handler(event)
            except Exception:
                log.exception("A handler of the voice client failed")
        if self.listener is not None:
            tell_client_listener(self.listener, event)
        call_listener = self._call_listener()
        if call_listener is not None and self._call_for is not None:
            tell_call_listener(call_listener, event, self._call_for)
