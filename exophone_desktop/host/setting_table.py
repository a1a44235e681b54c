"""Every setting that a person or an administrator may decide, in one table: add yours here."""

from exophone_desktop.host.setting import OF_THIS_COMPUTER, SWITCH, TEXT, Setting
from exophone_desktop.host.sound_setting_table import SOUND_SETTINGS

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "hostname",
        "Host name to sign in to",
        "",
        "must be an address that begins with https:// or http://",
        ("server", "backend", "sign in"),
    ),
    Setting(
        "only_from_server",
        "Take calls only from my server",
        "",
        SWITCH,
        ("stranger", "scanner", "ghost call", "SIP"),
    ),
    *SOUND_SETTINGS,
    Setting(
        "recording_allowed",
        "Recording calls",
        "",
        SWITCH,
        ("record", "compliance", "tape"),
    ),
    Setting(
        "recording_folder",
        "Folder of recordings",
        "",
        TEXT,
        ("record", "where", "path"),
        left_out=OF_THIS_COMPUTER,
    ),
    Setting(
        "recording_format",
        "Format of recordings",
        "calls",
        "must be wav or flac",
        ("record", "WAV", "FLAC", "size", "compress"),
    ),
    Setting(
        "control_api",
        "My programs may use ExoPhone",
        "programs",
        SWITCH,
        ("control", "API", "ctl", "access", "automation", "script"),
    ),
    Setting(
        "links_dial_at_once",
        "Phone links call without asking",
        "programs",
        SWITCH,
        ("tel", "click to call", "browser", "link"),
    ),
    Setting(
        "wrap_up_seconds",
        "Time after a call in which no other rings",
        "calls",
        "must be a whole number of seconds, 0 to 3600",
        ("wrap up", "after call work", "pause"),
    ),
    Setting(
        "outcomes",
        "Outcomes of calls",
        "calls",
        "must be a list of texts",
        ("disposition", "result", "note"),
    ),
    Setting(
        "auto_answer",
        "Calls that answer themselves",
        "programs",
        "must be off, own or all",
        ("auto answer", "click to call", "automatic"),
    ),
    Setting(
        "crm.url_template",
        "Web page of the CRM",
        "programs",
        "must be a text",
        ("customer", "screen pop", "browser", "URL"),
        left_out="it may hold a key",
    ),
    Setting(
        "crm.command",
        "Command for callers",
        "programs",
        "must be a list of texts",
        ("CRM", "program", "script", "screen pop"),
        left_out="it may hold a key, and a file must not bring commands",
    ),
    Setting(
        "crm.when",
        "When the CRM is told",
        "programs",
        "must be ringing or answered",
        ("customer", "screen pop"),
    ),
    Setting(
        "shortcuts.answer",
        "Answer by a key",
        "programs",
        TEXT,
        ("hotkey", "shortcut", "keyboard", "global"),
    ),
    Setting(
        "shortcuts.hang_up",
        "Hang up by a key",
        "programs",
        TEXT,
        ("hotkey", "shortcut", "keyboard", "global", "end"),
    ),
    Setting(
        "shortcuts.toggle_mute",
        "Mute by a key",
        "programs",
        TEXT,
        ("hotkey", "shortcut", "keyboard", "global", "silence"),
    ),
    Setting(
        "desktop.close_to_tray",
        "Keep running when the window is closed",
        "pop-ups",
        SWITCH,
        ("tray", "background", "quit"),
    ),
    Setting("desktop.popup", "Small window when somebody calls", "pop-ups", SWITCH, ("popup",)),
    Setting(
        "desktop.notifications",
        "Notifications of the system",
        "pop-ups",
        SWITCH,
        ("notify", "message", "alert"),
    ),
    Setting(
        "desktop.call_bar",
        "Small bar during a call",
        "pop-ups",
        SWITCH,
        ("mini", "on top", "floating"),
    ),
    Setting(
        "desktop.language",
        "Language of ExoPhone",
        "language",
        "must be system, en or hi",
        ("language", "Hindi", "हिन्दी", "English", "भाषा"),
    ),
    Setting(
        "phone_region",
        "Country of numbers without one",
        "calls",
        "must be a country such as IN",
        ("region", "country code", "prefix"),
    ),
    Setting(
        "check_for_updates",
        "Look for new versions at each start",
        "calls",
        SWITCH,
        ("update", "upgrade", "release"),
    ),
)

SETTING_OF = {setting.key: setting for setting in SETTINGS}

NOT_SETTLED = frozenset(
    {
        "sip_account",
        "sign_in",
        "posted_context",
        "last_push",
        "sound.remembered",
        "speed_dial",
        "do_not_disturb_until",
        "desktop.call_bar_place",
    }
)
"""What ``Settings`` remembers of where things stood: no setting, so not searched or exported."""
