"""Settings travel without secrets, are checked wholly before they count, and can be put back."""

import json
import tomllib
from pathlib import Path

import pytest
from fakes.desk import Office
from hypothesis import given, strategies as st

from exophone_desktop.audio.settings import RingTone
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.settings import (
    CrmSettings,
    RememberedSignIn,
    Settings,
    SettingsFile,
    ShortcutSettings,
    SoundSettings,
)
from exophone_desktop.usecases.keep_settings import (
    check_settings_import,
    export_settings,
    import_settings,
    put_settings_import_away,
    reset_settings,
    use_settings,
)
from exophone_desktop.usecases.settings_document import read_document, settings_document
from exophone_desktop.usecases.settings_state import SettingChange

SETTLED = Settings(
    sign_in=RememberedSignIn(user_name="alice", account_sid="exotel1", hostname="https://h.test"),
    links_dial_at_once=True,
    sound=SoundSettings(ring_tone=RingTone.WARBLE, ring_path="/music/alice/ring.wav"),
    crm=CrmSettings(url_template="https://crm.test/?key=hunter2&p={number}", command=("x", "k3y")),
    shortcuts=ShortcutSettings(answer="Ctrl+Alt+A"),
)


@pytest.mark.parametrize("name", ["moved.toml", "moved.json"])
async def test_exported_settings_come_back_on_another_computer(
    office: Office, tmp_path: Path, name: str
) -> None:
    office.settings.save(SETTLED)
    file = tmp_path / name
    await export_settings(office.desk, str(file))
    office.settings.save(Settings())
    await check_settings_import(office.desk, str(file))
    assert office.settings.load().settings == Settings()
    assert office.state.settings.waiting is not None
    assert SettingChange("links_dial_at_once", False, True) in office.state.settings.waiting.changes
    await import_settings(office.desk)
    after = office.settings.load().settings
    assert after.links_dial_at_once
    assert after.sound.ring_tone is RingTone.WARBLE
    assert after.shortcuts == SETTLED.shortcuts
    assert office.state.sound.ring_tone is RingTone.WARBLE
    assert office.state.settings.done == f"Imported from {name}."


@pytest.mark.parametrize("name", ["moved.toml", "moved.json"])
async def test_nothing_that_is_secret_or_of_this_computer_is_exported_and_the_person_is_told(
    office: Office, tmp_path: Path, name: str
) -> None:
    office.settings.save(SETTLED)
    file = tmp_path / name
    await export_settings(office.desk, str(file))
    text = file.read_text()
    for secret in ("hunter2", "k3y", "alice", "exotel1", "h.test"):
        assert secret not in text
    assert "“Web page of the CRM” was left out: it may hold a key." in office.state.settings.done
    reads = json.loads if name.endswith("json") else tomllib.loads
    assert reads(text)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"links_dial_at_once = true\ncrm.when = 'never'", "must be ringing or answered"),
        (b"links_dial_at_once = true\ncolour = 1", "no setting 'colour'"),
        (b"links_dial_at_once = true\nshortcuts.answer = 'A'", "is for typing"),
        (b"shortcuts = {answer = 'Ctrl+F9', hang_up = 'Ctrl+F9'}", "the same keys"),
        (b"{", "neither TOML nor JSON"),
        (b"\xff", "neither TOML nor JSON"),
        (b"#" * 300_000, "larger than"),
    ],
)
async def test_a_file_with_anything_wrong_in_it_changes_nothing(
    office: Office, tmp_path: Path, content: bytes, sentence: str
) -> None:
    (tmp_path / "in.toml").write_bytes(content)
    await check_settings_import(office.desk, str(tmp_path / "in.toml"))
    assert sentence in office.state.settings.problem
    assert office.state.settings.waiting is None
    await import_settings(office.desk)
    assert office.settings.load().settings == Settings()


async def test_a_file_that_is_not_there_is_told(office: Office, tmp_path: Path) -> None:
    await check_settings_import(office.desk, str(tmp_path / "none.toml"))
    assert "none.toml cannot be read" in office.state.settings.problem
    (tmp_path / "in.toml").write_text("")
    await export_settings(office.desk, str(tmp_path / "in.toml" / "out.toml"))
    assert "were not exported" in office.state.settings.problem


def test_an_import_leaves_what_is_locked_and_brings_no_command() -> None:
    policy = Policy(locked={"control_api": True}, reason="Rule 7.")
    content = b"control_api = false\ncrm.command = ['rm', '-rf']\nphone_region = 'GB'"
    checked = read_document(content, "in.toml", Settings(), policy)
    assert [each.key for each in checked.changes] == ["phone_region"]
    assert checked.stays[0] == policy.why("control_api")
    assert "a file must not bring commands" in checked.stays[1]


async def test_who_looks_away_imports_nothing(office: Office, tmp_path: Path) -> None:
    (tmp_path / "in.toml").write_text("links_dial_at_once = true")
    await check_settings_import(office.desk, str(tmp_path / "in.toml"))
    await put_settings_import_away(office.desk)
    await import_settings(office.desk)
    assert not office.settings.load().settings.links_dial_at_once


async def test_resetting_a_page_leaves_the_others_and_who_is_signed_in(office: Office) -> None:
    office.settings.save(SETTLED)
    await reset_settings(office.desk, "programs")
    after = office.settings.load().settings
    assert after.crm == CrmSettings()
    assert after.shortcuts == ShortcutSettings()
    assert after.sound == SETTLED.sound
    assert after.sign_in == SETTLED.sign_in
    await reset_settings(office.desk, "")
    assert office.settings.load().settings == Settings(sign_in=SETTLED.sign_in)
    assert office.state.sound == SoundSettings()
    assert office.state.settings.done == "Back to how it was at first."


async def test_what_is_locked_is_known_to_the_window_with_its_sentence(office: Office) -> None:
    policy = Policy(locked={"recording_allowed": True}, problems=("Something is odd.",))
    file = SettingsFile(office.folder / "other.json", policy)
    use_settings(office.desk, file.load())
    assert office.state.settings.locks == policy.locks()
    assert office.state.settings.policy_problems == ("Something is odd.",)
    assert office.state.recording_allowed


@given(st.text(max_size=20))
def test_any_text_survives_the_way_through_a_file(text: str) -> None:
    settings = Settings.model_construct(phone_region=text)
    try:
        content, _ = settings_document(settings, as_json=False)
    except UnicodeEncodeError:
        return
    assert tomllib.loads(content.decode())["phone_region"] == text
