"""How texts become translatable without Qt, and the words that several screens share."""

from collections.abc import Mapping
from typing import Protocol

from exophone_desktop.domain.call import CallDirection, CallEndReason
from exophone_desktop.domain.text import shown_text
from exophone_desktop.usecases.state import CallInView


class Translate(Protocol):
    """``QCoreApplication.translate``, which the screens pass in.

    ``%n`` in a text stands for ``n``, whose singular and plural are texts of their own; ``%Ln``
    is written with the thousands (in India the lakhs) kept apart.
    """

    def __call__(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1, /
    ) -> str:
        """``text`` in the person's language."""


MAX_NAME = 64
MAX_SENTENCE = 240

MISSED = frozenset({CallEndReason.TIMEOUT, CallEndReason.REMOTE_HANGUP})
"""How a call ends that rang and was not taken."""


def shown_name(raw: str, translate: Translate) -> str:
    """A person's name or number as one inert line; never empty."""
    return shown_text(raw, MAX_NAME) or translate("Call", "Unknown caller")


def shown_sentence(raw: str, translate: Translate) -> str:
    """A sentence of a lower layer, which is English, as inert text in the person's language."""
    # Half of a surrogate pair, as a JSON escape can bring it, is nothing that Qt could look up.
    whole = raw.encode(errors="ignore").decode()
    return shown_text(translate("Sentence", whole), MAX_SENTENCE) if whole else ""


def joined_sentences(first: str, second: str, translate: Translate) -> str:
    """``first``, which ends without a stop, and ``second``, a whole sentence or empty."""
    if not second:
        return first
    return translate("Call", "{first}. {second}").format(first=first, second=second)


def initials(name: str) -> str:
    """One or two letters for a picture of a person; empty for a number."""
    words = [word for word in name.split() if word[0].isalpha()]
    if not words:
        return ""
    return "".join(word[0] for word in (words[0], *words[1:][-1:])).upper()[:2]


def call_time(seconds: float) -> str:
    """A length of time as m:ss, and h:mm:ss from one hour on."""
    whole = max(0, int(seconds))
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


# Categories of speech quality of ITU-T G.109, at their MOS.
_LEAST_MOS = ((4.34, 5), (4.03, 4), (3.60, 3), (3.10, 2))


def quality_bars(mos: float) -> int:
    """How a call sounds, from 1 (bad) to 5 (excellent); 0 where nothing was measured."""
    if mos <= 0:
        return 0
    return next((bars for least, bars in _LEAST_MOS if mos >= least), 1)


def quality_word(bars: int, translate: Translate) -> str:
    """The word for ``quality_bars``; empty for 0."""
    return {
        5: translate("Quality", "Excellent"),
        4: translate("Quality", "Good"),
        3: translate("Quality", "Fair"),
        2: translate("Quality", "Poor"),
        1: translate("Quality", "Bad"),
    }.get(bars, "")


def end_text(call: CallInView, translate: Translate) -> str:
    """Why a call is over that was answered, here or elsewhere, or dialled."""
    texts: Mapping[CallEndReason, str] = {
        CallEndReason.NONE: translate("Call", "Call ended"),
        CallEndReason.UNREACHABLE: translate("Call", "{name} could not be reached"),
        CallEndReason.TIMEOUT: translate("Call", "{name} did not answer"),
        CallEndReason.BUSY: translate("Call", "{name} is busy"),
        CallEndReason.MEDIA_TIMEOUT: translate("Call", "The call ended because no sound arrived"),
        CallEndReason.FAILURE: translate("Call", "The call failed"),
        CallEndReason.LOCAL_HANGUP: translate("Call", "You ended the call"),
        CallEndReason.REMOTE_HANGUP: translate("Call", "{name} ended the call"),
        CallEndReason.THROTTLED: translate("Call", "Too many calls at once, please try later"),
        CallEndReason.INVALID_DIAL_INFO: translate("Call", "{name} cannot be called"),
        CallEndReason.ANSWERED_ELSEWHERE: translate(
            "Call", "The call from {name} was answered elsewhere"
        ),
        CallEndReason.DECLINED_ELSEWHERE: translate(
            "Call", "The call from {name} was declined elsewhere"
        ),
    }
    return texts[call.details.end_reason].format(name=shown_name(call.peer, translate))


def unanswered_text(call: CallInView, translate: Translate) -> str:
    """What became of a call in which nobody talked."""
    if call.details.direction is CallDirection.OUTGOING:
        return end_text(call, translate)
    name = shown_name(call.peer, translate)
    if call.details.end_reason in MISSED:
        return translate("Call", "Missed call from {name}").format(name=name)
    if call.details.end_reason in (CallEndReason.LOCAL_HANGUP, CallEndReason.BUSY):
        return translate("Call", "You declined the call from {name}").format(name=name)
    return end_text(call, translate)
