"""Tray, popup, call bar and notification around a real window, without its focus."""

from dataclasses import replace

import pytest
from fakes.waiting import settled
from PySide6.QtCore import QPoint, Qt

from exophone_desktop.domain.call import CallEndReason, CallState
from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.host.notification import NotificationError
from exophone_desktop.ui import outside as module
from exophone_desktop.ui.outside import Outside
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.voice.events import CallEnded, MuteChanged


class FakeNotifications:
    def __init__(self):
        self.asked = []
        self.refusal = None

    async def open(self):
        if self.refusal is not None:
            raise self.refusal

    async def show(self, notification, replaces=0):
        self.asked.append(("show", notification.title))
        return 7

    async def withdraw(self, number):
        self.asked.append(("withdraw", number))

    async def close(self):
        self.asked.append("close")


@pytest.fixture
def away(monkeypatch):
    monkeypatch.setattr(module, "_in_front", lambda: False)


async def made(show, intents, theme, clock, state, port=None):
    window = show(state)
    return window, Outside(window.store, intents, theme, window, "linux", port, clock)


async def test_the_popup_asks_without_the_focus_and_its_buttons_wait(
    show, intents, theme, clock, away, qtbot
):
    _window, outside = await made(show, intents, theme, clock, scenes()["incoming"])
    popup = outside.popup
    assert popup.isVisible()
    assert popup.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert popup.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not popup.isActiveWindow()
    popup.answer.click()
    assert ("answer",) not in intents.asked
    popup.arm()
    popup.answer.click()
    popup.decline.click()
    assert [each for each in intents.asked if each in (("answer",), ("decline",))] == [
        ("answer",),
        ("decline",),
    ]
    await outside.close()


async def test_the_bar_mutes_hangs_up_and_goes_away_for_this_call(
    show, intents, theme, clock, away
):
    _window, outside = await made(show, intents, theme, clock, scenes()["call-connected"])
    bar = outside.bar
    assert bar.isVisible()
    assert ":" in bar.timer.text()
    bar.mute.click()
    bar.hang_up.click()
    assert ("toggle_mute",) in intents.asked
    assert ("hang_up",) in intents.asked
    details = outside._store.state.call.details
    outside._store.dispatch(MuteChanged(details, True))
    assert bar.status.text() == "Muted"
    bar.close_bar.click()
    assert not bar.isVisible()
    await outside.close()


async def test_the_place_where_the_bar_was_left_is_kept(show, intents, theme, clock, away):
    _window, outside = await made(show, intents, theme, clock, scenes()["call-connected"])
    outside.bar.left_at.emit(QPoint(30, 40))
    assert intents.asked[-1] == ("change_desktop", DesktopSettings(call_bar_place=(30, 40)))
    await outside.close()


async def test_the_notification_is_withdrawn_when_the_ringing_ends(
    show, intents, theme, clock, away
):
    port = FakeNotifications()
    window, outside = await made(show, intents, theme, clock, scenes()["incoming"], port)
    await settled(lambda: port.asked)
    port.on_action("answer")
    assert ("answer",) in intents.asked
    window.store._state = replace(window.store.state, call=None)
    outside._render()
    await settled(lambda: ("withdraw", 7) in port.asked)
    await outside.close()


async def test_a_call_that_another_phone_answers_stops_ringing_and_leaves_nothing_behind(
    show, intents, theme, clock, away
):
    port = FakeNotifications()
    window, outside = await made(show, intents, theme, clock, scenes()["incoming"], port)
    await settled(lambda: port.asked)
    call = window.store.state.call.details
    reason = CallEndReason.ANSWERED_ELSEWHERE
    ended = replace(call, state=CallState.ENDED, end_reason=reason, sip_code=487)
    window.store.dispatch(CallEnded(ended))
    assert not outside.popup.isVisible()
    await settled(lambda: ("withdraw", 7) in port.asked)
    assert outside.notifications._wanted is None, "it was not missed"
    assert window.store.state.recents.unseen == 0
    assert window.store.state.notice is None
    assert "was answered elsewhere" in window.dialer.error.text.text()
    await outside.close()


async def test_a_system_without_notifications_does_not_stop_the_popup(
    show, intents, theme, clock, away
):
    port = FakeNotifications()
    port.refusal = NotificationError("There is no session bus.")
    _window, outside = await made(show, intents, theme, clock, scenes()["incoming"], port)
    await settled(lambda: outside.notifications._work.done())
    assert outside.popup.isVisible()
    await outside.close()


async def test_closing_ends_the_app_unless_a_tray_is_there_and_was_chosen(
    show, intents, theme, clock, monkeypatch
):
    window, outside = await made(show, intents, theme, clock, scenes()["dialer"])
    there = {"tray": False}
    monkeypatch.setattr(type(outside.tray), "there", property(lambda _: there["tray"]))
    chosen = replace(window.store.state, desktop=DesktopSettings(close_to_tray=True))
    assert not window.hides_when_closed()
    window.store._state = chosen
    assert not window.hides_when_closed()
    there["tray"] = True
    assert window.hides_when_closed()
    window.close()
    assert window.isHidden()
    await outside.close()
