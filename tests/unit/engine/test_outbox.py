import threading

from exophone_desktop.engine.outbox import Outbox
from exophone_desktop.engine.wire import Ping


def test_messages_come_out_in_order() -> None:
    outbox, gone = Outbox(), threading.Event()
    outbox.put(Ping(1))
    outbox.put(Ping(2))
    assert [outbox.take(gone, 0.0), outbox.take(gone, 0.0)] == [Ping(1), Ping(2)]
    assert outbox.take(gone, 0.0) is None


def test_a_reader_whose_child_is_gone_takes_nothing_so_the_next_one_gets_it() -> None:
    outbox, gone = Outbox(), threading.Event()
    outbox.put(Ping(1))
    gone.set()
    assert outbox.take(gone, 0.0) is None
    assert outbox.take(threading.Event(), 0.0) == Ping(1)


def test_a_waiting_reader_is_woken_when_its_child_goes() -> None:
    outbox, gone = Outbox(), threading.Event()
    taken: list[object] = []
    reader = threading.Thread(target=lambda: taken.append(outbox.take(gone, 30.0)))
    reader.start()
    gone.set()
    outbox.wake()
    reader.join(5.0)
    assert taken == [None]
