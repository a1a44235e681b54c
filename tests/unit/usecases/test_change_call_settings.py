import pytest
from fakes.desk import Office

from exophone_desktop.host.policy import Policy
from exophone_desktop.host.setting_choices import RecordingFormat
from exophone_desktop.host.settings import SettingsFile
from exophone_desktop.usecases.call_settings import CallSettingsForm
from exophone_desktop.usecases.change_call_settings import (
    change_call_settings,
    read_call_settings,
)

FORM = CallSettingsForm(
    60, "Sold\nCall back", "DE", check_for_updates=True, recording_format=RecordingFormat.FLAC
)


async def test_what_is_kept_counts_at_once_and_is_shown(office: Office) -> None:
    await change_call_settings(office.desk, FORM)
    kept = office.desk.settings.load().settings
    assert (kept.wrap_up_seconds, kept.outcomes) == (60, ("Sold", "Call back"))
    assert (kept.phone_region, kept.check_for_updates) == ("DE", True)
    assert kept.recording_format is RecordingFormat.FLAC
    assert office.state.outcomes == ("Sold", "Call back")
    assert office.state.phone_region == "DE"
    assert office.state.call_settings.form == FORM
    assert office.state.call_settings.saved
    await read_call_settings(office.desk)
    assert not office.state.call_settings.saved


async def test_outcomes_are_tidied(office: Office) -> None:
    await change_call_settings(office.desk, CallSettingsForm(outcomes="  Sold \n\n\nSold\n\tLost"))
    assert office.desk.settings.load().settings.outcomes == ("Sold", "Lost")


@pytest.mark.parametrize(
    ("outcomes", "why"),
    [("\n".join(map(str, range(33))), "No more than 32"), ("x" * 65, "longer than 64")],
)
async def test_outcomes_that_cannot_be_kept_are_refused_and_nothing_changes(
    office: Office, outcomes: str, why: str
) -> None:
    await change_call_settings(office.desk, FORM)
    await change_call_settings(office.desk, CallSettingsForm(0, outcomes))
    assert why in office.state.call_settings.problem
    assert office.desk.settings.load().settings.wrap_up_seconds == 60


async def test_what_a_policy_locks_is_refused_with_its_reason(office: Office, tmp_path) -> None:
    policy = Policy({"wrap_up_seconds": 30}, reason="The team agreed on it.")
    locked = SettingsFile(tmp_path / "locked.json", policy)
    object.__setattr__(office.desk, "settings", locked)
    await change_call_settings(office.desk, FORM)
    assert "The team agreed on it." in office.state.call_settings.problem
