"""What the feedback screen shows. No Qt."""

from dataclasses import dataclass
from math import ceil

from exophone_desktop.domain.call import CallIssue
from exophone_desktop.domain.text import shown_text
from exophone_desktop.ui.texts import (
    Translate,
    call_time,
    end_text,
    joined_sentences,
    shown_name,
    shown_sentence,
)
from exophone_desktop.usecases.state import AppState


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """``ended`` is why the call is over, ``length`` how long it was.

    No call rings until ``wrap_up_until``, in seconds since the epoch; 0 while calls ring.
    """

    name: str
    ended: str
    length: str
    busy: bool
    outcomes: tuple[str, ...] = ()
    wrap_up_until: float = 0.0


def derive(state: AppState, translate: Translate) -> FeedbackView:
    """The feedback screen for ``state``; blank while no call has ended."""
    if state.ended_call is None:
        return FeedbackView("", "", "", busy=False)
    call = state.ended_call
    ended = end_text(call, translate)
    detail = shown_sentence(call.end_detail, translate)
    return FeedbackView(
        name=shown_name(call.peer, translate),
        ended=joined_sentences(ended, detail, translate),
        length=call_time(call.details.duration),
        busy=state.posting_feedback,
        outcomes=tuple(map(shown_text, state.outcomes)),
        wrap_up_until=state.wrap_up.until if state.wrap_up is not None else 0.0,
    )


def seconds_left(seconds: float, translate: Translate) -> str:
    """What is said of the time after a call."""
    left = max(0, ceil(seconds))
    if left >= 100:
        words = translate("Feedback", "No call rings for {time} minutes")
        return words.format(time=call_time(left))
    return translate("Feedback", "No call rings for %n second(s)", None, left)


def rating_texts(translate: Translate) -> dict[int, str]:
    """What each rating means (guide section 4.10)."""
    return {
        1: translate(
            "Feedback",
            "Terrible. Unable to communicate. Call drop, no audio or one-way audio.",
        ),
        2: translate("Feedback", "Bad quality. Frequent choppy audio or high audio delay."),
        3: translate("Feedback", "Average quality. Minor audio noise."),
        4: translate("Feedback", "Good quality. Negligible issues."),
        5: translate("Feedback", "Excellent quality. No issues."),
    }


def issue_texts(translate: Translate) -> dict[CallIssue, str]:
    """What each issue means (guide section 4.10)."""
    return {
        CallIssue.NO_ISSUE: translate("Feedback", "No issues observed"),
        CallIssue.BACKGROUND_NOISE: translate("Feedback", "Low audio clarity due to noisy audio"),
        CallIssue.CHOPPY_AUDIO: translate(
            "Feedback", "Frequent breaks in audio or garbling in audio"
        ),
        CallIssue.HIGH_LATENCY: translate("Feedback", "Significant delay in audio"),
        CallIssue.NO_AUDIO: translate("Feedback", "No audio received from far user"),
        CallIssue.ECHO: translate("Feedback", "Echo during the call"),
    }
