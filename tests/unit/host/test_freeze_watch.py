import threading

import pytest

from exophone_desktop.host.freeze_watch import (
    BEAT_SECONDS,
    Freeze,
    FreezeWatch,
    OwnThreadTimes,
    ThreadTimes,
    doing,
)


class _Thread:
    """A watched thread: its clock, its times, and what it is doing."""

    def __init__(self):
        self.now = 100.0
        self.worked = 0.0
        self.queued = 0.0
        self.place = ("somewhere:1 wait",)
        self.watch = FreezeWatch(
            lambda: self.place, lambda: ThreadTimes(self.worked, self.queued), lambda: self.now
        )

    def live(self, seconds, worked=0.0, queued=0.0):
        self.now += seconds
        self.worked += worked
        self.queued += queued


@pytest.fixture
def thread():
    thread = _Thread()
    thread.watch.beat()
    return thread


def test_beats_in_time_are_no_freeze(thread):
    for _ in range(100):
        thread.live(BEAT_SECONDS + 0.02)
        thread.watch.glance()
        thread.watch.beat()
    assert thread.watch.taken() == []


def test_a_missing_beat_is_a_freeze_with_what_the_thread_was_doing(thread):
    thread.live(0.15)
    thread.watch.glance()
    thread.place = ("elsewhere:9 later",)
    thread.live(0.1, worked=0.02, queued=0.01)
    thread.watch.beat()
    (freeze,) = thread.watch.taken()
    assert freeze.seconds == pytest.approx(0.2)
    assert freeze.worked == pytest.approx(0.02)
    assert freeze.queued == pytest.approx(0.01)
    assert freeze.places == (("somewhere:1 wait",),)
    assert not freeze.starved
    assert thread.watch.taken() == []


def test_a_thread_that_got_no_processor_is_told_from_one_that_blocks(thread):
    thread.live(0.4, worked=0.03, queued=0.3)
    thread.watch.beat()
    assert thread.watch.taken()[0].starved


def test_without_the_systems_word_on_waiting_the_program_is_to_blame():
    assert not Freeze(0.3, 0.0, None, ()).starved


def test_a_long_freeze_is_looked_at_twice_and_told_before_it_ends(thread):
    thread.live(0.2)
    assert thread.watch.glance() == pytest.approx(0.35)
    thread.live(0.35)
    thread.place = ("elsewhere:9 later",)
    thread.watch.glance()
    thread.live(5.0)
    thread.watch.glance()
    (lasting,) = thread.watch.taken()
    assert lasting.worked is None
    assert "has stood still for 5500 ms" in str(lasting)
    assert lasting.places[:2] == (("somewhere:1 wait",), ("elsewhere:9 later",))
    thread.live(1.0)
    thread.watch.glance()
    thread.watch.beat()
    (whole,) = thread.watch.taken()
    assert whole.seconds == pytest.approx(6.5)


def test_a_resting_thread_is_not_looked_at_and_owes_no_beats(thread):
    thread.watch.rest()
    thread.live(60.0)
    assert thread.watch.glance() is None
    thread.watch.beat()
    assert thread.watch.taken() == []


def test_the_next_glance_comes_when_a_beat_would_be_overdue(thread):
    assert thread.watch.glance() == pytest.approx(BEAT_SECONDS + 0.06)


def test_only_the_newest_freezes_are_kept_for_a_watcher_that_does_not_come(thread):
    for number in range(100):
        thread.live(1.0 + number)
        thread.watch.beat()
    kept = thread.watch.taken()
    assert len(kept) == 32
    assert kept[-1].seconds == pytest.approx(100.0 - BEAT_SECONDS)


def test_a_freeze_says_how_long_and_where_without_values():
    freeze = Freeze(0.234, 0.012, 0.003, (("one:1 inner", "two:2 outer"),))
    assert str(freeze) == (
        "The window stood still for 234 ms (12 ms of it on a processor, 3 ms waiting for one)\n"
        "one:1 inner < two:2 outer"
    )


def test_what_another_thread_does_is_told_by_module_line_and_function():
    inside, leave = threading.Event(), threading.Event()

    def wait_with_a_password(password):
        inside.set()
        leave.wait(10)
        return password

    thread = threading.Thread(target=wait_with_a_password, args=("hunter2-secret",))
    thread.start()
    try:
        assert inside.wait(10)
        places = doing(thread.ident)
    finally:
        leave.set()
        thread.join()
    assert any(place.endswith("wait_with_a_password") for place in places)
    assert all(":" in place for place in places)
    assert "hunter2" not in "".join(places)


def test_what_a_thread_that_is_gone_does_is_nothing():
    assert doing(0) == ()


def test_work_of_a_thread_shows_in_its_times():
    times = OwnThreadTimes()
    try:
        before = times()
        while times().worked - before.worked < 0.01:
            pass
        after = times()
    finally:
        times.close()
    assert after.worked - before.worked >= 0.01
    assert times().queued is None
