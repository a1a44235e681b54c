"""What this computer has: a keyring, a microphone, something to hear with."""

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.domain.text import shown_text
from exophone_desktop.headset.events import (
    HeadsetConnected,
    HeadsetDisconnected,
    HeadsetRefused,
)
from exophone_desktop.usecases.doctor.findings import Finding, failed, passed, skipped
from exophone_desktop.usecases.doctor.subject import Examination


def keyring_works(examination: Examination) -> Finding:
    """Tokens can be kept safely. Without a keyring everything works but staying signed in."""
    opened = examination.instruments.open_secrets()
    if opened.kept:
        return passed("The keyring of this computer works.")
    return failed(
        opened.why or "This computer has no keyring that works.",
        "On Linux install and unlock GNOME Keyring or KWallet; elsewhere unlock the keychain.",
    )


def microphone_present(examination: Examination) -> Finding:
    """There is something to speak into."""
    return _present(
        examination,
        DeviceDirection.CAPTURE,
        "microphone",
        "Plug one in, or a headset, and let this app use the microphone in the privacy settings.",
    )


def speaker_present(examination: Examination) -> Finding:
    """There is something to hear with."""
    return _present(
        examination, DeviceDirection.PLAYBACK, "loudspeaker", "Plug in a headset or loudspeakers."
    )


def headset_heard(examination: Examination) -> Finding:
    """The buttons of a headset can be used, where there is one. Calls go on without."""
    match examination.instruments.headset():
        case HeadsetConnected(name):
            return passed(f"The buttons of {name} can be used.", device=name)
        case HeadsetRefused(problem):
            return skipped(
                problem,
                "Calls work without them. On Linux, install the udev rule that comes with "
                "ExoPhone and plug the headset in again.",
            )
        case HeadsetDisconnected():
            return skipped("No headset with buttons for calls is plugged in.")


def _present(
    examination: Examination, direction: DeviceDirection, what: str, advice: str
) -> Finding:
    if examination.stopped.is_set():
        return skipped("Not run.")
    found = [d for d in examination.instruments.sound_devices() if d.direction is direction]
    if not found:
        return failed(f"This computer has no {what}.", advice, devices=0)
    used: AudioDevice = next((each for each in found if each.in_use), found[0])
    name = shown_text(used.name, 80)
    return passed(f"Calls use the {what} {name}.", devices=len(found), device=name)
