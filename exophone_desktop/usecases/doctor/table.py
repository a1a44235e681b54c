"""The checks in their order, with what each needs and how long it may take."""

from collections.abc import Callable
from dataclasses import dataclass

from exophone_desktop.usecases.doctor import account, calls, computer, network
from exophone_desktop.usecases.doctor.findings import CheckName, Finding
from exophone_desktop.usecases.doctor.subject import Examination


@dataclass(frozen=True, slots=True)
class Check:
    """One check. It is not tried where one of ``needs`` has failed.

    ``limit`` is in seconds, beyond the limits of its own steps: nothing may hang for ever.
    """

    name: CheckName
    title: str
    run: Callable[[Examination], Finding]
    limit: float
    needs: tuple[CheckName, ...] = ()


CHECKS: tuple[Check, ...] = (
    Check(CheckName.HOST, "Servers can be reached", network.host_reachable, 30.0),
    Check(
        CheckName.TLS,
        "Servers are trusted",
        network.certificate_trusted,
        30.0,
        (CheckName.HOST,),
    ),
    Check(
        CheckName.CLOCK,
        "The clock is right",
        network.clock_right,
        15.0,
        (CheckName.HOST, CheckName.TLS),
    ),
    Check(CheckName.SUBSCRIBER_NAME, "Subscriber name", account.subscriber_name_fit, 5.0),
    Check(
        CheckName.TOKEN_ANSWER,
        "Tokens are handed out",
        account.token_answer,
        20.0,
        (CheckName.HOST, CheckName.TLS),
    ),
    Check(
        CheckName.SESSION,
        "The session is accepted",
        account.session_accepted,
        40.0,
        (CheckName.HOST, CheckName.TLS),
    ),
    Check(CheckName.EXOPHONE, "Exophone", account.exophone_set, 5.0),
    Check(
        CheckName.PUSH,
        "Push connection",
        account.push_opens,
        20.0,
        (CheckName.HOST, CheckName.TLS, CheckName.SESSION),
    ),
    Check(CheckName.KEYRING, "Keyring", computer.keyring_works, 20.0),
    Check(CheckName.MICROPHONE, "Microphone", computer.microphone_present, 10.0),
    Check(CheckName.SPEAKER, "Loudspeaker", computer.speaker_present, 10.0),
    Check(CheckName.HEADSET, "Headset buttons", computer.headset_heard, 10.0),
    Check(CheckName.SIP_STACK, "Call engine", calls.stack_starts, 25.0),
    Check(
        CheckName.REGISTERED,
        "Registered for calls",
        calls.registered,
        45.0,
        (CheckName.SESSION, CheckName.SIP_STACK),
    ),
    Check(
        CheckName.ECHO_CALL,
        "A call to an echo",
        calls.echo_call,
        70.0,
        (CheckName.SESSION, CheckName.SIP_STACK, CheckName.REGISTERED),
    ),
)

TITLES = {check.name: check.title for check in CHECKS}
