"""Which device serves which purpose, and why."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.audio.choice import (
    MOST_REMEMBERED,
    ChoiceReason,
    DeviceChoice,
    device_set,
    remember,
)
from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceDirection,
    DeviceKind,
    RememberedChoice,
    SoundPurpose,
)

PLAYBACK, CAPTURE = DeviceDirection.PLAYBACK, DeviceDirection.CAPTURE
CALL, RINGING, MICROPHONE = SoundPurpose.CALL, SoundPurpose.RINGING, SoundPurpose.MICROPHONE


def out(name: str, kind: DeviceKind, unit: str = "", default: bool = False) -> AudioDevice:
    return AudioDevice(name, name.title(), PLAYBACK, default, kind=kind, identity=name, unit=unit)


def into(name: str, kind: DeviceKind, unit: str = "", default: bool = False) -> AudioDevice:
    return AudioDevice(name, name.title(), CAPTURE, default, kind=kind, identity=name, unit=unit)


SPEAKER = out("speaker", DeviceKind.BUILT_IN_SPEAKER, default=True)
SCREEN = out("screen", DeviceKind.HDMI)
JABRA = out("jabra", DeviceKind.WIRED_HEADSET, "jabra")
JABRA_MIC = into("jabra mic", DeviceKind.WIRED_HEADSET, "jabra")
MIC = into("mic", DeviceKind.BUILT_IN_MICROPHONE, default=True)
WEBCAM = into("webcam", DeviceKind.EXTERNAL_MICROPHONE)
BUDS_STEREO = replace(out("buds a2dp", DeviceKind.BLUETOOTH_STEREO, "buds"), identity="buds")
BUDS_CALLS = replace(out("buds hfp", DeviceKind.BLUETOOTH_HANDS_FREE, "buds"), identity="buds")
BUDS_MIC = into("buds mic", DeviceKind.BLUETOOTH_HANDS_FREE, "buds")
PHONE_STEREO = into("a phone", DeviceKind.BLUETOOTH_STEREO, "phone")
LOOP = out("loop", DeviceKind.VIRTUAL)

NOTEBOOK = (SPEAKER, MIC)
DESK = (SPEAKER, MIC, SCREEN, WEBCAM)
HEADSET = (SPEAKER, MIC, JABRA, JABRA_MIC)


def chosen(
    present: tuple[AudioDevice, ...], *choices: tuple[SoundPurpose, str]
) -> tuple[RememberedChoice, ...]:
    """As if the person had made ``choices``, the last one last."""
    remembered: tuple[RememberedChoice, ...] = ()
    for purpose, key in choices:
        remembered = remember(remembered, present, purpose, key)
    return remembered


HEADSET_CHOSEN = chosen(HEADSET, (CALL, "jabra"), (MICROPHONE, "jabra mic"), (RINGING, "speaker"))


@pytest.mark.parametrize(
    ("present", "remembered", "purpose", "device", "reason"),
    [
        # Nothing was ever chosen: what the system says.
        (NOTEBOOK, (), CALL, "speaker", ChoiceReason.SYSTEM_DEFAULT),
        (HEADSET, (), CALL, "speaker", ChoiceReason.SYSTEM_DEFAULT),
        (HEADSET, (), MICROPHONE, "mic", ChoiceReason.SYSTEM_DEFAULT),
        # Chosen for just this set.
        (HEADSET, HEADSET_CHOSEN, CALL, "jabra", ChoiceReason.CHOSEN),
        (HEADSET, HEADSET_CHOSEN, MICROPHONE, "jabra mic", ChoiceReason.CHOSEN),
        (HEADSET, HEADSET_CHOSEN, RINGING, "speaker", ChoiceReason.CHOSEN),
        # Another set, and what was chosen is there.
        ((*HEADSET, SCREEN), HEADSET_CHOSEN, CALL, "jabra", ChoiceReason.CHOSEN_ELSEWHERE),
        # It is not: at the ear first, then in the room.
        (NOTEBOOK, HEADSET_CHOSEN, CALL, "speaker", ChoiceReason.NEXT_BEST),
        (NOTEBOOK, HEADSET_CHOSEN, MICROPHONE, "mic", ChoiceReason.NEXT_BEST),
        (
            (*NOTEBOOK, BUDS_CALLS, BUDS_MIC),
            HEADSET_CHOSEN,
            CALL,
            "buds hfp",
            ChoiceReason.NEXT_BEST,
        ),
        # The microphone goes where the call goes.
        (
            (*NOTEBOOK, BUDS_CALLS, BUDS_MIC),
            HEADSET_CHOSEN,
            MICROPHONE,
            "buds mic",
            ChoiceReason.NEXT_BEST,
        ),
        # Each set keeps its own choice.
        (
            DESK,
            chosen(DESK, (CALL, "screen")) + HEADSET_CHOSEN,
            CALL,
            "screen",
            ChoiceReason.CHOSEN,
        ),
        (
            HEADSET,
            chosen(DESK, (CALL, "screen")) + HEADSET_CHOSEN,
            CALL,
            "jabra",
            ChoiceReason.CHOSEN,
        ),
        # "The system's default" is a choice too.
        (
            HEADSET,
            chosen(HEADSET, (CALL, "jabra"), (CALL, "")),
            CALL,
            "speaker",
            ChoiceReason.SYSTEM_DEFAULT,
        ),
        # Bluetooth: hands-free for calls, stereo never as a microphone.
        (
            (*NOTEBOOK, BUDS_STEREO, BUDS_CALLS),
            chosen((*NOTEBOOK, BUDS_STEREO, BUDS_CALLS), (CALL, "buds")),
            CALL,
            "buds hfp",
            ChoiceReason.CHOSEN,
        ),
        (
            (BUDS_CALLS, replace(BUDS_STEREO, is_default=True)),
            (),
            CALL,
            "buds hfp",
            ChoiceReason.SYSTEM_DEFAULT,
        ),
        (
            (BUDS_CALLS, replace(BUDS_STEREO, is_default=True)),
            (),
            RINGING,
            "buds a2dp",
            ChoiceReason.SYSTEM_DEFAULT,
        ),
        (
            (MIC, replace(PHONE_STEREO, is_default=True)),
            chosen((MIC, PHONE_STEREO), (MICROPHONE, "a phone")),
            MICROPHONE,
            "mic",
            ChoiceReason.NEXT_BEST,
        ),
        # Where it is all there is, stereo plays.
        ((BUDS_STEREO,), (), CALL, "buds a2dp", ChoiceReason.NEXT_BEST),
        # A machine whose system names no default.
        ((SCREEN, JABRA, LOOP), (), CALL, "jabra", ChoiceReason.NEXT_BEST),
        (
            (SCREEN, JABRA, SPEAKER, LOOP),
            HEADSET_CHOSEN[:1],
            RINGING,
            "speaker",
            "chosen_elsewhere",
        ),
        ((SCREEN, JABRA, LOOP), (), RINGING, "jabra", ChoiceReason.NEXT_BEST),
        ((LOOP,), (), CALL, "loop", ChoiceReason.NEXT_BEST),
    ],
)
def test_the_policy(
    present: tuple[AudioDevice, ...],
    remembered: tuple[RememberedChoice, ...],
    purpose: SoundPurpose,
    device: str,
    reason: ChoiceReason,
) -> None:
    found = DeviceChoice(present, remembered).assigned(purpose)
    assert found is not None
    assert (found.device.id, found.reason) == (device, reason)


@pytest.mark.parametrize("present", [(), (MIC,), (SPEAKER,), (PHONE_STEREO,)])
def test_a_purpose_without_a_device_has_none(present: tuple[AudioDevice, ...]) -> None:
    choice = DeviceChoice(present, HEADSET_CHOSEN)
    assert SPEAKER in present or choice.assigned(CALL) is None
    assert MIC in present or choice.assigned(MICROPHONE) is None


def test_a_headset_that_returns_is_taken_back() -> None:
    used = []
    for present in (HEADSET, NOTEBOOK, HEADSET, DESK, (*HEADSET, WEBCAM)):
        found = DeviceChoice(present, HEADSET_CHOSEN).assigned(CALL)
        used.append(found.device.id if found else "")
    assert used == ["jabra", "speaker", "jabra", "speaker", "jabra"]


def test_a_route_goes_before_every_choice_while_its_device_is_there() -> None:
    choice = DeviceChoice(HEADSET, HEADSET_CHOSEN, {CALL: "speaker"})
    found = choice.assigned(CALL)
    assert found is not None
    assert (found.device, found.reason) == (SPEAKER, ChoiceReason.ROUTE)
    without = replace(choice, present=(JABRA, MIC)).assigned(CALL)
    assert without is not None
    assert without.device is JABRA


def test_a_device_that_did_not_open_is_left_out() -> None:
    choice = DeviceChoice(HEADSET, HEADSET_CHOSEN, refused=frozenset({"jabra"}))
    found = choice.assigned(CALL)
    assert found is not None
    assert found.device is SPEAKER


def test_programs_that_make_virtual_devices_do_not_make_another_desk() -> None:
    assert device_set((*HEADSET, LOOP)) == device_set(HEADSET)
    assert device_set((LOOP,)) != ()


def test_the_order_in_which_devices_are_listed_does_not_matter() -> None:
    assert device_set(HEADSET) == device_set(HEADSET[::-1])


def test_choosing_again_replaces_the_choice_for_that_set_and_purpose() -> None:
    remembered = chosen(HEADSET, (CALL, "jabra"), (RINGING, "speaker"), (CALL, "speaker"))
    assert [(each.purpose, each.device) for each in remembered] == [
        (CALL, "speaker"),
        (RINGING, "speaker"),
    ]


def test_what_is_remembered_is_bounded() -> None:
    remembered: tuple[RememberedChoice, ...] = ()
    for number in range(200):
        desk = (SPEAKER, out(f"headset {number}", DeviceKind.WIRED_HEADSET))
        remembered = remember(remembered, desk, CALL, "speaker")
    assert len(remembered) == MOST_REMEMBERED
    assert any("headset 199" in each for each in remembered[0].devices)


EVERY = (*DESK, JABRA, JABRA_MIC, BUDS_STEREO, BUDS_CALLS, BUDS_MIC, PHONE_STEREO, LOOP)


@given(
    present=st.sets(st.sampled_from(range(len(EVERY)))),
    wishes=st.lists(st.tuples(st.sampled_from(SoundPurpose), st.sampled_from(EVERY)), max_size=6),
    refused=st.sets(st.sampled_from([each.id for each in EVERY]), max_size=4),
)
def test_whatever_is_chosen_only_what_is_there_and_fits_is_used(
    present: set[int], wishes: list[tuple[SoundPurpose, AudioDevice]], refused: set[str]
) -> None:
    plugged = tuple(EVERY[index] for index in sorted(present))
    remembered: tuple[RememberedChoice, ...] = ()
    for purpose, device in wishes:
        remembered = remember(remembered, plugged, purpose, device.key)
    choice = DeviceChoice(plugged, remembered, refused=frozenset(refused))
    for purpose in SoundPurpose:
        ordered = [each.device for each in choice.candidates(purpose)]
        assert len(ordered) == len({each.id for each in ordered})
        assert all(each in plugged and each.direction is purpose.direction for each in ordered)
        assert not refused & {each.id for each in ordered}
        if purpose is MICROPHONE:
            assert PHONE_STEREO not in ordered
        fits = [
            each
            for each in plugged
            if each.direction is purpose.direction
            and each.id not in refused
            and each.kind is not DeviceKind.BLUETOOTH_STEREO
        ]
        assert set(fits) <= set(ordered)
