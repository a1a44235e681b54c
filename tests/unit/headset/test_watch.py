"""The headset is found, heard and lit by a thread that sleeps while there is none."""

import queue
import threading
from collections.abc import Callable, Iterator

import pytest
from fakes import headsets
from fakes.headsets import Hid, PluggedIn

from exophone_desktop.headset import watch
from exophone_desktop.headset.events import (
    HeadsetConnected,
    HeadsetDisconnected,
    HeadsetEvent,
    HeadsetRefused,
    HeadsetTouched,
)
from exophone_desktop.headset.lamps import DARK, Lamps
from exophone_desktop.headset.library import HeadsetError
from exophone_desktop.headset.signals import Signal
from exophone_desktop.headset.watch import HeadsetWatch

WAIT = 10.0
RINGS = b"\x02\x04\x00"
TALKS = b"\x02\x01\x00"


class Watched:
    """A watch, and what it told."""

    def __init__(self, hid: Hid) -> None:
        self.told: queue.SimpleQueue[HeadsetEvent] = queue.SimpleQueue()
        self.watch = HeadsetWatch(lambda: hid, self.told.put)
        self.watch.start()

    def next(self) -> HeadsetEvent:
        return self.told.get(timeout=WAIT)


@pytest.fixture
def watching() -> Iterator[Callable[[Hid], Watched]]:
    made: list[Watched] = []

    def begun(hid: Hid) -> Watched:
        made.append(Watched(hid))
        return made[-1]

    yield begun
    for each in made:
        each.watch.close(WAIT)
    assert "headset" not in {thread.name for thread in threading.enumerate()}


def test_a_headset_that_is_there_is_heard_and_lit(watching: Callable[[Hid], Watched]) -> None:
    jabra = PluggedIn("Jabra EVOLVE 65")
    watched = watching(Hid(jabra))
    watched.watch.look(())
    assert watched.next() == HeadsetConnected("Jabra EVOLVE 65")
    watched.watch.show(Lamps(ring=True))
    assert jabra.written.get(timeout=WAIT) == RINGS
    jabra.reports.put(b"\x02\x01\x00")
    assert watched.next() == HeadsetTouched(Signal.HOOK_LIFTED)
    watched.watch.show(Lamps(off_hook=True))
    assert jabra.written.get(timeout=WAIT) == TALKS


def test_nobody_looks_for_headsets_until_asked(watching: Callable[[Hid], Watched]) -> None:
    hid = Hid()
    watched = watching(hid)
    assert hid.looks == 0
    assert watched.told.empty()


def test_nothing_is_written_while_no_call_of_ours_is_on(
    watching: Callable[[Hid], Watched],
) -> None:
    jabra = PluggedIn("Jabra EVOLVE 65")
    watched = watching(Hid(jabra))
    watched.watch.look(())
    watched.next()
    watched.watch.show(DARK)
    jabra.reports.put(b"\x02\x01\x00")
    watched.next()
    watched.watch.close(WAIT)
    assert jabra.written.empty()
    assert jabra.opened == 0


def test_a_headset_is_left_dark(watching: Callable[[Hid], Watched]) -> None:
    jabra = PluggedIn("Jabra EVOLVE 65")
    watched = watching(Hid(jabra))
    watched.watch.show(Lamps(off_hook=True))
    watched.watch.look(())
    assert jabra.written.get(timeout=WAIT) == TALKS
    watched.watch.close(WAIT)
    assert jabra.written.get(timeout=WAIT) == b"\x02\x00\x00"


def test_a_headset_that_is_pulled_and_put_back_is_found_and_lit_again(
    watching: Callable[[Hid], Watched],
) -> None:
    jabra = PluggedIn("Jabra EVOLVE 65")
    watched = watching(Hid(jabra))
    watched.watch.show(Lamps(off_hook=True))
    watched.watch.look(())
    watched.next()
    jabra.written.get(timeout=WAIT)
    jabra.reports.put(None)
    assert watched.next() == HeadsetDisconnected()
    watched.watch.look(())
    assert watched.next() == HeadsetConnected("Jabra EVOLVE 65")
    # The one that was pulled may have been told to go dark in vain.
    assert TALKS in (jabra.written.get(timeout=WAIT), jabra.written.get(timeout=WAIT))


