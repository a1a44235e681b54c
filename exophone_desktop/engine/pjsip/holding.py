"""Hold and resume by re-INVITE (RFC 3264 section 8.4), also when both sides ask at once."""

import logging
import random
from dataclasses import replace

import pjsua2 as pj

from exophone_desktop.engine.call_care_commands import HoldCall, ResumeCall
from exophone_desktop.engine.call_care_events import CallHeld, CallResumed
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_book import CallBook

log = logging.getLogger(__name__)

_CHALLENGES = (401, 407)
_NOT_THERE = (408, 500, 502, 503, 504)
_TRIES = 5
_TRIES_AFTER = {491: _TRIES, 500: 2}
"""What is asked again: 500 is also the answer of who has not got our last ACK yet, which is on its
way (RFC 3261 section 14.2)."""
_BUSY_SECONDS = 0.3
_ANSWER_SECONDS = 35.0
"""Longer than a transaction lives (RFC 3261 section 17.1.1.2: 64 times T1)."""
_SETTLING_SECONDS = 0.5


class Holding:
    """Brings calls to what was asked for last. Engine thread only."""

    def __init__(self, agenda: Agenda, book: CallBook) -> None:
        self._agenda = agenda
        self._book = book

    def ask(self, command: HoldCall | ResumeCall) -> None:
        """Put a call on hold, or take it up again."""
        name = type(command).__name__
        live = self._book.find(command.call_id, name)
        if live is None:
            return
        if not live.confirmed or live.ending_here:
            self._book.fail(name, "Only a call that is up can be held.", live.call_id)
            return
        live.hold.wanted = isinstance(command, HoldCall)
        live.hold.tries = 0
        self._try(live.call_id)

    def answered(self, live: LiveCall, code: int) -> None:
        """A re-INVITE of ours has its final answer."""
        if not live.hold.asking or code in _CHALLENGES:
            return
        live.hold.asking = False
        if code < 300:
            # What was agreed is seen about now; look whether it is what is wanted.
            self._try_after(_SETTLING_SECONDS, live.call_id)
        elif live.hold.tries < _TRIES_AFTER.get(code, 0):
            self._try_later(live, _glare_pause(live))
        else:
            self._give_up(live, arrived=code not in _NOT_THERE)

    def seen(self, live: LiveCall, here: bool, there: bool) -> None:
        """Media was agreed anew: tell whose hold has changed."""
        before = live.snapshot
        live.snapshot = replace(before, held_here=here, held_there=there)
        if not live.confirmed:
            return
        for changed, now, ours in (
            (before.held_here is not here, here, True),
            (before.held_there is not there, there, False),
        ):
            if changed:
                live.troubles.begin_anew()
                event = CallHeld if now else CallResumed
                self._book.emit(event(live.snapshot, ours))

    def confirmed(self, live: LiveCall) -> None:
        """The call is up; a far end may have begun it on hold."""
        if live.snapshot.held_there:
            self._book.emit(CallHeld(live.snapshot, here=False))

    def _try(self, call_id: str) -> None:
        live = self._book.get(call_id)
        if live is None or live.hold.asking or live.hold.wanted is None or live.ending_here:
            return
        if live.hold.wanted is live.snapshot.held_here:
            # To lift a hold that is not there would leave the call on hold after a 491.
            live.hold.wanted = None
            return
        live.hold.tries += 1
        parameters = pj.CallOpParam(True)
        try:
            if live.hold.wanted:
                live.pj_call.setHold(parameters)
            else:
                options = parameters.opt
                options.flag = pj.PJSUA_CALL_UNHOLD
                live.pj_call.reinvite(parameters)
        except pj.Error as error:
            log.info("Call %s cannot change its hold yet: %s", call_id, error.reason)
            self._try_later(live, _BUSY_SECONDS)
            return
        live.hold.asking = True
        self._agenda.after(_ANSWER_SECONDS, lambda: self._unanswered(call_id))

    def _unanswered(self, call_id: str) -> None:
        live = self._book.get(call_id)
        if live is not None and live.hold.asking:
            live.hold.asking = False
            self._give_up(live, arrived=False)

    def _try_later(self, live: LiveCall, pause: float) -> None:
        if live.hold.tries >= _TRIES:
            self._give_up(live)
        else:
            self._try_after(pause, live.call_id)

    def _try_after(self, pause: float, call_id: str) -> None:
        # By its identifier: a job must not hold the call (see CallBook.report_end_later).
        self._agenda.after(pause, lambda: self._try(call_id))

    def _give_up(self, live: LiveCall, *, arrived: bool = True) -> None:
        wanted, live.hold.wanted = live.hold.wanted, None
        if wanted is None or wanted is live.snapshot.held_here:
            return
        if wanted:
            problem = "The other side does not allow hold."
            if not arrived:
                problem = "The hold did not get through to the other side. Try once more."
            self._book.fail("HoldCall", problem, live.call_id)
        else:
            problem = "The other side did not take the call up again. Try once more."
            self._book.fail("ResumeCall", problem, live.call_id)


def _glare_pause(live: LiveCall) -> float:
    """Seconds until the next try after a 491 (RFC 3261 section 14.1)."""
    if live.incoming:
        return random.randint(0, 200) / 100  # noqa: S311
    return random.randint(210, 400) / 100  # noqa: S311
