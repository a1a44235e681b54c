"""Exotel's way with a call: ExoPhone, Dial Whom, push, then the subscriber's contacts."""

import json
import logging
import time
from collections import deque

from exophone_desktop.domain.text import shown_text
from exophone_desktop.sandbox.customer import CustomerEndpoints, DialPlan, DialWhomFailed
from exophone_desktop.sandbox.directory import Directory
from exophone_desktop.sandbox.records import CallRecord, Records
from exophone_desktop.sandbox.sip.location import LocationService
from exophone_desktop.sandbox.sip.message import SipRequest
from exophone_desktop.sandbox.sip.routing import Refusal, Route, Target
from exophone_desktop.sandbox.sip.uri import phone_digits

log = logging.getLogger(__name__)

CALL_SID_HEADER = "X-Exotel-Callsid"
CUSTOM_FIELD_HEADER = "X-Exotel-CustomField"
PAYLOAD_VERSION = "1"
DIRECT_RING_LIMIT = 60


class Quota:
    """How many calls each caller may begin within a minute."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._begun: dict[str, deque[float]] = {}

    def take(self, caller: str, now: float) -> bool:
        """Count one call; False when the quota is used up."""
        begun = self._begun.setdefault(caller, deque())
        while begun and now - begun[0] >= 60:
            begun.popleft()
        if len(begun) >= self._per_minute:
            return False
        begun.append(now)
        return True


class CallFlow:
    """The router behind the SIP proxy (``sip.routing.Router``)."""

    def __init__(
        self,
        directory: Directory,
        location: LocationService,
        records: Records,
        customer: CustomerEndpoints,
        exophone: str,
        quota: Quota,
        registration_wait: float = 0.0,
    ) -> None:
        """``registration_wait``: seconds for a subscriber who was pushed to, to register."""
        self._registration_wait = registration_wait
        self._directory = directory
        self._location = location
        self._records = records
        self._customer = customer
        self._exophone = exophone
        self._quota = quota

    async def route(self, request: SipRequest, caller: str) -> Route | Refusal:
        """Where a request of ``caller`` goes."""
        dialed = request.target.user
        if request.method != "INVITE":
            return self._direct(dialed)
        record = CallRecord(caller, shown_text(dialed))
        self._records.calls.append(record)
        fields = ((CALL_SID_HEADER, record.call_sid),)
        try:
            found = await self._call(request, record, dialed)
        except BaseException:
            record.failed(487, "Request Terminated")
            raise
        if isinstance(found, Refusal):
            record.failed(found.status, found.reason)
            return Refusal(found.status, found.reason, (*found.fields, *fields))
        return found

    async def _call(self, request: SipRequest, record: CallRecord, dialed: str) -> Route | Refusal:
        if not self._quota.take(record.caller, time.monotonic()):
            return Refusal(503, "Congestion", (("Retry-After", "60"),))
        plan = DialPlan(dialed, DIRECT_RING_LIMIT)
        if phone_digits(dialed) == phone_digits(self._exophone):
            custom = shown_text(request.first(CUSTOM_FIELD_HEADER), 512)
            try:
                plan = await self._customer.dial_whom(
                    record.call_sid, record.caller, self._exophone, custom
                )
            except DialWhomFailed as failed:
                return Refusal(failed.status, failed.reason)
        record.callee = plan.subscriber
        callee = self._directory.find(plan.subscriber)
        if callee is None:
            return Refusal(404, "No Such Subscriber")
        if not callee.active:
            return Refusal(480, "Subscriber Is Inactive")
        if not callee.line and await self._announce(record, request.call_id):
            await self._location.expect(plan.subscriber, self._registration_wait)
        targets = self._targets(plan.subscriber)
        if not targets:
            return Refusal(480, "Subscriber Is Not Registered")
        return Route(
            targets,
            ((CALL_SID_HEADER, record.call_sid),),
            plan.max_ringing_duration,
            plan.max_conversation_duration,
            record,
        )

    async def _announce(self, record: CallRecord, sip_call: str) -> bool:
        call = {
            "callSid": record.call_sid,
            "callerId": record.caller,
            "callerName": record.caller.capitalize(),
            "sentAt": int(time.time()),
            "sipCall": sip_call[:256],
        }
        taken = await self._customer.push(record.callee, json.dumps(call), PAYLOAD_VERSION)
        if not taken:
            log.info("The push endpoint did not take a call for %s", record.callee)
        return taken

    def _direct(self, user: str) -> Route | Refusal:
        if self._directory.find(user) is None:
            return Refusal(404, "No Such Subscriber")
        targets = self._targets(user)
        return Route(targets) if targets else Refusal(480, "Subscriber Is Not Registered")

    def _targets(self, user: str) -> tuple[Target, ...]:
        return tuple(Target(b.contact.text, b.flow) for b in self._location.bindings(user))
