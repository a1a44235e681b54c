"""What the phone commands have in common: decisions from events and time, without any waiting."""

from abc import ABC, abstractmethod
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


class RegisteringPolicy(ABC):
    """A ``Policy`` that begins with a registration and then goes on with its own phases."""

    def __init__(self, account: SipAccount, send: Send, now: float) -> None:
        self._send = send
        self._registration = Registration(account, send, now)
        self.deadline: float | None = self._registration.deadline
        self.outcome: Outcome | None = None

    def on_event(self, event: EngineEvent, now: float) -> None:
        """Something happened."""
        registered = self._registration.ready
        if not registered:
            self._registration.on_event(event)
            self.outcome = self._registration.failure
            if self._registration.ready:
                self._begin(now)
        elif isinstance(event, CommandFailed) and event.command == "AddAccount":
            # An account without a registrar was taken to be usable at once.
            self.outcome = Outcome(Exit.NOT_REGISTERED, event.detail)
        else:
            self._on_event(event, now)

    def on_time(self, now: float) -> None:
        """The deadline has come."""
        if self._registration.ready:
            self._on_time(now)
        else:
            self._registration.on_time()
            self.outcome = self._registration.failure

    def on_interrupt(self, now: float) -> None:
        """The person wants to end it; a second time means at once."""
        if self._registration.ready:
            self._on_interrupt(now)
        else:
            self._registration.on_interrupt()
            self.outcome = self._registration.failure

    @abstractmethod
    def _begin(self, now: float) -> None:
        """The account can be used."""

    @abstractmethod
    def _on_event(self, event: EngineEvent, now: float) -> None:
        """As ``on_event``, once registered."""

    @abstractmethod
    def _on_time(self, now: float) -> None:
        """As ``on_time``, once registered."""

    @abstractmethod
    def _on_interrupt(self, now: float) -> None:
        """As ``on_interrupt``, once registered."""
