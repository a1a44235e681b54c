"""What the phone commands have in common: decisions from events and time, without any waiting."""

from collections.abc import Callable
from typing import Protocol

from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.commands import AddAccount, EngineCommand
from exophone_desktop.engine.events import (
    CommandFailed,
    EngineDied,
    EngineEvent,
    EngineStarted,
    RegistrationFailed,
    RegistrationSucceeded,
)

ACCOUNT_ID = "account"
REGISTRATION_LIMIT = 40.0
"""Seconds until a registration counts as failed: SIP's own limit is 32 (RFC 3261 timer F)."""

Send = Callable[[EngineCommand], None]


class Policy(Protocol):
    """Decides what a command does next. ``now`` is in seconds of one steady clock."""

    @property
    def outcome(self) -> Outcome | None:
        """How it ended, None while it goes on."""

    @property
    def deadline(self) -> float | None:
        """When ``on_time`` wants to be called."""

    def on_event(self, event: EngineEvent, now: float) -> None:
        """Something happened."""

    def on_time(self, now: float) -> None:
        """The deadline has come."""

    def on_interrupt(self, now: float) -> None:
        """The person wants to end it."""


class Registration:
    """The way from an engine that starts to an account that can be used."""

    def __init__(self, account: SipAccount, send: Send, now: float) -> None:
        self._account = account
        self._send = send
        self.deadline = now + REGISTRATION_LIMIT
        self.ready = False
        self.failure: Outcome | None = None

    def on_event(self, event: EngineEvent) -> None:
        """Follow ``event``; afterwards ``ready`` or ``failure`` may be set."""
        match event:
            case EngineStarted():
                self._send(AddAccount(ACCOUNT_ID, self._account))
                if not self._account.registrar:
                    self.ready = True
            case RegistrationSucceeded():
                self.ready = True
            case RegistrationFailed(detail=detail):
                self._fail(detail)
            case CommandFailed(command="AddAccount", detail=detail):
                self._fail(detail)
            case EngineDied(detail=detail):
                self._fail(detail)

    def on_time(self) -> None:
        """The deadline has come."""
        self._fail(f"The registrar did not answer within {REGISTRATION_LIMIT:g} seconds.")

    def on_interrupt(self) -> None:
        """The person wants to end it."""
        self._fail("Interrupted before the registration was complete.")

    def _fail(self, sentence: str) -> None:
        self.ready = False
        self.failure = Outcome(Exit.NOT_REGISTERED, sentence)
