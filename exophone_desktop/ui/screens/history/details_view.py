"""What is told of one past call. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from exophone_desktop.domain.call import CallDirection, CallEndReason, CallIssue
from exophone_desktop.domain.text import shown_text
from exophone_desktop.history.records import CallRecord
from exophone_desktop.ui.screens.history.row_view import kind_words
from exophone_desktop.ui.texts import (
    Translate,
    call_time,
    initials,
    joined_sentences,
    quality_bars,
    quality_word,
    shown_name,
    shown_sentence,
)
from exophone_desktop.usecases.contact_names import ContactNames


@dataclass(frozen=True, slots=True)
class DetailsView:
    """``facts`` are labels and values, in their order."""

    name: str
    initials: str
    kind: str
    number: str
    facts: tuple[tuple[str, str], ...]
    note: str


def derive(
    record: CallRecord,
    when: Callable[[float], str],
    translate: Translate,
    names: ContactNames | None = None,
) -> DetailsView:
    """The details of ``record``; ``when`` turns seconds since the epoch into words.

    A number without a name has the one that ``names`` knows.
    """
    name = shown_name(names.name_of(record) if names else record.person, translate)
    number = shown_text(record.number)
    facts = (
        (translate("Recents", "Number"), number if number != name else ""),
        (translate("Recents", "Started"), when(record.started)),
        (translate("Recents", "Talked"), call_time(record.duration) if record.established else ""),
        (translate("Recents", "Ended"), _end(record, translate)),
        (translate("Recents", "Quality"), _quality(record, translate)),
        (translate("Recents", "Line"), _line(record, translate)),
        (translate("Recents", "Codec"), record.codec),
        (translate("Recents", "Your rating"), _rating(record, translate)),
    )
    return DetailsView(
        name=name,
        initials=initials(name),
        kind=kind_words(record, translate),
        number=number,
        facts=tuple((label, value) for label, value in facts if value),
        note=record.note,
    )


def _end(record: CallRecord, translate: Translate) -> str:
    if record.in_progress:
        return translate("Recents", "still in progress")
    outgoing = record.direction is CallDirection.OUTGOING
    words = {
        CallEndReason.NONE: "",
        CallEndReason.UNREACHABLE: translate("Recents", "could not be reached"),
        CallEndReason.TIMEOUT: translate("Recents", "was not answered"),
        CallEndReason.BUSY: translate("Recents", "busy")
        if outgoing
        else translate("Recents", "you were busy"),
        CallEndReason.MEDIA_TIMEOUT: translate("Recents", "no sound arrived"),
        CallEndReason.FAILURE: translate("Recents", "failed"),
        CallEndReason.LOCAL_HANGUP: translate("Recents", "by you"),
        CallEndReason.REMOTE_HANGUP: translate("Recents", "by the other side"),
        CallEndReason.THROTTLED: translate("Recents", "too many calls at once"),
        CallEndReason.INVALID_DIAL_INFO: translate("Recents", "cannot be called"),
        CallEndReason.ANSWERED_ELSEWHERE: translate(
            "Recents", "answered on another phone, or by somebody else"
        ),
        CallEndReason.DECLINED_ELSEWHERE: translate(
            "Recents", "declined on another phone, or by somebody else"
        ),
    }[record.end_reason]
    if record.sip_code >= 300:
        words = translate("Recents", "{words} (SIP {code})").format(
            words=words, code=record.sip_code
        )
    detail = shown_sentence(record.end_detail, translate)
    return joined_sentences(words, detail, translate) if words else detail


def _quality(record: CallRecord, translate: Translate) -> str:
    word = quality_word(quality_bars(record.quality.mos), translate)
    return f"{word} (MOS {record.quality.mos:.1f})" if word else ""


def _line(record: CallRecord, translate: Translate) -> str:
    quality = record.quality
    if not quality.mos:
        return ""
    return translate("Recents", "{loss:.1f} % lost, jitter {jitter:.0f} ms, {rtt}").format(
        loss=quality.loss * 100,
        jitter=quality.jitter_ms,
        rtt=translate("Recents", "round trip {ms:.0f} ms").format(ms=quality.rtt_ms)
        if quality.rtt_ms
        else translate("Recents", "round trip not known"),
    )


def _rating(record: CallRecord, translate: Translate) -> str:
    if not record.rating:
        return ""
    issues = {
        CallIssue.NO_ISSUE: "",
        CallIssue.BACKGROUND_NOISE: translate("Recents", "background noise"),
        CallIssue.CHOPPY_AUDIO: translate("Recents", "choppy sound"),
        CallIssue.HIGH_LATENCY: translate("Recents", "high delay"),
        CallIssue.NO_AUDIO: translate("Recents", "no sound"),
        CallIssue.ECHO: translate("Recents", "echo"),
    }
    stars = translate("Recents", "{rating} of 5").format(rating=record.rating)
    issue = issues[record.issue]
    return f"{stars}, {issue}" if issue else stars
