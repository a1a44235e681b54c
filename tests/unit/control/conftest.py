"""A control server for every test of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fakes.control import Running, running_app
from fakes.desk import Office


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    """The app as other programs see it."""
    async with running_app(tmp_path) as running:
        yield running


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The app's state and use cases."""
    return Office(tmp_path)
