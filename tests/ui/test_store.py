import threading

import pytest

from exophone_desktop.ui.store import Store
from exophone_desktop.ui.voice_bridge import VoiceBridge
from exophone_desktop.usecases.events import DialRefused, NoticeDismissed, SignInFailed
from exophone_desktop.voice.events import ProblemReported


def test_each_event_that_makes_a_difference_is_told_once(qapp):
    store = Store()
    told = []
    store.changed.connect(told.append)
    store.dispatch(SignInFailed("no"))
    store.dispatch(SignInFailed("no"))
    assert [state.sign_in_error for state in told] == ["no"]
    assert store.state is told[-1]


def test_a_listener_may_dispatch_and_everybody_sees_the_states_in_order(qapp):
    store = Store()
    first, second = [], []

    def answer(state):
        first.append(state.notice)
        if state.notice is not None:
            store.dispatch(NoticeDismissed())

    store.changed.connect(answer)
    store.changed.connect(lambda state: second.append(state.notice))
    store.dispatch(ProblemReported("The microphone is gone."))
    assert second == first
    assert second[0].text == "The microphone is gone."
    assert second[1] is None


def test_a_listener_that_fails_does_not_stop_the_store(qapp, qtbot):
    store = Store()

    def fail(state):
        raise ValueError("a bug in a widget")

    store.changed.connect(fail)
    with qtbot.captureExceptions() as caught:
        store.dispatch(SignInFailed("one"))
        store.dispatch(SignInFailed("two"))
    assert len(caught) == 2
    assert store.state.sign_in_error == "two"


def test_another_thread_may_not_touch_the_store(qapp):
    store = Store()
    refused = []

    def dispatch():
        with pytest.raises(RuntimeError, match="UI thread"):
            store.dispatch(DialRefused("no"))
        refused.append(True)

    thread = threading.Thread(target=dispatch)
    thread.start()
    thread.join(5)
    assert refused == [True]


def test_the_bridge_carries_events_of_any_thread_in_order_to_the_ui_thread(qapp, qtbot):
    bridge = VoiceBridge()
    arrived = []
    bridge.arrived.connect(lambda event: arrived.append((event.detail, threading.get_ident())))

    def speak():
        for number in range(100):
            bridge.handle(ProblemReported(str(number)))

    thread = threading.Thread(target=speak)
    thread.start()
    thread.join(5)
    assert arrived == []
    qtbot.waitUntil(lambda: len(arrived) == 100, timeout=5_000)
    assert arrived == [(str(number), threading.get_ident()) for number in range(100)]


def test_nothing_arrives_after_the_bridge_is_closed(qapp, qtbot):
    bridge, later = VoiceBridge(), VoiceBridge()
    arrived = []
    bridge.arrived.connect(arrived.append)
    bridge.handle(ProblemReported("queued"))
    bridge.close()
    bridge.handle(ProblemReported("late"))
    with qtbot.waitSignal(later.arrived, timeout=5_000):
        later.handle(ProblemReported("after them in the queue"))
    assert arrived == []
