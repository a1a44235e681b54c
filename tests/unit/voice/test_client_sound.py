import pytest

from exophone_desktop.audio.notices import DeviceChange, DeviceNotice
from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceDirection,
    ProcessingSettings,
    RememberedChoice,
    RingTone,
    SoundPurpose,
    ToneCountry,
    Volumes,
)
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import (
    AddAccount,
    ChooseAudioDevice,
    StartRecording,
    StopRecording,
    UseProcessing,
    UseVolumes,
)
from exophone_desktop.engine.sound_commands import (
    CheckSound,
    StopSoundCheck,
    UseRingTone,
    UseToneCountry,
)
from exophone_desktop.engine.sound_events import (
    RecordingStarted,
    RecordingStopped,
    SoundCheckDone,
    SoundCheckFailed,
    SoundCheckProgressed,
    SoundCheckStopped,
)
from exophone_desktop.voice import events as voice_events

QUIET = Volumes(speaker=-12.0)
PLAIN = ProcessingSettings(gain_control=False)
CHOICE = RememberedChoice(("capture:usb-7",), SoundPurpose.MICROPHONE, "usb-7")
SPEAKER = AudioDevice("1", "Speakers", DeviceDirection.PLAYBACK)
HEADSET = AudioDevice("2", "Headset", DeviceDirection.PLAYBACK)


def asked(phone, kind):
    return [command for command in phone.engine.sent if isinstance(command, kind)]


def test_what_is_said_before_the_start_is_how_the_engine_starts(phone):
    phone.client.remember_audio_devices((CHOICE,))
    phone.client.use_volumes(QUIET)
    phone.client.use_processing(PLAIN)
    phone.client.use_ring_tone(RingTone.WARBLE, "ring.wav")
    phone.client.use_tone_country(ToneCountry.EUROPE)
    phone.become_ready()
    audio = phone.engine.settings.audio
    assert audio.tone_country is ToneCountry.EUROPE
    assert (audio.remembered, audio.volumes, audio.processing) == ((CHOICE,), QUIET, PLAIN)
    assert (audio.ring_tone, audio.ring_path) == (RingTone.WARBLE, "ring.wav")
    assert asked(phone, UseVolumes | UseProcessing) == []


def test_an_engine_that_runs_is_asked_at_once(ready):
    ready.client.use_volumes(QUIET)
    ready.client.use_processing(PLAIN)
    ready.client.use_tone_country(ToneCountry.EUROPE)
    ready.client.choose_audio_device(SoundPurpose.RINGING, "usb-7")
    assert asked(ready, UseToneCountry) == [UseToneCountry(ToneCountry.EUROPE)]
    assert asked(ready, UseVolumes) == [UseVolumes(QUIET)]
    assert asked(ready, UseProcessing) == [UseProcessing(PLAIN)]
    assert asked(ready, ChooseAudioDevice) == [ChooseAudioDevice(SoundPurpose.RINGING, "usb-7")]


def test_an_engine_that_is_started_again_begins_as_the_last_one_was(ready):
    ready.client.use_volumes(Volumes())
    ready.client.use_volumes(QUIET)
    ready.client.use_processing(PLAIN)
    ready.client.use_ring_tone(RingTone.WARBLE, "ring.wav")
    audio = ready.engine.settings.audio
    assert (audio.volumes, audio.processing) == (QUIET, PLAIN)
    assert (audio.ring_tone, audio.ring_path) == (RingTone.WARBLE, "ring.wav")


def test_all_choices_of_devices_outlive_the_engine(ready):
    """Also those for sets of devices that were plugged in earlier in this run."""
    ready.client.choose_audio_device(SoundPurpose.CALL, "usb-7")
    remembered = (CHOICE, RememberedChoice(("playback:desk",), SoundPurpose.CALL, "desk"))
    ready.engine.say(events.AudioDevicesListed((SPEAKER,), remembered=remembered))
    ready.engine.say(events.AudioDevicesListed((SPEAKER, HEADSET)))  # this one does not tell
    assert ready.engine.settings.audio.remembered == remembered
    ready.engine.sent.clear()
    ready.engine.say(events.EngineDied("It is gone."))
    ready.engine.say(events.EngineStarted((), ()))
    # To choose anew would be for what is plugged in now, whatever it was chosen for.
    assert asked(ready, ChooseAudioDevice) == []