def test_of_two_headsets_the_one_that_calls_are_heard_on_is_listened_to(
    watching: Callable[[Hid], Watched],
) -> None:
    hid = Hid(PluggedIn("Jabra Speak 510"), PluggedIn("Plantronics Blackwire"))
    watched = watching(hid)
    watched.watch.look(("Plantronics Blackwire Analog Stereo",))
    assert watched.next() == HeadsetConnected("Plantronics Blackwire")
    watched.watch.look(("Headset Earphone (Jabra Speak 510)",))
    assert watched.next() == HeadsetConnected("Jabra Speak 510")


def test_what_only_calls_itself_a_headset_is_passed_over(
    watching: Callable[[Hid], Watched],
) -> None:
    amplifier = PluggedIn("A DAC", headsets.NO_BUTTONS)
    watched = watching(Hid(amplifier, PluggedIn("Jabra EVOLVE 65")))
    watched.watch.look(())
    assert watched.next() == HeadsetConnected("Jabra EVOLVE 65")
    assert amplifier.opened == 0


@pytest.mark.parametrize(
    ("headset", "sentence"),
    [
        (PluggedIn("Jabra", refused="ExoPhone may not open it."), "ExoPhone may not open it."),
        (PluggedIn("Jabra", b"\x05"), "The buttons of Jabra cannot be read."),
    ],
)
def test_a_headset_that_cannot_be_used_is_told_once_with_why(
    watching: Callable[[Hid], Watched], headset: PluggedIn, sentence: str
) -> None:
    watched = watching(Hid(headset))
    watched.watch.look(())
    assert watched.next() == HeadsetRefused(sentence)
    watched.watch.look(())
    headset.refused, headset.descriptor = "", headsets.WIDESPREAD
    assert watched.next() == HeadsetConnected("Jabra")
    assert headset.opened == 1


@pytest.mark.expects_log("The headset's thread failed")
def test_an_unforeseen_error_costs_a_headset_its_buttons_for_moments_only(
    watching: Callable[[Hid], Watched], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "AGAIN_SECONDS", 0.01)
    jabra = PluggedIn("Jabra EVOLVE 65")
    hid = Hid(jabra)
    watched = watching(hid)
    watched.watch.look(())
    assert watched.next() == HeadsetConnected("Jabra EVOLVE 65")
    read, broken = jabra.read, [RuntimeError("lost"), RuntimeError("lost")]

    def failing(seconds: float) -> bytes:
        if broken:
            raise broken.pop()
        return read(seconds)

    monkeypatch.setattr(jabra, "read", failing)
    assert watched.next() == HeadsetRefused(watch.FAILED)
    assert watched.next() == HeadsetConnected("Jabra EVOLVE 65")
    # The second time so soon it waits until devices change.
    assert watched.next() == HeadsetRefused(watch.FAILED)
    watched.watch.look(())
    assert watched.next() == HeadsetConnected("Jabra EVOLVE 65")
    jabra.reports.put(b"\x02\x01\x00")
    assert watched.next() == HeadsetTouched(Signal.HOOK_LIFTED)
    assert jabra.opened == 1


def test_without_the_library_a_sentence_says_so_and_the_thread_ends() -> None:
    told: queue.SimpleQueue[HeadsetEvent] = queue.SimpleQueue()

    def no_library() -> Hid:
        raise HeadsetError("There is no library.")

    watching = HeadsetWatch(no_library, told.put)
    watching.start()
    assert told.get(timeout=WAIT) == HeadsetRefused("There is no library.")
    watching.close(WAIT)
    watching.close(WAIT)
