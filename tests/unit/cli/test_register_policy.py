from exophone_desktop.cli.outcome import Exit
from exophone_desktop.cli.register_policy import RegisterPlan, RegisterPolicy
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.commands import AddAccount, EngineCommand
from exophone_desktop.engine.events import (
    EngineStarted,
    RegistrationFailed,
    RegistrationSucceeded,
)

ACCOUNT = SipAccount("sip:alice@127.0.0.1", registrar="sip:127.0.0.1")
STARTED = EngineStarted(("udp",), ("PCMU/8000",))
REGISTERED = RegistrationSucceeded("account", 300)
REFUSED = RegistrationFailed("account", 403, "Forbidden", "Refused.", False)


def made(seconds: float = 0.0) -> tuple[RegisterPolicy, list[EngineCommand]]:
    sent: list[EngineCommand] = []
    return RegisterPolicy(RegisterPlan(ACCOUNT, seconds), sent.append, 100.0), sent


def test_a_registration_is_kept_as_long_as_asked() -> None:
    policy, sent = made(seconds=3)
    policy.on_event(STARTED, 100.0)
    assert sent == [AddAccount("account", ACCOUNT)]
    policy.on_event(REGISTERED, 100.5)
    policy.on_event(REGISTERED, 102.0)
    assert policy.deadline == 103.5
    policy.on_time(103.5)
    assert policy.outcome is not None
    assert policy.outcome.status is Exit.DONE
    assert policy.figures() == {"registered": True, "registration_time": 0.5}


def test_a_refusal_is_told() -> None:
    policy, _ = made()
    policy.on_event(STARTED, 100.0)
    policy.on_event(REFUSED, 101.0)
    assert policy.outcome is not None
    assert (policy.outcome.status, policy.outcome.sentence) == (Exit.NOT_REGISTERED, "Refused.")
    assert policy.figures()["registered"] is False


def test_a_registration_that_is_lost_while_kept_is_told() -> None:
    policy, _ = made(seconds=30)
    policy.on_event(STARTED, 100.0)
    policy.on_event(REGISTERED, 100.0)
    policy.on_event(REFUSED, 110.0)
    assert policy.outcome is not None
    assert policy.outcome.status is Exit.NOT_REGISTERED


def test_a_silent_registrar_is_not_waited_for_without_end() -> None:
    policy, _ = made()
    policy.on_event(STARTED, 100.0)
    assert policy.deadline == 140.0
    policy.on_time(140.0)
    assert policy.outcome is not None
    assert policy.outcome.status is Exit.NOT_REGISTERED


def test_an_interrupt_ends_a_kept_registration_well() -> None:
    policy, _ = made(seconds=30)
    policy.on_event(STARTED, 100.0)
    policy.on_event(REGISTERED, 100.0)
    policy.on_interrupt(101.0)
    assert policy.outcome is not None
    assert policy.outcome.status is Exit.DONE