@pytest.mark.parametrize("remembered", [None, (CHOICE,)])
def test_devices_are_told_with_what_was_chosen(ready, remembered):
    ready.engine.say(events.AudioDevicesListed((SPEAKER, HEADSET), remembered=remembered))
    told = ready.heard(voice_events.AudioDevicesChanged)
    assert told == voice_events.AudioDevicesChanged((SPEAKER, HEADSET), remembered)


def test_a_change_of_devices_is_told_with_what_takes_it_back(ready):
    notice = DeviceNotice(SoundPurpose.CALL, DeviceChange.ARRIVED, SPEAKER, HEADSET, "1")
    ready.engine.say(events.AudioDeviceReplaced(notice, notice.sentence))
    told = ready.heard(voice_events.AudioDeviceReplaced)
    assert told == voice_events.AudioDeviceReplaced(notice, notice.sentence)


def recordings(phone):
    return asked(phone, StartRecording | StopRecording)


def test_a_second_click_on_record_is_not_a_second_recording(ready):
    call, snapshot = ready.establish()
    call.start_recording("one.wav")
    call.start_recording("two.wav")
    assert recordings(ready) == [StartRecording(call.call_id, "one.wav")]
    ready.engine.say(RecordingStarted(snapshot, "one.wav"))
    call.stop_recording()
    call.stop_recording()
    assert recordings(ready)[1:] == [StopRecording(call.call_id)]
    ready.engine.say(RecordingStopped(snapshot, "one.wav"))
    call.start_recording("three.wav")
    assert recordings(ready)[2:] == [StartRecording(call.call_id, "three.wav")]


def test_a_recording_that_could_not_begin_can_be_tried_again(ready):
    call, _ = ready.establish()
    call.start_recording("one.wav")
    failed = events.CommandFailed("StartRecording", "The disk is full.", call_id=call.call_id)
    ready.engine.say(failed)
    assert ready.heard(voice_events.ProblemReported).detail == "The disk is full."
    call.start_recording("two.wav")
    assert len(recordings(ready)) == 2


def test_another_ring_tone_is_asked_at_once(ready):
    ready.client.use_ring_tone(RingTone.WARBLE, "ring.wav")
    assert asked(ready, UseRingTone) == [UseRingTone(RingTone.WARBLE, "ring.wav")]


def said_until_now(phone):
    """Every event up to one that marks the end."""
    phone.engine.say(events.AudioFailed("This is the end."))
    end = voice_events.ProblemReported("This is the end.")
    return list(iter(lambda: phone.said.get(timeout=5.0), end))


def test_sound_is_checked_before_anybody_signs_in(phone):
    phone.client.check_sound(Step.RECORD, seconds=2.0)
    assert asked(phone, CheckSound) == [CheckSound(Step.RECORD, seconds=2.0)]
    done = SoundCheckDone(Step.RECORD)
    phone.engine.say(SoundCheckProgressed(Step.RECORD, "Mic", 0.5, -20.0))
    phone.engine.say(done)
    assert phone.heard(voice_events.SoundEvent) == SoundCheckProgressed(
        Step.RECORD, "Mic", 0.5, -20.0
    )
    assert phone.heard(SoundCheckDone) == done
    phone.become_ready()
    assert len(asked(phone, AddAccount)) == 1


def test_an_engine_that_ran_for_its_sound_alone_dies_without_a_word_about_reachability(phone):
    phone.client.check_sound(Step.ECHO)
    phone.engine.say(events.EngineDied("The sound system took it down."))
    failed = SoundCheckFailed(Step.ECHO, "The sound system took it down.")
    assert said_until_now(phone) == [failed]


def test_a_check_that_is_over_does_not_fail_with_the_engine(ready):
    ready.client.check_sound(Step.ECHO)
    ready.engine.say(SoundCheckStopped(Step.ECHO, by_call=True))
    assert ready.heard(SoundCheckStopped).by_call
    ready.engine.say(events.EngineDied("It is gone."))
    said = said_until_now(ready)
    assert not any(isinstance(event, SoundCheckFailed) for event in said)


def test_a_check_is_stopped_only_where_an_engine_runs(phone):
    phone.client.stop_sound_check()
    assert phone.engine.sent == []
    phone.client.check_sound(Step.ECHO)
    phone.client.stop_sound_check(forget=True)
    assert asked(phone, StopSoundCheck) == [StopSoundCheck(forget=True)]
