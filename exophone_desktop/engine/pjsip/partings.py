"""Writes down what would end each call, for whoever outlives this process."""

import ctypes
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar

import pjsua2 as pj

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.events import CallPartingPrepared, EngineEvent
from exophone_desktop.engine.farewell import (
    Farewell,
    bye_of,
    cancel_of,
    refusal_of,
    sequence_of,
)
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.message_head import CALL_ID
from exophone_desktop.engine.pjsip.received import message_of, printed
from exophone_desktop.engine.pjsip.stack_module import AFTER_PRINTING, PASS, StackModules

Value = TypeVar("Value")

_CALLS = 16
_MAX_MESSAGE = 8000
_SKIPPED = 1000
"""Numbers that the engine may still use itself before it dies (RFC 3261 section 12.2.1.1)."""


class Partings:
    """Tells of each call how it can be ended from outside. Engine thread only."""

    def __init__(
        self,
        modules: StackModules,
        account_of: Callable[[str], SipAccount | None],
        emit: Callable[[EngineEvent], None],
    ) -> None:
        """``account_of`` gives an account by its identifier."""
        self._library = modules.library
        self._account_of = account_of
        self._emit = emit
        self._messages: OrderedDict[str, str] = OrderedDict()
        self._sequences: OrderedDict[str, int] = OrderedDict()
        self._declare(modules.library)
        modules.add(
            b"mod-partings",
            AFTER_PRINTING,
            on_tx_request=self._on_sent,
            on_tx_response=self._on_sent,
        )

    @staticmethod
    def exported(library: Any) -> bool:
        """Whether this platform's wheel has what is needed here."""
        return hasattr(library, "acquire_call") and hasattr(library, "pjsip_dlg_create_request")

    def _declare(self, library: Any) -> None:
        library.acquire_call.argtypes = (
            ctypes.c_char_p,
            ctypes.c_int,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        library.pjsip_get_bye_method.restype = ctypes.c_void_p
        library.pjsip_dlg_create_request.argtypes = (
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_int,
            ctypes.c_void_p,
        )
        library.pjsip_dlg_dec_lock.argtypes = (ctypes.c_void_p,)
        library.pjsip_tx_data_dec_ref.argtypes = (ctypes.c_void_p,)
        library.pjsip_msg_print.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t)
        library.pjsip_msg_print.restype = ctypes.c_ssize_t

    def prepare(self, live: LiveCall) -> None:
        """Tell what would end the call as it stands now."""
        call_id = live.snapshot.sip_call_id
        account = self._account_of(live.snapshot.account_id)
        if account is None or live.ending_here:
            return
        farewell = self._farewell(live, account)
        if farewell is not None:
            self._emit(CallPartingPrepared(call_id, farewell))

    def _farewell(self, live: LiveCall, account: SipAccount) -> Farewell | None:
        call_id = live.snapshot.sip_call_id
        if live.sip_state >= pj.PJSIP_INV_STATE_CONNECTING:
            sequence = self._sequences.get(call_id, 0) + _SKIPPED
            return bye_of(self._bye(live.pj_call.stack_id, sequence), sequence, account)
        message = self._messages.get(call_id, "")
        if not message:
            return None
        return refusal_of(message, account) if live.incoming else cancel_of(message, account)

    def _bye(self, stack_id: int, sequence: int) -> str:
        """As the dialog has it: with its tags, remote target and route set."""
        call, dialog, made = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
        library = self._library
        if library.acquire_call(b"parting", stack_id, ctypes.byref(call), ctypes.byref(dialog)):
            return ""
        try:
            method = library.pjsip_get_bye_method()
            if library.pjsip_dlg_create_request(dialog, method, sequence, ctypes.byref(made)):
                return ""
            text = ctypes.create_string_buffer(_MAX_MESSAGE)
            length = library.pjsip_msg_print(message_of(made.value or 0), text, _MAX_MESSAGE)
            library.pjsip_tx_data_dec_ref(made)
            return _text(text.raw[: max(0, length)])
        finally:
            library.pjsip_dlg_dec_lock(dialog)

    def _on_sent(self, sending: int) -> int:
        self.sent(printed(sending))
        return PASS

    def sent(self, message: bytes) -> None:
        """Take a request or an answer as it was sent."""
        found = CALL_ID.search(message)
        if found is None or message.startswith(b"REGISTER "):
            return
        call_id = _text(found[1])
        if not message.startswith(b"SIP/"):
            text = _text(message)
            _keep(self._sequences, call_id, max(sequence_of(text), self._sequences.get(call_id, 0)))
            if message.startswith(b"INVITE "):
                _keep(self._messages, call_id, text)
        elif message.startswith(b"SIP/2.0 18"):
            _keep(self._messages, call_id, _text(message))


def _keep(kept: OrderedDict[str, Value], call_id: str, value: Value) -> None:
    kept[call_id] = value
    kept.move_to_end(call_id)
    if len(kept) > _CALLS:
        kept.popitem(last=False)


def _text(message: bytes) -> str:
    # Each byte by itself: what peers write need not be UTF-8, and goes back as it came.
    return message.decode("latin-1")
