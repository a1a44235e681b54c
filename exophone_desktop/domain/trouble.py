"""What can be wrong with the sound of a call while the call itself is up."""

from enum import StrEnum


class SoundTrouble(StrEnum):
    """Troubles that a person would otherwise find out by "hello? hello?".

    MICROPHONE_SILENT: digital silence, so it is switched off or this program may not hear it.
    MICROPHONE_STUCK: one value that is not silence, over and over. MICROPHONE_STALLED and
    SPEAKER_STALLED: the device is open and moves no sound. NOTHING_ARRIVES: no RTP from the far
    end. SILENCE_ARRIVES: RTP that holds only silence; they may be muted. NOTHING_LEAVES: our own
    RTP is not sent. SPEAKING_WHILE_MUTED: this person talks and is not heard.
    MICROPHONE_MISSING and SPEAKER_MISSING: none opens. MICROPHONE_DENIED: the system does not let
    this program use one. MICROPHONE_MUTED and SPEAKER_MUTED: the operating system has muted the
    device.
    """

    MICROPHONE_SILENT = "MICROPHONE_SILENT"
    MICROPHONE_STUCK = "MICROPHONE_STUCK"
    MICROPHONE_STALLED = "MICROPHONE_STALLED"
    SPEAKER_STALLED = "SPEAKER_STALLED"
    NOTHING_ARRIVES = "NOTHING_ARRIVES"
    SILENCE_ARRIVES = "SILENCE_ARRIVES"
    NOTHING_LEAVES = "NOTHING_LEAVES"
    SPEAKING_WHILE_MUTED = "SPEAKING_WHILE_MUTED"
    MICROPHONE_MUTED = "MICROPHONE_MUTED"
    SPEAKER_MUTED = "SPEAKER_MUTED"
    MICROPHONE_MISSING = "MICROPHONE_MISSING"
    MICROPHONE_DENIED = "MICROPHONE_DENIED"
    SPEAKER_MISSING = "SPEAKER_MISSING"
