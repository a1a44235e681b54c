"""Notices that this machine's own address changes, or that its network goes away and comes back."""

import logging
from collections.abc import Callable
from dataclasses import replace

import pjsua2 as pj

from exophone_desktop.engine.commands import RefreshRegistration
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.engine.pjsip.agenda import Agenda, local_address_towards
from exophone_desktop.engine.pjsip.known_account import KnownAccount
from exophone_desktop.engine.pjsip.registrations import Registrations

log = logging.getLogger(__name__)

_LOOK_SECONDS = 1.0
_AGAIN_SECONDS = (0.5, 2.0)
"""Looks at whether it has worked: the stack may send REGISTER by a connection that it is closing,
and would try again after its usual pause."""


class OwnAddress:
    """Asks the system for the way to each account's server. Engine thread only.

    Nothing is sent for that. By itself the stack would tell the server and the far ends of its
    calls only when something else is due, which over UDP may be in five minutes.
    """

    def __init__(
        self,
        agenda: Agenda,
        registrations: Registrations,
        endpoint: pj.Endpoint,
        emit: Callable[[EngineEvent], None],
    ) -> None:
        self._agenda = agenda
        self._registrations = registrations
        self._endpoint = endpoint
        self._emit = emit

    def look(self) -> None:
        """Look at every account now, and again a little later."""
        self._agenda.after(_LOOK_SECONDS, self.look)
        moved = False
        for known in self._registrations.in_use():
            moved |= self._has_moved(known)
        if moved:
            log.info("This machine has another address now")
            self._move()
            for pause in _AGAIN_SECONDS:
                self._agenda.after(pause, self._register_who_is_not)

    def _move(self) -> None:
        # Transports are opened anew, REGISTER sent, and calls that are up renewed.
        try:
            self._endpoint.handleIpChange(pj.IpChangeParam())
        except pj.Error as error:
            log.warning("The SIP stack could not follow to another address: %s", error.reason)

    def _register_who_is_not(self) -> None:
        for known in self._registrations.in_use():
            if not (known.registered or known.away):
                self._registrations.refresh(RefreshRegistration(known.asked.account_id))

    def _has_moved(self, known: KnownAccount) -> bool:
        route = known.route
        if not route.addresses or known.asked.account.bind:
            return False
        try:
            address = local_address_towards(route.addresses[0])
        except OSError:
            self._is_away(known)
            return False
        was_away, known.away = known.away, False
        if address != route.local_address:
            known.route = replace(route, local_address=address)
            return True
        if was_away:
            self._registrations.refresh(RefreshRegistration(known.asked.account_id))
        return False

    def _is_away(self, known: KnownAccount) -> None:
        if known.away:
            return
        known.away = True
        if failure := known.network_lost():
            self._emit(failure)
