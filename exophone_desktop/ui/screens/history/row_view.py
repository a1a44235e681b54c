"""What a past call looks like in the list. No Qt."""

from collections.abc import Callable, Mapping

from exophone_desktop.domain.call import CallEndReason
from exophone_desktop.history.records import CallKind, CallRecord
from exophone_desktop.ui.texts import Translate, call_time, initials, quality_bars, shown_name
from exophone_desktop.ui.widgets.row_look import RowAction, RowLook
from exophone_desktop.usecases.contact_names import ContactNames

_PICTURES: Mapping[CallKind, tuple[str, str]] = {
    CallKind.DIALLED: ("outgoing", "muted"),
    CallKind.RECEIVED: ("received", "success"),
    CallKind.MISSED: ("missed", "danger"),
    CallKind.DECLINED: ("declined", "muted"),
    CallKind.FAILED: ("error", "danger"),
    CallKind.ANSWERED_ELSEWHERE: ("elsewhere", "muted"),
    CallKind.DECLINED_ELSEWHERE: ("declined", "muted"),
}

_SAY_ALL = frozenset(
    {
        CallKind.MISSED,
        CallKind.DECLINED,
        CallKind.ANSWERED_ELSEWHERE,
        CallKind.DECLINED_ELSEWHERE,
    }
)
"""Kinds whose word says how the call ended, too."""


def kind_words(record: CallRecord, translate: Translate) -> str:
    """What became of the call, in a word."""
    return {
        CallKind.DIALLED: translate("Recents", "Dialled"),
        CallKind.RECEIVED: translate("Recents", "Received"),
        CallKind.MISSED: translate("Recents", "Missed"),
        CallKind.DECLINED: translate("Recents", "Declined"),
        CallKind.FAILED: translate("Recents", "Failed"),
        CallKind.ANSWERED_ELSEWHERE: translate("Recents", "Answered elsewhere"),
        CallKind.DECLINED_ELSEWHERE: translate("Recents", "Declined elsewhere"),
    }[record.kind]


def row_look(
    record: CallRecord,
    when: Callable[[float], str],
    translate: Translate,
    names: ContactNames | None = None,
) -> RowLook:
    """The row of ``record``; ``when`` turns seconds since the epoch into words.

    A number without a name has the one that ``names`` knows.
    """
    name = shown_name(names.name_of(record) if names else record.person, translate)
    icon, ink = _PICTURES[record.kind]
    kind = kind_words(record, translate)
    more = _more(record, translate)
    line = f"{kind} · {more}" if more else kind
    time = when(record.started)
    spoken = [name, f"{kind}, {more}" if more else kind, time]
    if not record.seen:
        spoken.append(translate("Recents", "not seen yet"))
    if record.note:
        spoken.append(translate("Recents", "with a note"))
    return RowLook(
        title=name,
        initials=initials(name),
        line=line,
        spoken=", ".join(spoken),
        icon=icon,
        ink=ink,
        side=time,
        bars=quality_bars(record.quality.mos),
        marked=not record.seen,
        noted=bool(record.note),
        actions=(RowAction.CALL, RowAction.DETAILS),
    )


def _more(record: CallRecord, translate: Translate) -> str:
    if record.in_progress:
        return translate("Recents", "in progress")
    if record.established:
        return call_time(record.duration)
    if record.kind in _SAY_ALL:
        return ""
    return {
        CallEndReason.BUSY: translate("Recents", "busy"),
        CallEndReason.TIMEOUT: translate("Recents", "no answer"),
        CallEndReason.LOCAL_HANGUP: translate("Recents", "given up"),
        CallEndReason.REMOTE_HANGUP: translate("Recents", "not taken"),
        CallEndReason.UNREACHABLE: translate("Recents", "not reached"),
        CallEndReason.MEDIA_TIMEOUT: translate("Recents", "no sound"),
        CallEndReason.THROTTLED: translate("Recents", "too many calls"),
        CallEndReason.INVALID_DIAL_INFO: translate("Recents", "cannot be called"),
    }.get(record.end_reason, "")
