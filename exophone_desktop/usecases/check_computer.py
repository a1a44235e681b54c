"""Examines this computer, the network and the account from the window (guide section 9)."""

import asyncio

from exophone_desktop.usecases.checkup_state import (
    CheckBegun,
    CheckMade,
    CheckupEnded,
    CheckupEvent,
    CheckupStarted,
    CheckupStopping,
)
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.doctor.findings import CheckName, Finding
from exophone_desktop.usecases.doctor.subject import Subject, SubscriberSubject

ECHO_LINE = "echo"
"""Who sends back what they hear at the local Exotel."""


async def check_computer(desk: Desk) -> None:
    """Run every check; what each finds is dispatched as it is known."""
    await _check(desk, _subject(desk))


async def check_before_sign_in(desk: Desk, hostname: str) -> None:
    """Run the checks that need nobody signed in; ``hostname`` is what the form has, or empty."""
    if not desk.session.anyone:
        await _check(desk, Subject(backend=hostname.strip()))


async def _check(desk: Desk, subject: Subject) -> None:
    doctor = desk.doctor
    if doctor is None or desk.state().checkup.running:
        return
    desk.dispatch(CheckupStarted())
    loop = asyncio.get_running_loop()

    def tell(event: CheckupEvent) -> None:
        # The loop may be closing while the last check ends.
        if not loop.is_closed():
            loop.call_soon_threadsafe(desk.dispatch, event)

    def begun(name: CheckName) -> None:
        tell(CheckBegun(name))

    def told(name: CheckName, finding: Finding) -> None:
        tell(CheckMade(name, finding))

    try:
        await asyncio.to_thread(doctor.examine, subject, begun, told)
    except asyncio.CancelledError:
        doctor.stop()
        raise
    finally:
        desk.dispatch(CheckupEnded())


async def stop_checkup(desk: Desk) -> None:
    """Try no more checks."""
    if desk.doctor is not None and desk.state().checkup.running:
        desk.dispatch(CheckupStopping())
        desk.doctor.stop()


def _subject(desk: Desk) -> Subject:
    session, sip = desk.session.current, desk.session.sip
    if sip is not None:
        return Subject(sip=sip.account)
    if session is None:
        return Subject()
    user = session.user
    subscriber = SubscriberSubject(
        backend=user.hostname,
        platform=session.platform_hostname,
        account_sid=user.account_sid,
        name=user.subscriber_name,
        token=session.token,
        exophone=user.exophone,
        display_name=user.display_name,
    )
    return Subject(subscriber=subscriber, echo=ECHO_LINE if session.sandbox else "")
