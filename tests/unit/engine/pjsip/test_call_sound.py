"""The calls on screen as the near end meets them: mute, notices, several calls, the tape."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from fakes.far_end import constant, tone

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE
from exophone_desktop.engine.pjsip.call_sound import CallSound


class Port:
    """One call: it says ``value`` and keeps what it is sent."""

    def __init__(self, value: float = 0.0) -> None:
        self.sent: list[Samples] = []
        self.until = 0.0
        self._value = value

    def put(self, block: Samples) -> None:
        self.sent.append(block)

    def get(self, until: float = 0.0) -> Samples:
        self.until = until
        return constant(self._value)(0)

    def sound(self) -> Samples:
        return np.concatenate(self.sent)


def on_call(*ports: Port) -> CallSound:
    sound = CallSound()
    sound.speaking = sound.hearing = ports
    sound.transmitting = True
    return sound


def test_every_call_hears_the_person_and_they_hear_all_calls_together() -> None:
    first, second = Port(300.0), Port(500.0)
    sound = on_call(first, second)
    sound.say(constant(1_000)(0))
    assert first.sound().tolist() == second.sound().tolist() == [1_000.0] * BLOCK_SAMPLES
    assert sound.hear(7.5).tolist() == [800.0] * BLOCK_SAMPLES
    assert all(port.until == 7.5 for port in sound.hearing)


def test_a_held_call_is_neither_spoken_to_nor_heard() -> None:
    held, live = Port(300.0), Port(500.0)
    sound = on_call(held, live)
    sound.speaking = sound.hearing = (live,)
    sound.say(constant(1_000)(0))
    assert held.sent == []
    assert len(live.sent) == 1
    assert sound.hear()[0] == 500.0


def test_without_a_call_there_is_silence_and_nobody_listens() -> None:
    sound = CallSound()
    assert not sound.listens
    sound.say(constant(1_000)(0))
    assert not sound.hear().any()
    assert len(sound.hear()) == BLOCK_SAMPLES


def test_before_anyone_is_to_hear_it_nothing_is_sent() -> None:
    port = Port()
    sound = on_call(port)
    sound.transmitting = False
    assert not sound.listens
    sound.say(constant(1_000)(0))
    assert port.sent == []


def test_mute_sends_silence_so_that_packets_go_on_and_unmute_is_at_once() -> None:
    port = Port()
    sound = on_call(port)
    sound.muted = True
    sound.say(constant(1_000)(0))
    sound.muted = False
    sound.say(constant(1_000)(0))
    assert [float(block[0]) for block in port.sent] == [0.0, 1_000.0]
    assert not port.sent[0].any()


@pytest.mark.parametrize("muted", [False, True])
def test_the_far_end_hears_the_notice_of_a_recording_once_also_while_muted(muted: bool) -> None:
    port = Port()
    sound = on_call(port)
    sound.muted = muted
    sound.announce_recording()
    speech = tone(300, 50.0)
    for number in range(100):
        sound.say(speech(number))
    heard = port.sound()
    spectrum = np.abs(np.fft.rfft(heard[: SAMPLE_RATE // 2], SAMPLE_RATE))
    assert int(np.argmax(spectrum)) == pytest.approx(1_400, abs=3)
    after = heard[SAMPLE_RATE // 2 + BLOCK_SAMPLES :]
    assert np.abs(after).max() <= 50.0
    assert bool(after.any()) is not muted


def test_the_speaker_of_what_is_said_does_not_see_it_changed() -> None:
    # The same memory may be on its way elsewhere.
    sound = on_call(Port(), Port())
    sound.announce_recording()
    block = constant(100)(0)
    for _ in range(5):
        sound.say(block)
    assert set(block.tolist()) == {100.0}


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[CallRecorder]:
    recorder = CallRecorder(tmp_path / "call.flac", pytest.fail)
    yield recorder
    recorder.close(10.0)


def taped(path: Path) -> np.ndarray:
    return np.asarray(soundfile.read(path, dtype="int16")[0])


def test_the_tape_gets_both_sides_and_no_word_of_a_muted_person(
    recorder: CallRecorder, tmp_path: Path
) -> None:
    sound = on_call(Port(300.0), Port(500.0))
    sound.record(recorder)
    for number in range(300):
        sound.muted = number >= 150
        sound.say(constant(1_000)(0))
        sound.hear()
    sound.record(None)
    sound.say(constant(1_000)(0))
    sound.hear()
    recorder.close(10.0)
    tape = taped(tmp_path / "call.flac")
    assert len(tape) == 300 * BLOCK_SAMPLES
    near, far = tape[:, 0], tape[:, 1]
    assert set(far.tolist()) == {800}
    assert near[100 * BLOCK_SAMPLES : 140 * BLOCK_SAMPLES].max() == pytest.approx(1_000, abs=30)
    assert not near[-100 * BLOCK_SAMPLES :].any()
