"""A consultation with real calls: who hears whom, and what is on the tape."""

import queue
import time

import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import (
    CallMedia,
    CallMediaKind,
    EngineSettings,
    RejectCall,
)
from exophone_desktop.engine.process import ProcessEngine
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.client import ExotelVoiceClient
from exophone_desktop.voice.consult_machine import ConsultState

RATE = 16000
LIMIT = 15.0
AGENT, CUSTOMER, CAROL = 500, 900, 1300
"""What each of them says, in Hz."""


def says(path, hertz: float) -> str:
    samples = 0.3 * np.sin(2 * np.pi * hertz * np.arange(RATE * 40) / RATE)
    soundfile.write(path, samples.astype("f4"), RATE)
    return str(path)


def loudness(path, hertz: float, channel: int = 0) -> float:
    """How much of a tone is in the loudest half second of a file, 0 to about 0.15."""
    samples, rate = soundfile.read(path, always_2d=True)
    half = rate // 2
    wave = np.exp(-2j * np.pi * hertz * np.arange(half) / rate)
    parts = (samples[at : at + half, channel] for at in range(0, len(samples) - half, half))
    return max((abs(np.dot(part, wave)) / half for part in parts), default=0.0)


class Agent:
    """A voice client with a microphone that hears a tone."""

    def __init__(self, folder) -> None:
        audio = AudioSettings(AudioBackend.FILES, play_path=says(folder / "agent.wav", AGENT))
        self.client = ExotelVoiceClient(
            ProcessEngine(), engine_settings=EngineSettings(audio=audio, statistics_interval=0.2)
        )
        self.said: queue.Queue = queue.Queue()
        self.kept: list = []
        self.client.add_event_handler(self.said.put)
        account = SipAccount(id="sip:agent@127.0.0.1", bind="127.0.0.1")
        self.client.initialize_with_account(account)
        self.heard(voice_events.InitializationSucceeded)
        self.calls = self.client.get_call_controller()

    def heard(self, kind, fits=lambda event: True):
        give_up = time.monotonic() + LIMIT
        while True:
            try:
                event = self.said.get(timeout=max(0.0, give_up - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"never {kind.__name__}; there were {self.kept[-8:]}")
            self.kept.append(event)
            if isinstance(event, kind) and fits(event):
                return event

    def told(self, state: ConsultState) -> voice_events.ConsultationChanged:
        return self.heard(voice_events.ConsultationChanged, lambda event: event.state is state)

    def talks_for_a_while(self) -> None:
        """Packets of the call in front go both ways."""
        first = self.heard(voice_events.StatisticsUpdated)
        self.heard(
            voice_events.StatisticsUpdated,
            lambda event: (
                event.call.call_id == self.calls.current_call().call_id
                and min(event.statistics.packets_received, event.statistics.packets_sent)
                > first.statistics.packets_received + 60
            ),
        )


@pytest.fixture
def agent(tmp_path):
    agent = Agent(tmp_path)
    yield agent
    agent.client.close()


def test_only_the_call_in_front_hears_the_agent_and_only_it_is_recorded(
    agent, make_phone, tmp_path
) -> None:
    often = EngineSettings(audio=AudioSettings(AudioBackend.NULL), statistics_interval=0.2)
    customer, carol = make_phone("customer", often), make_phone("carol", often)
    call = agent.calls.dial(customer.address)
    customer.answer_next(CallMedia(CallMediaKind.FILE, says(tmp_path / "c.wav", CUSTOMER)))
    agent.heard(voice_events.CallEstablished)
    call.start_recording(str(tmp_path / "tape.wav"))
    agent.heard(voice_events.RecordingChanged)
    agent.talks_for_a_while()

    call.consult(carol.address)
    carol.answer_next(CallMedia(CallMediaKind.FILE, says(tmp_path / "k.wav", CAROL)))
    both = agent.told(ConsultState.TALKING)
    assert both.aside_id == call.call_id
    customer.heard(events.CallHeld)
    agent.talks_for_a_while()
    quiet = [customer.heard(events.StatisticsMeasured).statistics for _ in range(3)]
    assert quiet[1].packets_received == quiet[2].packets_received, "the customer heard them"

    call.swap()
    assert agent.told(ConsultState.TAKING_UP).front_id == call.call_id
    agent.told(ConsultState.TALKING)
    carol.heard(events.CallHeld)
    agent.talks_for_a_while()
    call.end_consultation()
    ended = agent.heard(voice_events.CallEnded).call
    assert ended.call_id == both.front_id
    agent.told(ConsultState.NONE)
    agent.calls.current_call().hangup()
    assert agent.heard(voice_events.CallEnded).call.call_id == call.call_id
    agent.client.close()
    tape = tmp_path / "tape.wav"
    assert loudness(tape, CUSTOMER, channel=1) > 0.05
    assert loudness(tape, CAROL, channel=1) < 0.01


def test_the_customer_is_resumed_where_carol_declines(agent, make_phone) -> None:
    customer, carol = make_phone("customer"), make_phone("carol")
    call = agent.calls.dial(customer.address)
    customer.answer_next()
    agent.heard(voice_events.CallEstablished)
    call.consult(carol.address)
    ringing = carol.heard(events.CallReceived).call.call_id
    carol.send(RejectCall(ringing, 486))
    assert agent.heard(voice_events.CallEnded).call.sip_code == 486
    agent.told(ConsultState.NONE)
    resumed = agent.heard(voice_events.HoldChanged, lambda event: not event.held_here)
    assert resumed.call.call_id == call.call_id == agent.calls.current_call().call_id
    agent.talks_for_a_while()
