import asyncio
from types import SimpleNamespace

import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.ui import demonstrator, robot
from exophone_desktop.ui.demonstrator import Credentials, Demonstrator
from exophone_desktop.ui.robot import StepError
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.events import SignInFailed

WHO = Credentials("alice", Secret("alice-pass1"), "exotel1", "http://127.0.0.1:9/v1")


@pytest.fixture
def drive(show, tmp_path, monkeypatch):
    """A demonstrator before a window at a state, with little patience."""
    for module in (robot, demonstrator):
        monkeypatch.setattr(module, "STEP_SECONDS", 0.3)

    def driving(state):
        window = show(state)
        app = SimpleNamespace(window=window, store=window.store, closed=asyncio.sleep)
        lines: list[str] = []
        return Demonstrator(app, tmp_path, lines.append), app, lines  # type: ignore[arg-type]

    return driving


async def test_signing_in_types_into_the_form_takes_a_picture_and_presses_the_button(
    drive, intents, tmp_path
) -> None:
    person, _, lines = drive(scenes()["sign-in"])
    with pytest.raises(StepError, match="sign in on the login screen: not within"):
        await person.sign_in(WHO)
    ((name, form),) = intents.asked
    assert (name, form.user_name, form.hostname) == ("sign_in", "alice", WHO.hostname)
    assert form.password.reveal() == "alice-pass1"
    assert (tmp_path / "01-sign-in.png").stat().st_size > 1000
    assert lines == [], "a step that failed is not told as done"


async def test_a_failed_step_says_what_was_on_screen_instead(drive) -> None:
    person, app, _ = drive(scenes()["sign-in"])
    app.store.dispatch(SignInFailed("Login failed: the password is wrong."))
    with pytest.raises(StepError, match="the password is wrong"):
        await person.dial("echo")


async def test_a_button_that_is_not_there_is_a_failed_step(drive) -> None:
    person, _, _ = drive(scenes()["call-ringing"])
    with pytest.raises(StepError, match="mute, and unmute again: the button"):
        await person.mute_for(0.1)


async def test_a_step_that_came_to_its_end_is_told_with_its_time(drive) -> None:
    person, _, lines = drive(scenes()["call-connected"])
    await person.talk(0.01)
    assert lines[0].startswith("talk for 0 s  (0.")
