"""The settings about sound; a part of ``host.setting_table``."""

from exophone_desktop.host.setting import NUMBER, OF_THIS_COMPUTER, SWITCH, TEXT, Setting

SOUND_SETTINGS: tuple[Setting, ...] = (
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
        left_out=OF_THIS_COMPUTER,
    ),
    Setting(
        "sound.tone_country",
        "Call tones",
        "sound",
        "must be region, IN, US, GB or EU",
        ("ringback", "busy tone", "engaged", "country"),
    ),
    Setting(
        "sound.headset_buttons",
        "Headset buttons for calls",
        "sound",
        SWITCH,
        ("headset", "button", "hook", "HID", "Jabra", "Poly", "Yealink", "EPOS"),
    ),
)
