"""The settings with a policy and an import that waits, for pictures."""

from collections.abc import Mapping
from dataclasses import replace

from exophone_desktop.host.policy import Policy
from exophone_desktop.ui.scenes.home import FAVOURITES
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.call_settings import CallSettingsForm, CallSettingsState
from exophone_desktop.usecases.program_form import ProgramForm, ProgramsState
from exophone_desktop.usecases.settings_state import (
    SettingChange,
    SettingsImport,
    SettingsInView,
)
from exophone_desktop.usecases.state import AppState, ReportPhase, ReportState

_LOCKED = {
    "links_dial_at_once": False,
    "crm.command": [],
    "hostname": "https://calls.example/v1",
    "desktop.popup": True,
}
_POLICY = Policy(_LOCKED, reason="The data protection officer wants it so.")
_FORM = ProgramForm(
    links_dial_at_once=True,
    crm_url="https://crm.example/find?phone={international}",
    crm_command="notify {name} {number}",
    answer="Ctrl+Alt+A",
    hang_up="Ctrl+Alt+H",
    toggle_mute="Ctrl+Alt+M",
)
_CALLS = CallSettingsForm(60, "Sold\nCall back\nNot interested", "IN")
_TOO_LONG = "“Customer asked for mo…” is longer than 64 characters."
_NO_KEYS = "Two shortcuts have the same keys."
_IMPORT = SettingsImport(
    "exophone-settings.toml",
    (
        SettingChange("sound.ring_tone", "bells", "warble"),
        SettingChange("sound.volumes.ring", 0.0, -6.0),
        SettingChange("sound.processing.gain_control", True, False),
        SettingChange("shortcuts.answer", "", "Ctrl+Alt+A"),
    ),
    (_POLICY.why("links_dial_at_once"),),
)


def settings_scenes() -> Mapping[str, AppState]:
    """States of the settings by the key of the page that shows them, and a number."""
    state = scenes()["settings"]
    locked = replace(
        state,
        programs=ProgramsState(ProgramForm()),
        settings=SettingsInView(_POLICY.locks()),
    )
    waiting = SettingsInView(waiting=_IMPORT)
    return {
        "programs-filled": replace(state, programs=ProgramsState(_FORM, saved=True)),
        "programs-refused": replace(state, programs=ProgramsState(_FORM, problem=_NO_KEYS)),
        "programs-locked": locked,
        "speed-dial-filled": replace(state, speed_dial=FAVOURITES),
        "speed-dial-refused": replace(
            state, speed_dial=replace(FAVOURITES, problem="Key 4: No number entered")
        ),
        "calls-filled": replace(
            state,
            call_settings=CallSettingsState(_CALLS, saved=True),
            recording_allowed=True,
        ),
        "calls-refused": replace(state, call_settings=CallSettingsState(_CALLS, problem=_TOO_LONG)),
        "settings-file-locked": locked,
        "pop-ups-locked": locked,
        "pop-ups-own": state,
        "language-own": state,
        "keys-own": state,
        "keys-clash": replace(state, programs=ProgramsState(replace(_FORM, answer="Ctrl+D"))),
        "settings-file-import": replace(state, settings=waiting),
        "settings-file-own": state,
        "report-ready": state,
        "report-sending": replace(state, report=ReportState(ReportPhase.SENDING, 40, 100)),
        "report-sent": replace(state, report=ReportState(ReportPhase.SENT, reference="meera-7")),
        "report-failed": replace(
            state,
            report=ReportState(
                ReportPhase.FAILED,
                problem="calls.example did not answer within 10 seconds.",
            ),
        ),
    }
