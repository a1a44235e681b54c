"""A history in a new folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from exophone_desktop.history.call_history import CallHistory
from exophone_desktop.history.opening import open_history


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.db"


@pytest.fixture
def history(path: Path) -> Iterator[CallHistory]:
    opened = open_history(path)
    assert opened.history is not None, opened.problem
    yield opened.history
    assert opened.history.close()
