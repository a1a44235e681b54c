"""Judges the data of a pushed call before it may touch the phone: ours, known, whole, new, in time.

Version 1 of the payload (our contract; Exotel's is not published) is a JSON object with
``callSid`` (what the INVITE carries in ``X-Exotel-Callsid``), ``callerId`` (the caller's SIP
user), ``sentAt`` (seconds since the epoch, by the platform's clock) and, where there are such,
``callerName`` and ``sipCall`` (the Call-ID of the INVITE).
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from exophone_desktop.domain.text import shown_text

KNOWN_VERSIONS = frozenset({"1"})
MAX_PAYLOAD = 16_384
LATE_AFTER = 60.0
"""Seconds after which a call has stopped ringing."""
REMEMBERED = 1000


class RelayOutcome(StrEnum):
    """What became of relayed session data."""

    ACCEPTED = "ACCEPTED"
    WRONG_SUBSCRIBER = "WRONG_SUBSCRIBER"
    UNKNOWN_VERSION = "UNKNOWN_VERSION"
    MALFORMED = "MALFORMED"
    REPEATED = "REPEATED"
    LATE = "LATE"


@dataclass(frozen=True, slots=True)
class AnnouncedCall:
    """The call that a push announces. Names are safe to show; ``sent_at`` in epoch seconds."""

    call_sid: str
    caller_id: str
    caller_name: str
    sip_call: str
    sent_at: float


@dataclass(frozen=True, slots=True)
class JudgedData:
    """The outcome, and the call where the data could be read (late and repeated ones too)."""

    outcome: RelayOutcome
    call: AnnouncedCall | None = None


class PayloadV1(BaseModel):
    """The payload; its JSON schema is the contract's."""

    model_config = ConfigDict(strict=True, hide_input_in_errors=True)

    call_sid: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,128}$")] = Field(
        alias="callSid"
    )
    caller_id: Annotated[str, StringConstraints(pattern=r"^\+?[A-Za-z0-9._-]{1,64}$")] = Field(
        alias="callerId"
    )
    sent_at: Annotated[float, Field(ge=0, le=1e11, allow_inf_nan=False)] = Field(alias="sentAt")
    caller_name: Annotated[str, StringConstraints(max_length=256)] = Field("", alias="callerName")
    sip_call: Annotated[str, StringConstraints(max_length=256)] = Field("", alias="sipCall")


class SessionDataJudge:
    """Judges what is relayed to one subscriber. ``now``: the platform's time, epoch seconds."""

    def __init__(self, subscriber: str, now: Callable[[], float]) -> None:
        self.subscriber = subscriber
        self._now = now
        self._seen: OrderedDict[str, None] = OrderedDict()

    def judge(self, data: Mapping[str, object]) -> JudgedData:
        """``data`` has ``payload`` and ``payloadVersion`` (guide section 4.3.2).

        Where ``subscriberName`` is there too, as in the push itself (section 5.1.2), it counts.
        """
        name = data.get("subscriberName", self.subscriber)
        payload, version = data.get("payload"), data.get("payloadVersion")
        if not isinstance(payload, str) or not isinstance(name, str):
            return JudgedData(RelayOutcome.MALFORMED)
        if name != self.subscriber:
            return JudgedData(RelayOutcome.WRONG_SUBSCRIBER)
        if version not in KNOWN_VERSIONS:
            return JudgedData(RelayOutcome.UNKNOWN_VERSION)
        call = _read(payload)
        if call is None:
            return JudgedData(RelayOutcome.MALFORMED)
        if call.call_sid in self._seen:
            return JudgedData(RelayOutcome.REPEATED, call)
        self._seen[call.call_sid] = None
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        late = self.age(call) > LATE_AFTER
        return JudgedData(RelayOutcome.LATE if late else RelayOutcome.ACCEPTED, call)

    def age(self, call: AnnouncedCall) -> float:
        """Seconds since the caller began to wait; never negative."""
        return max(0.0, self._now() - call.sent_at)


def _read(payload: str) -> AnnouncedCall | None:
    if len(payload) > MAX_PAYLOAD:
        return None
    try:
        read = PayloadV1.model_validate_json(payload)
    except ValidationError:
        return None
    return AnnouncedCall(
        read.call_sid,
        read.caller_id,
        shown_text(read.caller_name) or read.caller_id,
        read.sip_call,
        read.sent_at,
    )
