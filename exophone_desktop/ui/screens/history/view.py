"""What the list of past calls shows around its rows. No Qt."""

from dataclasses import dataclass

from exophone_desktop.history.records import CallRecord
from exophone_desktop.ui.texts import Translate, shown_sentence
from exophone_desktop.ui.widgets.row_look import BlankLook
from exophone_desktop.usecases.dialling import cleaned, user_dial_problem
from exophone_desktop.usecases.speed_dial_state import SpeedDialState
from exophone_desktop.usecases.state import AppState


@dataclass(frozen=True, slots=True)
class HistoryView:
    """``blank`` is None where there are rows. ``settled`` is whether they answer the search.

    ``sees`` is whether showing them means that missed calls have been seen.
    """

    records: tuple[CallRecord, ...]
    complete: bool
    missed_only: bool
    settled: bool
    blank: BlankLook | None
    can_export: bool
    sees: bool
    busy: bool
    speed_dial: SpeedDialState = SpeedDialState()


def derive(state: AppState, translate: Translate) -> HistoryView:
    """The list for ``state``."""
    recents = state.recents
    return HistoryView(
        records=recents.records,
        complete=recents.complete,
        missed_only=recents.missed_only,
        settled=not recents.loading,
        blank=None if recents.records else _blank(state, translate),
        can_export=bool(recents.records),
        sees=bool(recents.unseen and recents.records and not recents.text),
        busy=bool(state.dialling),
        speed_dial=state.speed_dial,
    )


def _blank(state: AppState, translate: Translate) -> BlankLook:
    recents = state.recents
    if recents.problem:
        title = translate("Recents", "Past calls cannot be shown")
        hint = shown_sentence(recents.problem, translate)
        again = translate("Recents", "Try again")
        return BlankLook("error", "danger", title, hint, again)
    if recents.loading:
        return BlankLook("recents", "muted", translate("Recents", "Reading past calls…"))
    if recents.text:
        return _nobody(state, translate)
    if recents.missed_only:
        return BlankLook("missed", "muted", translate("Recents", "No missed calls"))
    return BlankLook(
        "recents",
        "muted",
        translate("Recents", "No calls yet"),
        translate("Recents", "Calls appear here as soon as they are made or received."),
    )


def _nobody(state: AppState, translate: Translate) -> BlankLook:
    title = translate("Recents", "No call found")
    number = cleaned(state.recents.text)
    if user_dial_problem(number, state.user):
        return BlankLook("search", "muted", title)
    call = translate("Recents", "Call {number}").format(number=number)
    return BlankLook("search", "muted", title, button=call, dial=number)
