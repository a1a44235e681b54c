"""What ends the stack's wait when this process has something for it to do."""

import ctypes
import os
import select
import threading
from typing import Any

import pytest

from exophone_desktop.engine.pjsip.alarm import Alarm
from exophone_desktop.engine.pjsip.pools import Pools

PENDING = 70002


class _Function:
    """A function of the C API: ctypes' own attributes can be set."""

    def __init__(self, act: Any) -> None:
        self._act = act

    def __call__(self, *arguments: Any) -> Any:
        return self._act(*arguments)


class Queue:
    """An ioqueue as the stack behaves, with one socket."""

    def __init__(self, status: int = 0) -> None:
        self.pending = False
        self.socket = -1
        self.pjsua_pool_create = _Function(lambda *_: 1)
        self.pj_pool_release = _Function(lambda _: None)
        self.pjsip_endpt_get_ioqueue = _Function(lambda _: 2)
        self.pj_ioqueue_is_pending = _Function(lambda *_: self.pending)
        self.pj_ioqueue_recv = _Function(self._receive)
        self.pj_ioqueue_unregister = _Function(lambda _: os.close(self.socket))
        self.pj_ioqueue_register_sock = _Function(lambda *arguments: self._take(*arguments))
        self._status = status

    def _take(self, _pool: int, _queue: int, number: int, *_rest: Any) -> int:
        self.socket = number
        os.set_blocking(number, False)
        return self._status

    def _receive(self, _key: Any, _operation: Any, _room: Any, length: Any, _flags: int) -> int:
        try:
            length.value = len(os.read(self.socket, length.value))
        except BlockingIOError:
            self.pending = True
            return PENDING
        return 0

    def wait(self) -> bool:
        """Whether a wait ends now, since something was received."""
        ready, _, _ = select.select([self.socket] if self.pending else [], [], [], 0)
        if ready:
            os.read(self.socket, 64)
            self.pending = False
        return bool(ready)


@pytest.fixture
def queue() -> Queue:
    return Queue()


def an_alarm(queue: Queue) -> Alarm:
    return Alarm(queue, ctypes.c_void_p(1), Pools(queue))


def test_a_wait_goes_on_until_the_alarm_is_rung(queue: Queue) -> None:
    alarm = an_alarm(queue)
    assert not queue.wait()
    ringing = threading.Thread(target=alarm.ring)
    ringing.start()
    ringing.join()
    assert queue.wait()
    alarm.close()


def test_each_wait_can_be_ended(queue: Queue) -> None:
    alarm = an_alarm(queue)
    for _ in range(5):
        alarm.ring()
        assert queue.wait()
        alarm.heard()
        assert not queue.wait()
    alarm.close()


def test_an_alarm_that_rings_already_is_not_rung_again(queue: Queue) -> None:
    alarm = an_alarm(queue)
    for _ in range(100_000):  # more than a socket takes
        alarm.ring()
    assert queue.wait()
    alarm.heard()
    assert not queue.wait()
    alarm.close()


def test_one_that_rings_while_its_last_ring_is_looked_at_ends_the_next_wait(queue: Queue) -> None:
    alarm = an_alarm(queue)
    alarm.ring()
    alarm.heard()  # the stack's wait ended for a packet; the byte was not read
    alarm.ring()
    assert queue.wait()
    alarm.heard()
    assert not queue.wait()
    alarm.close()


def test_a_ring_whose_byte_comes_later_than_its_work_leaves_the_next_one_heard(
    queue: Queue,
) -> None:
    alarm = an_alarm(queue)
    held_up = alarm._far
    alarm._far = queue  # type: ignore[assignment]
    queue.send = lambda _: None  # type: ignore[attr-defined]
    alarm.ring()
    alarm.heard()  # for a packet; what was to be done is done
    alarm._far = held_up
    held_up.send(b"!")
    assert queue.wait()
    alarm.heard()
    alarm.ring()
    assert queue.wait()
    alarm.close()


def test_a_stack_that_takes_no_more_sockets_is_an_error_and_nothing_stays_open() -> None:
    queue = Queue(status=70007)
    with pytest.raises(OSError, match="70007"):
        an_alarm(queue)
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(queue.socket)


def test_a_closed_one_may_be_rung(queue: Queue) -> None:
    alarm = an_alarm(queue)
    alarm.close()
    alarm.ring()
