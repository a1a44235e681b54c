"""The window's settings, as commands of the terminal find them."""

from pathlib import Path

import pytest

from exophone_desktop.audio.settings import RingTone
from exophone_desktop.cli import window_settings as module
from exophone_desktop.cli.window_settings import window_settings
from exophone_desktop.host.paths import AppPaths, paths_in
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.settings import Settings


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return paths_in(tmp_path)


def test_before_the_window_was_ever_open_they_are_the_defaults(
    paths: AppPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    assert window_settings(paths) == Settings()
    assert capsys.readouterr().err == ""


def test_what_the_administrator_has_locked_counts_here_too(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    policies = {paths.policy_file: Policy({"sound.ring_tone": "warble"})}
    monkeypatch.setattr(module, "read_policy", policies.__getitem__)
    paths.settings_file.write_text('{"sound": {"ring_tone": "bells"}}')
    assert window_settings(paths).sound.ring_tone is RingTone.WARBLE


def test_a_file_that_makes_no_sense_is_told_of(
    paths: AppPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    paths.settings_file.write_text("{")
    assert window_settings(paths) == Settings()
    assert "made no sense; they are kept as" in capsys.readouterr().err
