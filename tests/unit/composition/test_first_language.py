from functools import partial
from pathlib import Path

import pytest

from exophone_desktop.composition.first_language import first_language
from exophone_desktop.host.desktop_settings import Language
from exophone_desktop.host.paths import AppPaths
from exophone_desktop.host.policy_file import read_policy


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths(**{name: tmp_path / name for name in AppPaths.__dataclass_fields__})


async def test_the_window_begins_in_the_language_that_was_chosen(paths: AppPaths) -> None:
    paths.settings_file.write_text('{"desktop": {"language": "hi"}}')
    assert await first_language(paths) == (Language.HINDI, "")


async def test_a_policy_may_lock_the_language(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths.settings_file.write_text('{"desktop": {"language": "hi"}}')
    paths.policy_file.write_text("[locked.desktop]\nlanguage = 'en'\n")
    paths.policy_file.chmod(0o644)
    # An administrator's file; here it is the tester's.
    owned = partial(read_policy, owner=paths.policy_file.stat().st_uid)
    monkeypatch.setattr("exophone_desktop.composition.first_language.read_policy", owned)
    assert await first_language(paths) == (Language.ENGLISH, "")


async def test_it_is_the_systems_where_nothing_was_chosen(paths: AppPaths) -> None:
    assert await first_language(paths) == (Language.SYSTEM, "")


async def test_settings_that_make_no_sense_are_told_of(paths: AppPaths) -> None:
    paths.settings_file.write_text('{"desktop": {"language": "tlh"}}')
    language, problem = await first_language(paths)
    assert language is Language.SYSTEM
    assert "made no sense; they are kept as" in problem
