"""Callers choose their own names. Wherever one is shown, said or handed on, it is text and no more.

What a web address makes of a name is in ``unit/usecases/test_caller_data.py``, what a notification
server is sent in ``unit/host/test_desktop_notifications.py``.
"""

import csv
import json
import sys
import unicodedata
from dataclasses import replace

import pytest
from fakes.past_calls import GOOD, ended, incoming
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget

from exophone_desktop.control.codec import StateSent, encoded
from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason, CallState
from exophone_desktop.domain.text import shown_text
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.history.opening import open_history
from exophone_desktop.host.other_programs import run_command
from exophone_desktop.ui import outside as outside_module
from exophone_desktop.ui.outside import Outside
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.tray.tray import Tray
from exophone_desktop.usecases.caller_data import (
    caller_data,
    command_environment,
    filled_command,
)
from exophone_desktop.usecases.home_state import ContactList, HomeTab, RecentCalls
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallMissed,
    IncomingCall,
    Reachability,
    ReachabilityChanged,
)

EVIL = {
    "markup": "<img src=x onerror=1><b>&amp;<a href='https://evil.example'>Bank</a>",
    "controls": "a\x00\x1b[2J\r\nb\tc\x07\x7f\x85",
    "overrides": "\u202egnp.exe\u2066\u2069\u200f\ufeff",
    "huge": "W" * 10_000,
    "many words": "all work and no play " * 500,
    "half a character": "\ud800x",
    "formula": '=HYPERLINK("https://evil.example")',
    "template": "{name} {0} %n %s {",
    "shortcut": "&Answer && &Decline",
    "option": "--output=/etc/passwd",
}
MAX_SHOWN = 700
"""Characters of the longest thing that is said: name, number and message in one."""
_BREAKS = "\u200b\u200c\u200d"
"""Where long words may break, and what scripts need to join letters."""


@pytest.fixture(params=EVIL.values(), ids=EVIL.keys())
def evil(request):
    return request.param


@pytest.fixture
def call(evil):
    return CallDetails(
        "c1", CallDirection.INCOMING, CallState.INCOMING, evil, evil, message=evil, session_id=evil
    )


def is_inert(text):
    kinds = {unicodedata.category(each) for each in text if each not in "\n" + _BREAKS}
    return not kinds & {"Cc", "Cf", "Cs", "Co", "Cn"} and len(text) <= MAX_SHOWN


def said_by(node):
    """Everything that ``node`` shows or tells."""
    yield node.accessibleName()
    yield node.accessibleDescription()
    yield node.windowTitle()
    if isinstance(node, QLabel | QAbstractButton):
        yield node.text()
    if isinstance(node, QAbstractItemView):
        model = node.model()
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount()):
            yield from (str(model.index(row, 0).data(role) or "") for role in roles)


def check(window):
    for widget in [window, *window.findChildren(QWidget)]:
        for text in said_by(widget):
            assert is_inert(text), f"{widget}: {text[:80]!r}"
        tip = widget.toolTip()
        for own in ("<span>", "</span>", "<br>"):
            tip = tip.replace(own, "")
        assert "<" not in tip
        if isinstance(widget, QLabel) and widget.text():
            assert widget.textFormat() is Qt.TextFormat.PlainText
    for action in window.findChildren(QAction):
        assert is_inert(action.text())
        # A single one would underline a letter, and make it a key.
        assert "&" not in action.text().replace("&&", "")


def test_through_a_call_in_the_window(show, call):
    window = show(scenes()["dialer-connecting"])
    width = window.width()
    talking = replace(call, state=CallState.ESTABLISHED, established_time=1_000.0)
    over = replace(talking, state=CallState.ENDED, end_reason=CallEndReason.REMOTE_HANGUP)
    for event in (
        IncomingCall(call),
        CallEstablished(talking),
        CallEnded(over, detail=call.message),
    ):
        window.store.dispatch(event)
        QCoreApplication.processEvents()
        check(window)
        assert window.width() == width
        assert window.minimumSizeHint().width() <= width


def test_missed_and_unreachable(show, call, evil):
    window = show(scenes()["dialer-connecting"])
    over = replace(call, state=CallState.ENDED, end_reason=CallEndReason.REMOTE_HANGUP)
    window.store.dispatch(CallMissed(evil, 5.0, evil))
    check(window)
    window.store.dispatch(IncomingCall(call))
    window.store.dispatch(CallEnded(over, detail=evil))
    window.store.dispatch(ReachabilityChanged(Reachability.OFFLINE, evil))
    check(window)


