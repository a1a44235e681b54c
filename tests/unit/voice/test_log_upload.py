import queue
import threading
from collections.abc import Callable, Iterator

import pytest

from exophone_desktop.voice.errors import (
    ErrorType,
    IllegalStateError,
    PlatformError,
    VoiceClientError,
)
from exophone_desktop.voice.events import VoiceEvent
from exophone_desktop.voice.log_upload import CANCELLED, LogUpload
from exophone_desktop.voice.report_events import (
    LogUploadFailed,
    LogUploadProgressed,
    LogUploadSucceeded,
)

LIMIT = 5.0


class Sender:
    """Sends until told what comes of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[float, float, str]] = []
        self.outcome: queue.Queue[str | Exception] = queue.Queue()
        self.steps: list[tuple[int, int]] = []

    def send(
        self,
        start: float,
        end: float,
        description: str,
        on_progress: Callable[[int, int], None],
        given_up: Callable[[], bool],
    ) -> str:
        self.asked.append((start, end, description))
        for step in self.steps:
            on_progress(*step)
        while not given_up():
            try:
                outcome = self.outcome.get(timeout=0.01)
            except queue.Empty:
                continue
            if isinstance(outcome, Exception):
                raise outcome
            return outcome
        raise PlatformError(ErrorType.SERVER_ERROR, "given up")


class Bench:
    def __init__(self) -> None:
        self.sender = Sender()
        self.said: queue.Queue[VoiceEvent] = queue.Queue()
        self.upload = LogUpload(self.sender, self.said.put)

    def heard(self) -> list[VoiceEvent]:
        """Everything up to the end of the upload."""
        heard: list[VoiceEvent] = []
        while not heard or isinstance(heard[-1], LogUploadProgressed):
            heard.append(self.said.get(timeout=LIMIT))
        return heard


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.upload.close(LIMIT)
    assert not [each for each in threading.enumerate() if each.name == "log-upload"]


def test_an_upload_tells_of_its_progress_and_its_end(bench: Bench) -> None:
    bench.sender.steps = [(50, 100), (100, 100)]
    bench.sender.outcome.put("alice-1.zip")
    bench.upload.start(1.0, 2.0, "no sound")
    assert bench.heard() == [
        LogUploadProgressed(0, 0),
        LogUploadProgressed(50, 100),
        LogUploadProgressed(100, 100),
        LogUploadSucceeded("alice-1.zip"),
    ]
    assert bench.sender.asked == [(1.0, 2.0, "no sound")]


def test_progress_is_told_at_most_fifty_times(bench: Bench) -> None:
    bench.sender.steps = [(sent, 10_000) for sent in range(10_001)]
    bench.sender.outcome.put("")
    bench.upload.start(1.0, 2.0, "")
    assert len(bench.heard()) <= 52


def test_a_refusal_is_an_upload_failure_with_its_sentence(bench: Bench) -> None:
    bench.sender.outcome.put(PlatformError(ErrorType.NETWORK_ERROR, "host cannot be reached."))
    bench.upload.start(1.0, 2.0, "")
    failed = bench.heard()[-1]
    assert isinstance(failed, LogUploadFailed)
    assert failed.error.error_type is ErrorType.UPLOAD_LOG_FAILURE
    assert failed.error.error_message == "host cannot be reached."


def test_a_failed_upload_can_be_tried_again(bench: Bench) -> None:
    bench.sender.outcome.put(PlatformError(ErrorType.NETWORK_ERROR, "host cannot be reached."))
    bench.upload.start(1.0, 2.0, "")
    bench.heard()
    bench.sender.outcome.put("second.zip")
    bench.upload.start(1.0, 2.0, "")
    assert bench.heard()[-1] == LogUploadSucceeded("second.zip")


def test_a_cancelled_upload_ends_as_cancelled(bench: Bench) -> None:
    bench.upload.start(1.0, 2.0, "")
    bench.upload.cancel()
    failed = bench.heard()[-1]
    assert isinstance(failed, LogUploadFailed)
    assert failed.error.error_message == CANCELLED


def test_one_upload_at_a_time(bench: Bench) -> None:
    bench.upload.start(1.0, 2.0, "")
    with pytest.raises(IllegalStateError):
        bench.upload.start(1.0, 2.0, "")


def test_times_that_make_no_sense_are_refused(bench: Bench) -> None:
    for start, end in ((2.0, 1.0), (1.0, 1.0), (float("nan"), 1.0)):
        with pytest.raises(VoiceClientError) as caught:
            bench.upload.start(start, end, "")
        assert caught.value.error.error_type is ErrorType.INVALID_PARAMETER
    assert bench.sender.asked == []


@pytest.mark.expects_log("could not be sent")
def test_a_sender_that_breaks_is_a_failure_too(bench: Bench) -> None:
    bench.sender.outcome.put(RuntimeError("boom"))
    bench.upload.start(1.0, 2.0, "")
    failed = bench.heard()[-1]
    assert isinstance(failed, LogUploadFailed)
    assert "boom" not in failed.error.error_message


def test_without_a_sender_logs_go_nowhere() -> None:
    with pytest.raises(VoiceClientError, match="nowhere"):
        LogUpload(None, lambda event: None).start(1.0, 2.0, "")
