"""A desk for every use case."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.desk import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path)
    yield office
    office.desk.session.end()
