"""A desk for every use case."""

from pathlib import Path

import pytest
from fakes.desk import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)
