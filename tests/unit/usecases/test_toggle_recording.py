import re
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.desk import FORM, FakeCall, Office, details

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.setting_choices import RecordingFormat
from exophone_desktop.host.settings import Settings, SettingsFile
from exophone_desktop.usecases.resume_session import resume_session
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.toggle_recording import (
    recording_folder,
    recording_name,
    toggle_recording,
)
from exophone_desktop.voice.events import IncomingCall, RecordingChanged

CALL = details(direction=CallDirection.INCOMING, remote_id="bob")


@pytest.fixture
async def talking(office: Office) -> Office:
    office.settings.save(Settings(recording_allowed=True))
    await sign_in(office.desk, FORM)
    office.voice.call = FakeCall()
    office.dispatch(IncomingCall(CALL))
    return office


async def test_a_call_is_recorded_to_the_folder_of_recordings(talking) -> None:
    await toggle_recording(talking.desk)
    [(asked, path)] = talking.voice.call.asked
    assert asked == "start_recording"
    assert Path(path).parent == talking.folder / "recordings"
    assert Path(path).parent.is_dir()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d bob\.wav", Path(path).name)


async def test_the_settings_say_what_file_a_recording_is(talking) -> None:
    settings = Settings(recording_allowed=True, recording_format=RecordingFormat.FLAC)
    talking.settings.save(settings)
    await toggle_recording(talking.desk)
    [(_, path)] = talking.voice.call.asked
    assert path.endswith(" bob.flac")


async def test_a_policy_decides_what_file_a_recording_is(talking) -> None:
    policy = Policy(locked={"recording_format": "flac"})
    settings = SettingsFile(talking.folder / "settings.json", policy)
    await toggle_recording(replace(talking.desk, settings=settings))
    [(_, path)] = talking.voice.call.asked
    assert path.endswith(" bob.flac")


async def test_asking_again_ends_the_recording(talking) -> None:
    talking.dispatch(RecordingChanged(CALL, True, "/music/call.wav"))
    await toggle_recording(talking.desk)
    assert talking.voice.call.asked == ["stop_recording"]


async def test_nothing_is_recorded_where_it_is_not_allowed(talking) -> None:
    talking.settings.save(Settings())
    await toggle_recording(talking.desk)
    assert talking.voice.call.asked == []
    assert "switched off" in talking.state.notice.text


async def test_where_a_policy_forbids_it_the_reason_is_told(talking) -> None:
    policy = Policy(locked={"recording_allowed": False}, reason="Rule 7.")
    settings = SettingsFile(talking.folder / "settings.json", policy)
    await toggle_recording(replace(talking.desk, settings=settings))
    assert talking.voice.call.asked == []
    assert talking.state.notice.text == policy.why("recording_allowed")


async def test_without_a_call_nothing_is_recorded(office) -> None:
    office.settings.save(Settings(recording_allowed=True))
    await toggle_recording(office.desk)
    assert office.state.notice is None


async def test_a_folder_that_cannot_be_made_is_told(talking) -> None:
    (talking.folder / "recordings").write_text("in the way")
    await toggle_recording(talking.desk)
    assert talking.voice.call.asked == []
    assert "is not recorded" in talking.state.notice.text


def test_the_settings_name_the_folder_if_it_makes_sense(tmp_path) -> None:
    default = tmp_path / "default"
    chosen = str(tmp_path / "chosen")
    assert recording_folder(Settings(recording_folder=chosen), default) == Path(chosen)
    assert recording_folder(Settings(recording_folder="somewhere"), default) == default
    assert recording_folder(Settings(), default) == default


@pytest.mark.parametrize(
    ("person", "kept"),
    [
        ("+918041234567", "+918041234567"),
        ("Arjun Rao", "Arjun Rao"),
        ("मीरा", "मीरा"),
        ("../../etc/passwd", "______etc_passwd"),
        ('a:b*c?d"e<f>g|h\\i', "a_b_c_d_e_f_g_h_i"),
        ("con\u202e\x00.", "con_"),
    ],
)
def test_a_file_name_holds_no_harm_from_the_network(person, kept) -> None:
    assert recording_name(1_000_000.0, person, RecordingFormat.WAV)[20:] == f"{kept}.wav"


def test_a_file_name_fits_every_file_system() -> None:
    assert len(recording_name(0.0, "\U00010400" * 5_000, RecordingFormat.FLAC).encode()) <= 255
    assert "/" not in recording_name(0.0, "/" * 100, RecordingFormat.WAV)
    assert recording_name(0.0, "", RecordingFormat.WAV).endswith(".wav")


async def test_the_start_of_the_app_reads_the_policy(office) -> None:
    office.settings.save(Settings(recording_allowed=True))
    await resume_session(office.desk)
    assert office.state.recording_allowed
