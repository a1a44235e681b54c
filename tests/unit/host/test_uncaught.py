import sys
import threading
from collections.abc import Iterator

import pytest

from exophone_desktop.host.uncaught import UncaughtErrors


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    printed: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: printed.append(error))
    monkeypatch.setattr(threading, "excepthook", lambda ended: printed.append(ended.exc_value))
    uncaught = UncaughtErrors()
    uncaught.open()
    yield printed
    uncaught.close()


@pytest.mark.expects_log("An error ended the thread worker")
def test_what_ends_a_thread_is_in_the_log_and_printed(
    printed: list[object], caplog: pytest.LogCaptureFixture
) -> None:
    error = ValueError("lost")

    def work() -> None:
        raise error

    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join(10)
    assert printed == [error]
    assert "ValueError: lost" in caplog.text


@pytest.mark.expects_log("An error was not caught")
def test_what_no_caller_caught_is_in_the_log_and_printed(
    printed: list[object], caplog: pytest.LogCaptureFixture
) -> None:
    error = ValueError("lost")
    sys.excepthook(ValueError, error, None)
    assert printed == [error]
    assert "ValueError: lost" in caplog.text


def test_a_person_who_interrupts_is_no_error(printed: list[object]) -> None:
    stop = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, stop, None)
    assert printed == [stop]


def test_afterwards_it_is_left_to_who_was_there_before(monkeypatch: pytest.MonkeyPatch) -> None:
    before = sys.excepthook, threading.excepthook
    uncaught = UncaughtErrors()
    uncaught.open()
    uncaught.close()
    uncaught.close()
    assert (sys.excepthook, threading.excepthook) == before