def test_among_past_calls_and_contacts(show, evil):
    home = scenes()["recents"]
    past = replace(home.recents.records[2], person=evil, remote_id=evil, note=evil, end_detail=evil)
    recents = RecentCalls(records=(past,), complete=True, loading=False)
    group = ContactGroup(evil, False, (Contact(evil, evil),))
    window = show(replace(home, recents=recents, contacts=ContactList(groups=(group,), fetched=1)))
    check(window)
    window.history.show_details(past)
    check(window)
    window.render_state(replace(window.store.state, tab=HomeTab.CONTACTS))
    check(window)


async def test_outside_of_the_window(show, intents, theme, clock, call, evil, monkeypatch):
    monkeypatch.setattr(outside_module, "_in_front", lambda: False)
    told = []
    window = show(scenes()["dialer-connecting"])
    outside = Outside(window.store, intents, theme, window, "linux", None, clock)
    monkeypatch.setattr(outside.notifications, "show_view", told.append)
    talking = replace(call, state=CallState.ESTABLISHED, established_time=1_000.0)
    over = replace(call, state=CallState.ENDED, end_reason=CallEndReason.REMOTE_HANGUP)
    for event in (
        IncomingCall(call),
        CallEnded(over),
        CallMissed(evil, 5.0, evil),
        IncomingCall(call),
        CallEstablished(talking),
    ):
        window.store.dispatch(event)
        for part in (outside.popup, outside.bar, outside.tray.menu):
            check(part)
        assert is_inert(outside.tray.icon.toolTip())
    titles = [shown.title for shown in told if shown is not None]
    assert any("calls" in title for title in titles)
    assert any("Missed" in title for title in titles)
    for shown in told:
        assert shown is None or is_inert(shown.title)
        assert shown is None or is_inert(shown.body)
    await outside.close()


def test_a_message_of_the_tray_has_nothing_that_a_desktop_takes_for_markup(
    show, intents, theme, evil, monkeypatch
):
    window = show(scenes()["dialer"])
    shown = []
    tray = Tray(theme, intents, window)
    monkeypatch.setattr(type(tray), "there", True)
    monkeypatch.setattr(tray.icon, "showMessage", lambda *texts: shown.append(texts[:2]))
    tray.tell(shown_text(evil), shown_text(evil))
    assert not any(set("<>") & set(text) for text in shown[0])
    tray.close()


def test_in_the_spreadsheet(tmp_path, call, evil):
    history = open_history(tmp_path / "history.db").history
    history.begin(replace(incoming(name=evil), message=evil), evil)
    over = ended(replace(incoming(name=evil)), CallEndReason.REMOTE_HANGUP)
    history.complete(over, GOOD, evil).result(5)
    history.note("in-1", evil).result(5)
    target = tmp_path / "calls.csv"
    assert history.export_csv(target) == 1
    assert history.close()
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 2
    for cell in rows[1]:
        assert not cell.startswith(("=", "@", "+", "-", "\t", "\r"))
        assert not any(unicodedata.category(each) == "Cc" for each in cell)


def test_in_the_control_api(show, call, evil):
    window = show(scenes()["dialer-connecting"])
    for event in (CallMissed(evil, 5.0, evil), IncomingCall(call)):
        window.store.dispatch(event)
        for value in (event, StateSent(window.store.state)):
            line = json.dumps(encoded(value))
            assert line.isascii()
            assert "\n" not in line
            assert json.loads(line) == encoded(value)


def test_in_the_command_of_a_crm(tmp_path, call):
    target = tmp_path / "heard.json"
    write = (
        "import json, os, sys; json.dump([sys.argv[2:], os.environ['EXOPHONE_NAME']],"
        " open(sys.argv[1], 'w'))"
    )
    template = [sys.executable, "-S", "-c", write, str(target), "{name}", "last"]
    data = caller_data(call, "alice", "IN")
    run_command(filled_command(template, data), command_environment(data))
    (name, last), in_environment = json.loads(target.read_text())
    assert last == "last"
    assert not name.startswith("-")
    assert name.endswith(data["name"].lstrip("-"))
    assert is_inert(name)
    assert is_inert(in_environment)
