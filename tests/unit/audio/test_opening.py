"""Which near end the settings make."""

from pathlib import Path
from typing import Any

import pytest
from fakes.far_end import FakeFarEnd, constant

from exophone_desktop.audio.duplex import NOTHING_OPENS
from exophone_desktop.audio.files import FileNearEnd
from exophone_desktop.audio.null import NullNearEnd
from exophone_desktop.audio.opening import open_near_end
from exophone_desktop.audio.settings import AudioBackend, AudioSettings, DeviceDirection, Tone
from exophone_desktop.audio.sound import AudioError


def test_auto_takes_the_devices_of_the_machine(sound_system: Any) -> None:
    told: list[str] = []
    near = open_near_end(AudioSettings(), told.append, sound_system)
    near.listen(True)
    near.start(FakeFarEnd())
    assert not sound_system.opened(DeviceDirection.CAPTURE).closed
    assert told == []
    near.stop()


def test_auto_is_silent_on_a_machine_without_sound_and_says_so_once(sound_system: Any) -> None:
    sound_system.unplug_all()
    told: list[str] = []
    near = open_near_end(AudioSettings(), told.append, sound_system)
    far = FakeFarEnd(constant(5_000))
    near.listen(True)
    near.start(far)
    far.wait_until_said(10)
    far.wait_until_heard(10)
    near.stop()
    assert not far.sound().any()
    assert told == [NOTHING_OPENS]


def test_system_refuses_a_machine_without_sound(sound_system: Any) -> None:
    sound_system.unplug_all()
    settings = AudioSettings(backend=AudioBackend.SYSTEM)
    with pytest.raises(AudioError):
        open_near_end(settings, lambda _: None, sound_system).start(FakeFarEnd())


def test_files_and_null_touch_no_device(sound_system: Any, tmp_path: Path) -> None:
    record = tmp_path / "heard.wav"
    settings = AudioSettings(backend=AudioBackend.FILES, record_path=str(record))
    files = open_near_end(settings, lambda _: None, sound_system)
    null = open_near_end(AudioSettings(backend=AudioBackend.NULL), lambda _: None, sound_system)
    assert isinstance(files, FileNearEnd)
    assert isinstance(null, NullNearEnd)
    for near in (files, null):
        far = FakeFarEnd()
        near.start(far)
        near.play_tone(Tone.BUSY)
        far.wait_until_said(4)
        far.wait_until_heard(4)
        near.stop()
        assert not far.sound().any()
        assert near.devices() == ()
    assert record.stat().st_size > 44
    assert sound_system.streams == []
