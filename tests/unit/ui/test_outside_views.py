"""What is shown while another program is in front."""

from dataclasses import replace

import pytest
from fakes.words import english

from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.ui.call_bar import view as call_bar
from exophone_desktop.ui.notifications import view as notifications
from exophone_desktop.ui.popup import view as popup
from exophone_desktop.ui.quiet import view as quiet
from exophone_desktop.ui.tray import view as tray
from exophone_desktop.ui.widgets.on_screen import Area, placed
from exophone_desktop.usecases.quiet_state import DoNotDisturb
from exophone_desktop.usecases.state import AppState, CallInView, Screen, SignedInUser
from exophone_desktop.voice.events import Reachability

USER = SignedInUser("alice", "Alice", "exotel1", "http://127.0.0.1:9/v1", "080")
READY = AppState(screen=Screen.HOME, user=USER, reachability=Reachability.READY)
IN = CallDetails("in-1", CallDirection.INCOMING, state=CallState.INCOMING, remote_id="+91804")
OUT = CallDetails("out-1", CallDirection.OUTGOING, state=CallState.ESTABLISHED, remote_id="080")
RINGING = replace(READY, call=CallInView(IN, "Divya"))
TALKING = replace(READY, call=CallInView(replace(OUT, established_time=5.0), "Arjun"))


def bar(
    state: AppState, in_front: bool = False, dismissed: str = ""
) -> call_bar.CallBarView | None:
    return call_bar.derive(state, in_front, dismissed, "linux", english)


def test_the_popup_is_there_only_while_it_rings_and_another_program_is_in_front() -> None:
    assert popup.derive(RINGING, False, english).name == "Divya"
    assert popup.derive(RINGING, True, english) is None
    assert popup.derive(TALKING, False, english) is None
    off = replace(RINGING, desktop=DesktopSettings(popup=False))
    assert popup.derive(off, False, english) is None


def test_the_bar_is_there_in_a_call_unless_the_window_is_in_front_or_it_was_dismissed() -> None:
    assert bar(TALKING).name == "Arjun"
    assert bar(RINGING) is None
    assert bar(TALKING, in_front=True) is None
    assert bar(TALKING, dismissed="out-1") is None
    assert bar(TALKING, dismissed="another") is not None
    assert bar(replace(TALKING, desktop=DesktopSettings(call_bar=False))) is None


def test_the_bar_says_in_words_that_one_is_muted() -> None:
    assert bar(TALKING).mute_caption == "Mute"
    muted = bar(replace(TALKING, call=replace(TALKING.call, muted=True)))
    assert (muted.status, muted.mute_caption, muted.muted) == ("Muted", "Unmute", True)


def test_the_notification_has_the_callers_words_as_they_are_and_both_answers() -> None:
    state = replace(RINGING, call=replace(RINGING.call, peer="<b>Bank</b>", message="a & b"))
    shown = notifications.derive(state, False, english)
    assert shown.title == "<b>Bank</b> calls"
    assert "a & b" in shown.body
    assert [name for name, _ in shown.actions] == ["default", "answer", "decline"]
    assert notifications.derive(RINGING, True, english) is None
    off = replace(RINGING, desktop=DesktopSettings(notifications=False))
    assert notifications.derive(off, False, english) is None


@pytest.mark.parametrize(
    ("state", "icon"),
    [
        (READY, "tray-ready"),
        (replace(READY, reachability=Reachability.CONNECTING), "tray-trying"),
        (replace(READY, reachability=Reachability.OFFLINE), "tray-offline"),
        (replace(READY, user=None), "tray-offline"),
        (RINGING, "tray-ringing"),
        (TALKING, "tray-call"),
    ],
)
def test_the_tray_has_a_shape_and_words_of_its_own_for_each_state(
    state: AppState, icon: str
) -> None:
    view = tray.derive(state, "", english)
    assert view.icon == icon
    assert view.line


def test_the_tray_never_looks_better_than_it_is() -> None:
    assert tray.derive(READY, "Do not disturb", english).icon == "tray-quiet"
    offline = replace(READY, reachability=Reachability.OFFLINE)
    assert tray.derive(offline, "Do not disturb", english).icon == "tray-offline"


def test_do_not_disturb_says_until_when() -> None:
    assert quiet.derive(READY, str, english).words == ""
    some = replace(READY, do_not_disturb=DoNotDisturb(90.0))
    assert quiet.derive(some, lambda _: "14:30", english).words == "Do not disturb until 14:30"
    endless = replace(READY, do_not_disturb=DoNotDisturb())
    assert quiet.derive(endless, str, english).words == "Do not disturb"


SCREENS = (Area(0, 0, 1000, 800), Area(1000, 0, 500, 400))


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        (None, (780, 20)),
        ((10, 10), (10, 10)),
        ((1400, 390), (1300, 350)),  # on the second screen
        ((5000, 5000), (1300, 350)),  # a screen that is gone
        ((-50, 900), (0, 750)),
    ],
)
def test_a_small_window_is_always_wholly_on_a_screen_that_exists(
    wanted: tuple[int, int] | None, place: tuple[int, int]
) -> None:
    assert placed(wanted, (200, 50), SCREENS, 20) == place


def test_a_long_message_does_not_make_the_popup_large_but_is_spoken_whole() -> None:
    long = "order " * 100
    shown = popup.derive(replace(RINGING, call=replace(RINGING.call, message=long)), False, english)
    assert len(shown.message) <= popup.MAX_MESSAGE
    assert shown.message.endswith("…")
    assert len(shown.spoken) > popup.MAX_MESSAGE
