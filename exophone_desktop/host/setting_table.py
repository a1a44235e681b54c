"""Every setting that a person or an administrator may decide, in one table: add yours here."""

from dataclasses import dataclass

SWITCH = "must be true or false"
TEXT = "must be a text"
NUMBER = "must be a number"


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of ``host.settings.Settings``, which has its type, range and default.

    ``key`` is where it stands there, with dots. ``title`` is what it is called on screen, and
    ``words`` what else people look for; both are English and translated where they are shown.
    ``page`` is the key of the entry of the settings that shows it, empty where none does.
    ``takes`` ends a sentence about a value that cannot be. ``lockable`` lets a policy decide it.
    ``left_out`` says why files that are exported and imported do not have it; empty where they do.
    """

    key: str
    title: str
    page: str
    takes: str
    words: tuple[str, ...] = ()
    lockable: bool = True
    left_out: str = ""


_OF_THIS_COMPUTER = "it names a file or folder of this computer"

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "hostname",
        "Host name to sign in to",
        "",
        "must be an address that begins with https:// or http://",
        ("server", "backend", "sign in"),
    ),
    Setting(
        "sound.processing.echo_cancellation",
        "Echo cancellation",
        "sound",
        "must be auto, on or off",
        ("echo", "hear myself", "AEC"),
    ),
    Setting(
        "sound.processing.noise_suppression",
        "Noise suppression",
        "sound",
        "must be off, low, moderate, high or highest",
        ("noise", "background", "fan", "hum"),
    ),
    Setting(
        "sound.processing.gain_control",
        "Keep my voice at one level",
        "sound",
        SWITCH,
        ("gain", "AGC", "too quiet", "too loud"),
    ),
    Setting(
        "sound.processing.high_pass",
        "Take out rumble",
        "",
        SWITCH,
        ("high pass", "low frequencies"),
    ),
    Setting(
        "sound.volumes.microphone",
        "Microphone volume",
        "sound",
        NUMBER,
        ("loud", "quiet", "level", "input"),
    ),
    Setting(
        "sound.volumes.speaker",
        "Call volume",
        "sound",
        NUMBER,
        ("loud", "quiet", "level", "speaker", "headset", "output"),
    ),
    Setting(
        "sound.volumes.ring",
        "Ring volume",
        "sound",
        NUMBER,
        ("loud", "quiet", "level", "bell", "alert"),
    ),
    Setting(
        "sound.ring_tone",
        "Ring tone",
        "sound",
        "must be bells or warble",
        ("ringtone", "melody", "bell", "alert"),
    ),
    Setting(
        "sound.ring_path",
        "Ring with a sound file",
        "sound",
        TEXT,
        ("ringtone", "own ring tone", "music"),
        left_out=_OF_THIS_COMPUTER,
    ),
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
        left_out=_OF_THIS_COMPUTER,
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
        "",
        "must be a whole number of seconds, 0 to 3600",
        ("wrap up", "after call work", "pause"),
    ),
    Setting(
        "outcomes",
        "Outcomes of calls",
        "",
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
        "phone_region",
        "Country of numbers without one",
        "",
        "must be a country such as IN",
        ("region", "country code", "prefix"),
    ),
    Setting(
        "check_for_updates",
        "Look for new versions at each start",
        "",
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
        "do_not_disturb_until",
        "desktop.call_bar_place",
    }
)
"""What ``Settings`` remembers of where things stood: no setting, so not searched or exported."""
