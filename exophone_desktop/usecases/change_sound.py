"""How the person wants sound: done at once, and remembered for the next start."""

import asyncio
from pathlib import Path

from exophone_desktop.audio.settings import (
    ProcessingSettings,
    RememberedChoice,
    RingTone,
    SoundPurpose,
    Volumes,
)
from exophone_desktop.host.setting_choices import ToneChoice
from exophone_desktop.host.setting_values import value_of
from exophone_desktop.host.settings import SoundSettings
from exophone_desktop.usecases.call_tones import tone_country
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import SoundSettingsChanged
from exophone_desktop.usecases.keep_newest import keep_newest
from exophone_desktop.usecases.state import NoticeKind


def begin_sound(desk: Desk, sound: SoundSettings) -> None:
    """Use what was remembered, before the voice client is initialised."""
    desk.voice.remember_audio_devices(sound.remembered)
    desk.voice.use_processing(sound.processing)
    desk.voice.use_volumes(sound.volumes)
    desk.voice.use_ring_tone(sound.ring_tone, sound.ring_path)
    desk.dispatch(SoundSettingsChanged(sound))
    use_call_tones(desk)


def use_call_tones(desk: Desk) -> None:
    """Use the tones of the country that is meant by now."""
    state = desk.state()
    desk.voice.use_tone_country(tone_country(state.sound.tone_country, state.phone_region))


async def choose_device(desk: Desk, purpose: SoundPurpose, key: str) -> None:
    """Use the device ``key`` for ``purpose``; empty is the system's default.

    The engine answers with ``AudioDevicesChanged``, and that is kept (``keep_devices``).
    """
    desk.voice.choose_audio_device(purpose, key)


async def keep_devices(desk: Desk, remembered: tuple[RememberedChoice, ...]) -> None:
    """Keep the choices of devices, where they are others than before."""
    if remembered != desk.state().sound.remembered:
        await _keep(desk, remembered=remembered)


async def change_volumes(desk: Desk, volumes: Volumes) -> None:
    """Use ``volumes``, where no policy has locked them."""
    if _is_locked(desk, volumes=volumes):
        return
    desk.voice.use_volumes(volumes)
    await _keep(desk, volumes=volumes)


async def change_processing(desk: Desk, processing: ProcessingSettings) -> None:
    """Do ``processing`` to the microphone's sound, where no policy has locked it."""
    if _is_locked(desk, processing=processing):
        return
    desk.voice.use_processing(processing)
    await _keep(desk, processing=processing)


async def choose_ring_tone(desk: Desk, tone: RingTone, path: str) -> None:
    """Ring with ``tone``, or with the sound file ``path`` where it is not empty."""
    if _is_locked(desk, ring_tone=tone, ring_path=path):
        return
    if path and not await asyncio.to_thread(Path(path).is_file):
        desk.tell(f"There is no sound file {path}.", NoticeKind.WARNING)
        return
    desk.voice.use_ring_tone(tone, path)
    await _keep(desk, ring_tone=tone, ring_path=path)


async def choose_tone_country(desk: Desk, country: ToneChoice) -> None:
    """Hear the call progress tones of ``country``, also the one that plays now."""
    if _is_locked(desk, tone_country=country):
        return
    desk.voice.use_tone_country(tone_country(country, desk.state().phone_region))
    await _keep(desk, tone_country=country)


async def use_headset_buttons(desk: Desk, on: bool) -> None:
    """Hear the buttons of headsets or not, where no policy has locked that."""
    if not _is_locked(desk, headset_buttons=on):
        await _keep(desk, headset_buttons=on)


def _is_locked(desk: Desk, **changes: object) -> bool:
    """Whether a policy is against ``changes``; the person is told.

    Looked at before anything is used: a sound that only lasts until the end of the app counts too.
    """
    sound, locks = desk.state().sound, desk.state().settings.locks
    before = {"sound": sound.model_dump(mode="json")}
    after = {"sound": sound.model_copy(update=changes).model_dump(mode="json")}
    for key, why in locks.items():
        if value_of(before, key) != value_of(after, key):
            desk.tell(why, NoticeKind.WARNING)
            return True
    return False


async def _keep(desk: Desk, **changes: object) -> None:
    desk.dispatch(SoundSettingsChanged(desk.state().sound.model_copy(update=changes)))
    why = await keep_newest(desk, "sound", lambda: desk.state().sound)
    if why:
        desk.tell(f"This choice lasts until you close the app. {why}", NoticeKind.WARNING)
