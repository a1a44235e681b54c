import io
import logging
import sys
import threading

import pytest

from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.events import EngineDied
from exophone_desktop.engine.last_words import MAX_LINE, MAX_LINES, LastWords
from exophone_desktop.engine.process import ProcessEngine

pytestmark = pytest.mark.expects_log("exophone_desktop.engine.last_words")


def words(caplog: pytest.LogCaptureFixture, said: bytes) -> list[str]:
    with caplog.at_level(logging.WARNING):
        LastWords(io.BytesIO(said)).join(5)
    return [record.getMessage() for record in caplog.records]


def test_each_line_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    said = b"Assertion failed: inv->invite_tsx\r\n\nFatal Python error: Aborted\n  no end \xff"
    assert words(caplog, said) == [
        "Assertion failed: inv->invite_tsx",
        "Fatal Python error: Aborted",
        "  no end \ufffd",
    ]


def test_a_line_without_an_end_is_cut_and_the_next_is_whole(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert words(caplog, b"a" * 5000 + b"\nthen\n") == ["a" * MAX_LINE, "then"]


def test_a_flood_is_counted_and_not_kept(caplog: pytest.LogCaptureFixture) -> None:
    heard = words(caplog, b"again\n" * (MAX_LINES + 50))
    assert heard == ["again"] * MAX_LINES + ["50 more lines were left out"]


def test_what_an_engine_says_as_it_dies_is_in_the_log_when_its_death_is_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    heard: list[str] = []
    died = threading.Event()

    def on_event(event: object) -> None:
        if isinstance(event, EngineDied) and not died.is_set():
            heard.extend(record.getMessage() for record in caplog.records)
            died.set()

    script = "import os, sys; os.write(2, b'Assertion failed: no call'); sys.exit(6)"
    engine = ProcessEngine([sys.executable, "-S", "-c", script])
    with caplog.at_level(logging.WARNING):
        engine.start(EngineSettings(), on_event)
        assert died.wait(20)
        engine.stop()
    assert heard[0] == "Assertion failed: no call"
