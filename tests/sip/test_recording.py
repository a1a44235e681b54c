import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import CallMedia, CallMediaKind, EngineSettings
from exophone_desktop.engine.sound_events import RecordingStarted, RecordingStopped

RATE = 16000


def tone(path, hertz: float, seconds: float = 30.0) -> str:
    samples = 0.3 * np.sin(2 * np.pi * hertz * np.arange(int(RATE * seconds)) / RATE)
    soundfile.write(path, samples.astype("f4"), RATE)
    return str(path)


@pytest.fixture
def agent(make_phone, tmp_path):
    """A phone whose microphone hears a tone of 500 Hz."""
    audio = AudioSettings(AudioBackend.FILES, play_path=tone(tmp_path / "agent.wav", 500))
    return make_phone("agent", EngineSettings(audio=audio))


def loudest(samples: np.ndarray) -> float:
    return float(np.argmax(np.abs(np.fft.rfft(samples))) * RATE / len(samples))


def well_under_way(phone) -> None:
    packets = phone.heard(events.StatisticsMeasured).statistics.packets_sent
    phone.heard(events.StatisticsMeasured, lambda e: e.statistics.packets_sent > packets + 80)


@pytest.mark.parametrize("suffix", ["wav", "flac"])
def test_a_call_is_recorded_with_this_side_left_and_the_far_side_right(
    agent, bob, tmp_path, suffix
) -> None:
    path = tmp_path / f"call.{suffix}"
    spoken = tone(tmp_path / "far.wav", 900)
    mine, _ = agent.call(bob, CallMedia(CallMediaKind.FILE, spoken))
    agent.send(commands.StartRecording(mine, str(path)))
    assert agent.heard(RecordingStarted).call.call_id == mine
    well_under_way(agent)
    agent.send(commands.StopRecording(mine))
    stopped = agent.heard(RecordingStopped)
    assert (stopped.detail, stopped.path) == ("", str(path))
    agent.hang_up(mine)
    agent.engine.stop()
    samples, rate = soundfile.read(path)
    assert (rate, samples.shape[1]) == (RATE, 2)
    second = samples[-RATE:]
    assert loudest(second[:, 0]) == pytest.approx(500, abs=3)
    assert loudest(second[:, 1]) == pytest.approx(900, abs=3)


def test_a_recording_ends_with_its_call_and_is_whole(agent, bob, tmp_path) -> None:
    mine, _ = agent.call(bob, CallMedia(CallMediaKind.ECHO))
    agent.send(commands.StartRecording(mine, str(tmp_path / "call.wav")))
    agent.heard(RecordingStarted)
    well_under_way(agent)
    agent.send(commands.HangUpCall(mine))
    agent.heard(RecordingStopped)
    agent.heard(events.CallDisconnected)
    agent.engine.stop()
    samples, _ = soundfile.read(tmp_path / "call.wav")
    assert len(samples) > RATE


def test_a_recording_that_cannot_be_written_is_said_and_the_call_goes_on(
    agent, bob, tmp_path
) -> None:
    mine, _ = agent.call(bob)
    agent.send(commands.StartRecording(mine, str(tmp_path / "no" / "folder.wav")))
    assert "cannot be written" in agent.heard(events.CommandFailed).detail
    agent.send(commands.StartRecording(mine, str(tmp_path / "call.mp3")))
    assert ".wav or .flac" in agent.heard(events.CommandFailed).detail
    agent.send(commands.StopRecording(mine))
    assert "not being recorded" in agent.heard(events.CommandFailed).detail
    assert agent.hang_up(mine).sip_code == 200
