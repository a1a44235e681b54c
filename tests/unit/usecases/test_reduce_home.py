from dataclasses import replace

from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason
from exophone_desktop.usecases.events import DialRefused
from exophone_desktop.usecases.home_events import HomeTabChosen
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.reducer import reduce
from exophone_desktop.usecases.state import AppState, CallInView, Screen

HOME = AppState(screen=Screen.HOME)
BUSY = CallInView(
    CallDetails("c", CallDirection.OUTGOING, end_reason=CallEndReason.BUSY), peer="bob"
)


def test_a_tab_stays_until_another_is_chosen() -> None:
    state = reduce(HOME, HomeTabChosen(HomeTab.RECENTS))
    assert state.tab is HomeTab.RECENTS
    assert reduce(state, HomeTabChosen(HomeTab.RECENTS)) == state


def test_turning_to_another_tab_puts_away_what_was_told_of_the_last_call() -> None:
    told = replace(HOME, dial_error="No number entered", ended_call=BUSY)
    state = reduce(told, HomeTabChosen(HomeTab.SETTINGS))
    assert (state.dial_error, state.ended_call) == ("", None)


def test_a_call_that_waits_for_its_rating_is_not_put_away_by_a_tab() -> None:
    rating = AppState(screen=Screen.FEEDBACK, ended_call=BUSY)
    assert reduce(rating, HomeTabChosen(HomeTab.SETTINGS)).ended_call is BUSY


def test_a_refusal_is_told_under_the_number_or_where_there_is_none_as_a_notice() -> None:
    assert reduce(HOME, DialRefused("No.")).dial_error == "No."
    elsewhere = reduce(replace(HOME, tab=HomeTab.RECENTS), DialRefused("No."))
    assert elsewhere.dial_error == ""
    assert elsewhere.notice is not None
    assert elsewhere.notice.text == "No."
