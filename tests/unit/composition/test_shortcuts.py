"""Keys that are pressed in other programs do what their action does."""

import asyncio
import threading
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest
from fakes.control import Running, running_app
from fakes.desk import FakeCall

from exophone_desktop.composition.shortcuts import Shortcuts
from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.host.key_combination import KeyCombination
from exophone_desktop.host.key_grabber import GlobalShortcutsError, KeyGrabber, Pressed
from exophone_desktop.host.settings import Settings, ShortcutSettings
from exophone_desktop.usecases.program_events import ProgramsRead
from exophone_desktop.usecases.program_form import ProgramForm

KEYS = ShortcutSettings(answer="Ctrl+Alt+A", toggle_mute="F9")


class FakeKeys:
    def __init__(self, taken: tuple[str, ...] = ()) -> None:
        self.taken = taken
        self.wanted: dict[str, str] = {}
        self.closed = False
        self.started = threading.Event()
        self.pressed: Pressed = lambda name: None

    def start(
        self, combinations: Mapping[str, KeyCombination], pressed: Pressed
    ) -> tuple[str, ...]:
        self.wanted = {name: str(each) for name, each in combinations.items()}
        self.pressed = pressed
        self.started.set()
        return self.taken

    def close(self) -> None:
        self.closed = True


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    async with running_app(tmp_path) as running:
        yield running


def shortcuts(running: Running, keys: KeyGrabber) -> Shortcuts:
    return Shortcuts(running.office.desk, running.performer, lambda: keys)


async def test_a_key_acts_in_the_app(running: Running) -> None:
    running.office.settings.save(Settings(shortcuts=KEYS))
    keys = FakeKeys()
    opened = shortcuts(running, keys)
    await opened.open()
    assert keys.wanted == {"answer": "Ctrl+Alt+A", "toggle_mute": "F9"}
    await running.signed_in()
    running.called()
    answered = asyncio.Event()
    call = running.office.voice.call = FakeCall()
    call.answer = answered.set  # type: ignore[method-assign, assignment]
    await asyncio.to_thread(keys.pressed, "answer")
    await asyncio.wait_for(answered.wait(), 10)
    await opened.close()
    assert keys.closed


async def test_other_keys_are_taken_as_soon_as_they_are_chosen(running: Running) -> None:
    running.office.settings.save(Settings(shortcuts=KEYS))
    first, second = FakeKeys(), FakeKeys()
    waiting = [first, second]
    opened = Shortcuts(running.office.desk, running.performer, lambda: waiting.pop(0))
    await opened.open()
    running.office.settings.save(Settings(shortcuts=ShortcutSettings(hang_up="F8")))
    opened.follow(ProgramsRead(ProgramForm()))
    opened.follow(ProgramsRead(ProgramForm(), saved=True))
    await asyncio.to_thread(second.started.wait, 10)
    assert first.closed
    assert second.wanted == {"hang_up": "F8"}
    await opened.close()
    assert second.closed


async def test_no_key_is_taken_unless_the_person_chose_one(running: Running) -> None:
    keys = FakeKeys()
    await shortcuts(running, keys).open()
    assert keys.wanted == {}
    assert running.office.state.notice is None


async def test_a_key_that_cannot_be_had_is_told(running: Running) -> None:
    running.office.settings.save(Settings(shortcuts=KEYS))
    await shortcuts(running, FakeKeys(taken=("toggle_mute",))).open()
    assert running.office.state.notice is not None
    assert "Another program has F9 already" in running.office.state.notice.text


@pytest.mark.parametrize("keys", ["A", "nonsense"])
async def test_a_key_that_is_none_is_told(running: Running, keys: str) -> None:
    running.office.settings.save(Settings(shortcuts=ShortcutSettings(answer=keys)))
    await shortcuts(running, FakeKeys()).open()
    assert running.office.state.notice is not None


async def test_a_system_without_such_keys_is_told(running: Running) -> None:
    def none() -> KeyGrabber:
        raise GlobalShortcutsError("Wayland lets no program see the keys of others.")

    running.office.settings.save(Settings(shortcuts=KEYS))
    await Shortcuts(running.office.desk, running.performer, none).open()
    assert running.office.state.notice is not None
    assert running.office.state.notice.text == (
        "Shortcuts in other programs do not work. Wayland lets no program see the keys of others."
    )


def test_every_shortcut_is_an_action() -> None:
    assert ShortcutSettings.model_fields.keys() <= ACTIONS.keys()
