import sys

import pytest

from exophone_desktop.host.paths import APP_NAME, app_paths


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such variable")
def test_a_computer_without_a_login_session_has_a_folder_and_no_warning_of_pythons(
    monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert app_paths().runtime_folder.name == APP_NAME
    assert not recwarn.list


def test_settings_and_calls_are_in_folders_named_after_the_app() -> None:
    paths = app_paths()
    assert APP_NAME in paths.settings_file.parts
    assert APP_NAME in paths.history_file.parts
