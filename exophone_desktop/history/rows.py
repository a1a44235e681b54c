"""Records as rows of the table ``calls``, and back."""

import math
import sqlite3
from enum import StrEnum
from functools import reduce
from typing import TypeVar

from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason, CallIssue
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.domain.text import shown_text
from exophone_desktop.history.migrations import search_key_of
from exophone_desktop.history.records import CallKind, CallQuality, CallRecord, call_kind, kept_note

Column = str | int | float

COLUMNS = (
    "id, call_id, session_id, direction, person, remote_id, started, established, ended, duration,"
    " end_reason, end_detail, sip_code, mos, loss, jitter_ms, rtt_ms, codec, rating, issue, note,"
    " seen"
)

MISSED = (
    "direction = 'INCOMING' AND established = 0 AND end_reason NOT IN"
    " ('NONE', 'LOCAL_HANGUP', 'ANSWERED_ELSEWHERE', 'DECLINED_ELSEWHERE')"
)
"""Whether a row is of the kind MISSED (``call_kind``), in the words of its index."""

_FIRST_LINE = "substr(search_key, 1, instr(search_key || char(10), char(10)) - 1)"
NUMBER_FOR_NAME = reduce(lambda sql, sign: f"replace({sql}, '{sign}', '')", "+ -().", _FIRST_LINE)
"""The digits of a number that stands in the place of a name (``search_key``'s first line)."""

_MAX_DETAIL = 512

Member = TypeVar("Member", bound=StrEnum)


def begun(details: CallDetails, person: str, owner: str) -> dict[str, Column]:
    """What is known of a call when it starts."""
    shown, remote_id = shown_text(person), shown_text(details.remote_id)
    return {
        "call_id": details.call_id,
        "owner": owner,
        "session_id": shown_text(details.session_id, 256),
        "direction": details.direction.value,
        "person": shown or remote_id,
        "remote_id": remote_id,
        "started": _finite(details.started_time),
        "established": _finite(details.established_time),
        "search_key": search_key_of(details.direction.value, shown or remote_id, remote_id),
    }


def answered(details: CallDetails) -> dict[str, Column]:
    """What a call has more when both sides talk."""
    return {
        "session_id": shown_text(details.session_id, 256),
        "established": _finite(details.established_time),
    }


def completed(details: CallDetails, statistics: CallStatistics, detail: str) -> dict[str, Column]:
    """What is known of a call when it has ended."""
    kind = call_kind(details.direction, bool(details.established_time), details.end_reason)
    return {
        **answered(details),
        "ended": _finite(details.ended_time) or _finite(details.started_time),
        "duration": details.duration,
        "end_reason": details.end_reason.value,
        "end_detail": shown_text(detail, _MAX_DETAIL),
        "sip_code": details.sip_code,
        "mos": _finite(statistics.mos),
        "loss": _finite(statistics.fraction_lost),
        "jitter_ms": _finite(statistics.average_jitter_ms),
        "rtt_ms": _finite(statistics.rtt_ms),
        "codec": shown_text(statistics.audio_codec, 64),
        "seen": int(kind is not CallKind.MISSED),
    }


def record_of(row: sqlite3.Row) -> CallRecord:
    """The record in a row of ``COLUMNS``. A name that this version does not know is not an error.

    Texts are made safe again: the file may have been changed by others.
    """
    return CallRecord(
        id=row["id"],
        call_id=row["call_id"],
        session_id=shown_text(row["session_id"], 256),
        direction=_member(CallDirection, row["direction"], CallDirection.INCOMING),
        person=shown_text(row["person"]),
        remote_id=shown_text(row["remote_id"]),
        started=row["started"],
        established=row["established"],
        ended=row["ended"],
        duration=row["duration"],
        end_reason=_member(CallEndReason, row["end_reason"], CallEndReason.FAILURE),
        end_detail=shown_text(row["end_detail"], _MAX_DETAIL),
        sip_code=row["sip_code"],
        quality=CallQuality(row["mos"], row["loss"], row["jitter_ms"], row["rtt_ms"]),
        codec=shown_text(row["codec"], 64),
        rating=row["rating"],
        issue=_member(CallIssue, row["issue"], CallIssue.NO_ISSUE),
        note=kept_note(row["note"]),
        seen=bool(row["seen"]),
    )


def _finite(number: float) -> float:
    return float(number) if math.isfinite(number) else 0.0


def _member(kind: type[Member], text: str, otherwise: Member) -> Member:
    try:
        return kind(text)
    except ValueError:
        return otherwise
