"""The next step out of a trouble with a call's sound: a table, and how each step is taken."""

import asyncio
from collections.abc import Callable, Mapping
from enum import StrEnum

from exophone_desktop.audio.settings import AudioDevice, DeviceKind, SoundPurpose
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.host.other_programs import OtherProgramError
from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.state import NoticeKind


class Remedy(StrEnum):
    """What can be done from here."""

    ANOTHER_MICROPHONE = "ANOTHER_MICROPHONE"
    ANOTHER_SPEAKER = "ANOTHER_SPEAKER"
    RENEW_MEDIA = "RENEW_MEDIA"
    UNMUTE = "UNMUTE"
    MICROPHONE_SETTINGS = "MICROPHONE_SETTINGS"


REMEDIES: Mapping[SoundTrouble, Remedy] = {
    SoundTrouble.MICROPHONE_SILENT: Remedy.ANOTHER_MICROPHONE,
    SoundTrouble.MICROPHONE_STUCK: Remedy.ANOTHER_MICROPHONE,
    SoundTrouble.MICROPHONE_STALLED: Remedy.ANOTHER_MICROPHONE,
    SoundTrouble.MICROPHONE_MISSING: Remedy.ANOTHER_MICROPHONE,
    SoundTrouble.MICROPHONE_DENIED: Remedy.MICROPHONE_SETTINGS,
    SoundTrouble.SPEAKER_MISSING: Remedy.ANOTHER_SPEAKER,
    SoundTrouble.SPEAKER_STALLED: Remedy.ANOTHER_SPEAKER,
    SoundTrouble.MICROPHONE_MUTED: Remedy.ANOTHER_MICROPHONE,
    SoundTrouble.SPEAKER_MUTED: Remedy.ANOTHER_SPEAKER,
    SoundTrouble.NOTHING_ARRIVES: Remedy.RENEW_MEDIA,
    SoundTrouble.NOTHING_LEAVES: Remedy.RENEW_MEDIA,
    SoundTrouble.SPEAKING_WHILE_MUTED: Remedy.UNMUTE,
}
"""SILENCE_ARRIVES is not here: nothing on this side makes the far end speak."""

_SPOKEN = {SoundPurpose.MICROPHONE: "microphone", SoundPurpose.CALL: "speaker"}


async def fix_trouble(desk: Desk, trouble: SoundTrouble) -> None:
    """Take the step that ``REMEDIES`` names; nothing where there is none."""
    remedy = REMEDIES.get(trouble)
    if remedy is Remedy.MICROPHONE_SETTINGS:
        await _show_microphone_settings(desk)
    elif remedy is not None:
        _STEPS[remedy](desk)


def next_device(devices: tuple[AudioDevice, ...], purpose: SoundPurpose) -> AudioDevice | None:
    """The device after the one in use, round the list; None where there is no other.

    Bluetooth stereo is no microphone, and virtual devices are for those who choose them by name.
    """
    usable = [
        each
        for each in devices
        if each.direction is purpose.direction
        and (each.in_use or each.kind not in (DeviceKind.BLUETOOTH_STEREO, DeviceKind.VIRTUAL))
    ]
    used = next((place for place, each in enumerate(usable) if each.in_use), -1)
    others = usable[used + 1 :] + usable[: max(used, 0)]
    return others[0] if others else None


async def _show_microphone_settings(desk: Desk) -> None:
    try:
        await asyncio.to_thread(desk.programs.show_microphone_settings)
    except OtherProgramError as error:
        desk.tell(str(error), NoticeKind.WARNING)


def _use_another(purpose: SoundPurpose) -> Callable[[Desk], None]:
    def step(desk: Desk) -> None:
        device = next_device(desk.state().audio_devices, purpose)
        what = _SPOKEN[purpose]
        if device is None:
            desk.tell(f"This computer has no other {what}. Please plug one in.", NoticeKind.WARNING)
            return
        desk.voice.choose_audio_device(purpose, device.key)
        desk.tell(f"Now trying the {what} {device.name}.", NoticeKind.INFO)

    return step


_STEPS: Mapping[Remedy, Callable[[Desk], None]] = {
    Remedy.ANOTHER_MICROPHONE: _use_another(SoundPurpose.MICROPHONE),
    Remedy.ANOTHER_SPEAKER: _use_another(SoundPurpose.CALL),
    Remedy.RENEW_MEDIA: lambda desk: ask_current_call(desk, lambda call: call.renew_media()),
    Remedy.UNMUTE: lambda desk: ask_current_call(desk, lambda call: call.unmute()),
}
