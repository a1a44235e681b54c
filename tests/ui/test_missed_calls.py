"""A call that is missed while another program is in front, from the ring to calling back."""

import pytest
from fakes.waiting import settled

from exophone_desktop.host.notification import NotificationError
from exophone_desktop.ui import outside as module
from exophone_desktop.ui.outside import Outside
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.voice.events import CallMissed

BOB = CallMissed("+918041234567", 5.0, "Bob")


class Server:
    def __init__(self):
        self.shown = None
        self.refusal = None
        self.on_action = lambda _: None

    async def open(self):
        if self.refusal is not None:
            raise self.refusal

    async def show(self, notification, replaces=0):
        self.shown = notification
        return 7

    async def withdraw(self, number):
        self.shown = None

    async def close(self):
        self.shown = None


@pytest.fixture
def looking(monkeypatch):
    """Whether the person looks at the window."""
    where = {"in_front": False}
    monkeypatch.setattr(module, "_in_front", lambda: where["in_front"])
    return where


@pytest.fixture
def server():
    return Server()


@pytest.fixture
async def outside(show, intents, theme, clock, looking, server):
    window = show(scenes()["dialer"])
    outside = Outside(window.store, intents, theme, window, "linux", server, clock)
    outside.store = window.store
    yield outside
    await outside.close()


async def test_it_is_told_and_can_be_returned(outside, server, intents):
    asked = []
    outside.window_asked.connect(lambda: asked.append("window"))
    outside.store.dispatch(BOB)
    await settled(lambda: server.shown is not None)
    assert server.shown.title == "Missed call from Bob"
    server.on_action("call-back")
    assert ("dial", "+918041234567") in intents.asked
    assert asked == ["window"]


async def test_it_goes_when_the_window_is_looked_at_and_does_not_come_back(
    outside, server, looking
):
    outside.store.dispatch(BOB)
    await settled(lambda: server.shown is not None)
    looking["in_front"] = True
    outside._render()
    await settled(lambda: server.shown is None)
    looking["in_front"] = False
    outside._render()
    assert outside.notifications._wanted is None


async def test_it_is_not_told_to_who_looks_at_the_window(outside, server, looking):
    looking["in_front"] = True
    outside.store.dispatch(BOB)
    looking["in_front"] = False
    outside._render()
    assert outside.notifications._wanted is None


async def test_where_the_system_has_no_notifications_the_tray_tells_it(
    outside, server, monkeypatch
):
    told = []
    monkeypatch.setattr(outside.tray, "tell", lambda title, text: told.append((title, text)))
    server.refusal = NotificationError("There is no session bus.")
    outside.store.dispatch(BOB)
    await settled(lambda: told)
    assert told == [("Missed call from Bob", "+918041234567")]
