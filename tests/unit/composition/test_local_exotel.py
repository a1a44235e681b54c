import asyncio
import threading

import pytest

from exophone_desktop.composition import local_exotel


class Abandoning:
    """Starts a task and a generator, and forgets both."""

    def __init__(self) -> None:
        self.ended: list[str] = []
        self._kept: list[object] = []

    async def start(self) -> None:
        generator = self._generate()
        await anext(generator)
        self._kept += [generator, asyncio.create_task(self._wait())]
        await asyncio.sleep(0)

    async def stop(self) -> None:
        """Leave everything behind."""

    async def _wait(self) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            self.ended.append("task")

    async def _generate(self):
        try:
            yield
        finally:
            await asyncio.sleep(0)
            self.ended.append("generator")


def test_no_task_outlives_the_local_exotel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_exotel, "LocalExotel", Abandoning)
    with local_exotel.running_local_exotel() as exotel:
        assert exotel.ended == []
    assert exotel.ended == ["task", "generator"]
    assert "local-exotel" not in [thread.name for thread in threading.enumerate()]


class Tidy:
    """Leaves nothing behind."""

    async def start(self) -> None:
        """Nothing to start."""

    async def stop(self) -> None:
        """Nothing to stop."""


def test_one_that_left_nothing_behind_ends_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_exotel, "LocalExotel", Tidy)
    with local_exotel.running_local_exotel():
        pass
    assert "local-exotel" not in [thread.name for thread in threading.enumerate()]
