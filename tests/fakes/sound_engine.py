"""An engine in its process whose sound is the devices of a test's sound server."""

import queue
import socket
import time
from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from exophone_desktop.audio.settings import AudioSettings
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import AddAccount, EngineSettings, ListAudioDevices
from exophone_desktop.engine.process import ProcessEngine

LIMIT = 20.0
Heard = TypeVar("Heard")


class Engine:
    """An engine in its process, with everything it said."""

    def __init__(self, audio: AudioSettings) -> None:
        self.said: queue.Queue[Any] = queue.Queue()
        self.engine = ProcessEngine()
        self.engine.start(EngineSettings(audio=audio), self.said.put)
        self.send = self.engine.send
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.address = f"sip:me@127.0.0.1:{self.port}"
        account = SipAccount(id="sip:me@127.0.0.1", bind="127.0.0.1", bind_port=self.port)
        self.send(AddAccount("me", account))
        self.send(ListAudioDevices())
        self.heard(events.AudioDevicesListed)

    def heard(
        self, kind: type[Heard], where: Callable[[Heard], bool] = lambda event: True
    ) -> Heard:
        give_up = time.monotonic() + LIMIT
        while True:
            try:
                event = self.said.get(timeout=max(0.0, give_up - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"The engine never said {kind}.")
            if isinstance(event, kind) and where(event):
                return event
