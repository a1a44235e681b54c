"""What the window can ask for, other programs can ask for."""

from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.ui.intents.window import Intents

OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "decline": ("hang_up",),
    "toggle_speaker": ("choose_route",),
    "toggle_bluetooth": ("choose_route",),
    "search_recents": ("calls",),
    "refresh_recents": ("calls",),
    "read_older_recents": ("calls",),
    "redial": ("dial",),
    "recall_number": ("redial",),
    "keep_speed_dial": ("put_speed_dial",),
    "call_contact": ("dial",),
    "note_ended_call": ("note_call",),
    "fetch_missing_contacts": ("contacts",),
    "toggle_recording": ("start_recording", "stop_recording"),
}
"""Intents that have other words in the API: who does not see
the window has no use for a toggle, and asks for what they want to know."""

LEFT_OUT: dict[str, str] = {
    "read_programs": "the address of a CRM may hold a key",
    "change_programs": "a program that was let in opens no further doors",
    "read_call_settings": "the state has outcomes and region, and the rest is the file of settings",
    "change_call_settings": "a program that was let in opens no further doors",
    "export_settings": "a program that was let in reads the file of settings itself",
    "check_settings_import": "a program that was let in opens no further doors",
    "import_settings": "a program that was let in opens no further doors",
    "put_settings_import_away": "it is an answer to the window's own question",
    "reset_settings": "a program that was let in opens no further doors",
    "open_report": "opening the page is the window's own affair",
    "preview_report": "who does not see the window saves the report and reads the file",
    "sign_in_again": "it leads to the form, and who is there types the password",
    "sign_in": "a password is typed into the window and nowhere else",
    "sign_in_with_sip": "a password is typed into the window and nowhere else",
    "check_before_sign_in": "exophone doctor does it without the window, for any server",
    "open_sound_check": "the page of the check comes up; a step by itself finds the devices",
    "leave_sound_check": "the page of the check goes away",
    "change_desktop": "where windows stand and what hides concerns who looks at them",
    "choose_tab": "which tab is in front concerns nobody but who looks at the window",
}
"""Intents that are the window's own, and why."""


def test_every_intent_of_the_window_is_an_action_of_the_control_api() -> None:
    intents = {name for name in dir(Intents) if not name.startswith("_")}
    missing = [
        name
        for name in sorted(intents - LEFT_OUT.keys())
        if not set(OTHER_NAMES.get(name, (name,))) <= ACTIONS.keys()
    ]
    assert not missing, (
        "Add a line for each to control/actions.py (or sound_table.py), write control/PROTOCOL.md "
        "anew (python -m exophone_desktop ctl protocol), or say in LEFT_OUT here why it has none."
    )


def test_no_exception_outlives_its_intent() -> None:
    intents = {name for name in dir(Intents) if not name.startswith("_")}
    assert LEFT_OUT.keys() | OTHER_NAMES.keys() <= intents
