"""A second start of the app hands over to the first; a dead first is none."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fakes.control import TOKEN, Running, running_app

from exophone_desktop.composition import single_instance
from exophone_desktop.composition.single_instance import HandedOver, run_once
from exophone_desktop.composition.surroundings import Surroundings
from exophone_desktop.host.control_file import (
    TOKEN_NAME,
    ControlAddress,
    ControlFile,
    TokenPlace,
)
from exophone_desktop.host.instance_lock import InstanceLock
from exophone_desktop.host.paths import paths_in
from exophone_desktop.host.runtime_folder import open_runtime_folder
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore


@pytest.fixture
def home(tmp_path: Path) -> Path:
    open_runtime_folder(tmp_path / "run")
    return tmp_path


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    async with running_app(tmp_path) as running:
        yield running


def start(home: Path, link: str = "") -> Surroundings:
    store = MemorySecrets()
    store.set(TOKEN_NAME, TOKEN)
    return Surroundings(paths_in(home), lambda: OpenedSecretStore(store, kept=True), link=link)


def first_start(home: Path, port: int = 0) -> InstanceLock:
    lock = InstanceLock(home / "run" / "instance.lock")
    assert lock.take()
    if port:
        address = ControlAddress(port=port, pid=os.getpid(), protocol=1, token=TokenPlace.KEYRING)
        ControlFile(home / "run").write(address)
    return lock


def never(surroundings: Surroundings) -> int:
    raise AssertionError("a second window was opened")


def test_the_first_start_runs_and_the_next_one_after_it(home: Path) -> None:
    assert run_once(start(home), lambda surroundings: 3) == 3
    assert run_once(start(home), lambda surroundings: 4) == 4


async def test_a_second_start_brings_the_first_forward(home: Path, running: Running) -> None:
    lock = first_start(home, running.port)
    assert await asyncio.to_thread(run_once, start(home), never) == HandedOver()
    assert running.window.asked == ["show"]
    lock.release()


async def test_a_second_start_hands_its_link_over(home: Path, running: Running) -> None:
    lock = first_start(home, running.port)
    second = start(home, "tel:+919845012345")
    assert await asyncio.to_thread(run_once, second, never) == HandedOver()
    assert running.window.asked == ["show"]
    assert running.office.state.offered is not None
    assert running.office.state.offered.number == "+919845012345"
    lock.release()


async def test_a_bad_link_is_told_where_it_was_given(home: Path, running: Running) -> None:
    lock = first_start(home, running.port)
    handed = await asyncio.to_thread(run_once, start(home, "tel:%00"), never)
    assert isinstance(handed, HandedOver)
    assert handed.refusal.startswith("This link cannot be called")
    lock.release()


async def test_the_address_that_a_killed_app_left_behind_is_nothing(home: Path) -> None:
    first_start(home, port=1).release()
    assert run_once(start(home), lambda surroundings: 0) == 0


async def test_a_first_start_that_is_slow_is_waited_for(home: Path, running: Running) -> None:
    lock = first_start(home, port=1)
    second = asyncio.ensure_future(asyncio.to_thread(run_once, start(home), never))
    await asyncio.wait([second], timeout=2 * single_instance.RETRY_SECONDS)
    assert not second.done()
    address = ControlAddress(
        port=running.port, pid=os.getpid(), protocol=1, token=TokenPlace.KEYRING
    )
    ControlFile(home / "run").write(address)
    assert await second == HandedOver()
    lock.release()


async def test_a_first_start_that_dies_makes_the_second_the_first(home: Path) -> None:
    lock = first_start(home)
    opened = threading.Event()

    def run(surroundings: Surroundings) -> int:
        opened.set()
        return 0

    second = asyncio.ensure_future(asyncio.to_thread(run_once, start(home), run))
    await asyncio.wait([second], timeout=0.1)
    assert not opened.is_set()
    lock.release()
    assert await second == 0
    assert opened.is_set()


def test_an_app_that_hangs_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_instance, "HAND_OVER_SECONDS", 0.3)
    lock = first_start(home)
    handed = run_once(start(home), never)
    assert isinstance(handed, HandedOver)
    assert "does not answer" in handed.refusal
    lock.release()


@pytest.mark.expects_log("Nothing tells whether the app runs already")
def test_without_a_folder_of_its_own_the_app_runs_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("in the way")
    assert run_once(start(tmp_path), lambda surroundings: 5) == 5
