from fakes.desk import Office

from exophone_desktop.audio.settings import (
    EchoCancellation,
    ProcessingSettings,
    RememberedChoice,
    RingTone,
    SoundPurpose,
    ToneCountry,
    Volumes,
)
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.setting_choices import ToneChoice
from exophone_desktop.host.settings import Settings, SettingsError, SoundSettings
from exophone_desktop.usecases.call_settings import CallSettingsForm
from exophone_desktop.usecases.change_call_settings import change_call_settings
from exophone_desktop.usecases.change_sound import (
    change_processing,
    change_volumes,
    choose_device,
    choose_ring_tone,
    choose_tone_country,
)
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.resume_session import resume_session
from exophone_desktop.usecases.settings_events import PolicyRead
from exophone_desktop.voice.events import AudioDevicesChanged

CHOICE = RememberedChoice(("capture:usb-7",), SoundPurpose.MICROPHONE, "usb-7")
QUIET = Volumes(speaker=-12.0)
NO_ECHO = ProcessingSettings(echo_cancellation=EchoCancellation.OFF)


def kept(office: Office) -> SoundSettings:
    return office.settings.load().settings.sound


async def test_what_was_remembered_is_used_at_the_start(office) -> None:
    sound = SoundSettings(
        remembered=(CHOICE,),
        volumes=QUIET,
        processing=NO_ECHO,
        ring_tone=RingTone.WARBLE,
        tone_country=ToneChoice.EUROPE,
    )
    office.settings.save(Settings(sound=sound))
    await resume_session(office.desk)
    assert office.voice.sound == [
        *((CHOICE,), NO_ECHO, QUIET, (RingTone.WARBLE, "")),
        ToneCountry.EUROPE,
    ]
    assert office.state.sound == sound


async def test_without_a_choice_the_tones_are_those_of_the_country_of_numbers(office) -> None:
    office.settings.save(Settings(phone_region="GB"))
    await resume_session(office.desk)
    assert office.voice.sound[-1] is ToneCountry.UNITED_KINGDOM
    await change_call_settings(office.desk, CallSettingsForm(phone_region="US"))
    assert office.voice.sound[-1] is ToneCountry.UNITED_STATES
    await choose_tone_country(office.desk, ToneChoice.INDIA)
    await change_call_settings(office.desk, CallSettingsForm(phone_region="FR"))
    assert office.voice.sound[-1] is ToneCountry.INDIA
    assert kept(office).tone_country is ToneChoice.INDIA
    await choose_tone_country(office.desk, ToneChoice.REGION)
    assert office.voice.sound[-1] is ToneCountry.EUROPE


async def test_locked_call_tones_stay(office) -> None:
    policy = Policy(locked={"sound.tone_country": "IN"})
    office.dispatch(PolicyRead(policy.locks()))
    await choose_tone_country(office.desk, ToneChoice.UNITED_STATES)
    assert office.voice.sound == []
    assert office.state.notice.text == policy.why("sound.tone_country")


async def test_volumes_and_processing_are_used_at_once_and_kept(office) -> None:
    await change_volumes(office.desk, QUIET)
    await change_processing(office.desk, NO_ECHO)
    assert office.voice.sound == [QUIET, NO_ECHO]
    assert office.state.sound == kept(office) == SoundSettings(volumes=QUIET, processing=NO_ECHO)


async def test_a_chosen_device_is_asked_for_and_what_comes_of_it_is_kept(office) -> None:
    await choose_device(office.desk, SoundPurpose.MICROPHONE, "usb-7")
    assert office.order == [("choose_audio_device", SoundPurpose.MICROPHONE, "usb-7")]
    assert kept(office).remembered == ()
    await follow_voice(office.desk, AudioDevicesChanged((), (CHOICE,)))
    assert kept(office).remembered == (CHOICE,)


async def test_a_list_that_does_not_tell_of_choices_forgets_none(office) -> None:
    await follow_voice(office.desk, AudioDevicesChanged((), (CHOICE,)))
    await follow_voice(office.desk, AudioDevicesChanged(()))
    assert kept(office).remembered == (CHOICE,)


async def test_a_sound_file_of_one_s_own_rings(office) -> None:
    path = office.folder / "ring.wav"
    path.write_bytes(b"RIFF")
    await choose_ring_tone(office.desk, RingTone.BELLS, str(path))
    assert office.voice.sound == [(RingTone.BELLS, str(path))]
    assert kept(office).ring_path == str(path)


async def test_a_sound_file_that_is_not_there_is_told_and_nothing_changes(office) -> None:
    await choose_ring_tone(office.desk, RingTone.BELLS, str(office.folder / "none.wav"))
    assert office.voice.sound == []
    assert "no sound file" in office.state.notice.text


async def test_a_choice_that_cannot_be_kept_is_used_and_told(office, monkeypatch) -> None:
    def full(settings: Settings) -> None:
        raise SettingsError("The disk is full.")

    monkeypatch.setattr(office.settings, "change", full)
    await change_volumes(office.desk, QUIET)
    assert office.voice.sound == [QUIET]
    assert office.state.sound.volumes == QUIET
    assert "The disk is full." in office.state.notice.text


async def test_other_settings_stay_as_they_are(office) -> None:
    settings = Settings(recording_allowed=True)
    office.settings.save(settings)
    await change_volumes(office.desk, QUIET)
    assert office.settings.load().settings.recording_allowed
    assert kept(office).volumes == QUIET


async def test_a_locked_sound_is_refused_with_the_reason_and_not_used_for_a_moment(office) -> None:
    policy = Policy(
        locked={"sound.processing.echo_cancellation": "auto", "sound.ring_path": ""},
        reason="Rule 7.",
    )
    office.dispatch(PolicyRead(policy.locks()))
    await change_processing(office.desk, NO_ECHO)
    assert office.state.notice is not None
    assert office.state.notice.text == policy.why("sound.processing.echo_cancellation")
    await choose_ring_tone(office.desk, RingTone.BELLS, str(office.folder / "own.wav"))
    assert office.state.notice.text == policy.why("sound.ring_path")
    assert office.voice.sound == []
    louder = ProcessingSettings(gain_control=False)
    await change_processing(office.desk, louder)
    await choose_ring_tone(office.desk, RingTone.WARBLE, "")
    assert office.voice.sound == [louder, (RingTone.WARBLE, "")]
