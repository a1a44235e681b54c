"""Everything a use case works with."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host import other_programs
from exophone_desktop.host.secrets import OpenedSecretStore
from exophone_desktop.usecases.doctor.doctor import Doctor
from exophone_desktop.usecases.events import AppEvent, NoticeGiven, SessionExpired
from exophone_desktop.usecases.play_tones import TonePlayer
from exophone_desktop.usecases.ports import (
    BackendPort,
    ContactsPort,
    HistoryPort,
    LocalExotelPort,
    SettingsPort,
    VoicePort,
)
from exophone_desktop.usecases.programs_port import ProgramsPort
from exophone_desktop.usecases.report_ports import FeedbackPort, ReportPort, WaitingFeedbackPort
from exophone_desktop.usecases.session import CurrentSession
from exophone_desktop.usecases.standing_line import LineMaker
from exophone_desktop.usecases.state import AppState, Notice, NoticeKind


@dataclass(frozen=True, slots=True)
class Desk:
    """Use cases are coroutines on one event loop; ``dispatch`` is called on its thread only.

    ``backend`` and ``local_exotel`` make a client for a base address and may raise
    ``ExotelHttpError``. ``listen`` makes the line for pushes. ``report`` takes an event from any
    thread, to be dispatched and followed. ``hide`` keeps a secret out of the log. ``now`` is in
    seconds since the epoch; ``pause`` waits for seconds. ``recording_folder`` is for recordings
    where the settings name none. ``history`` and ``contacts`` are None where nothing can be kept,
    the history for the reason in ``history_problem``; ``history_turn`` is held for one question to
    it at a time. ``doctor`` checks this computer.
    """

    dispatch: Callable[[AppEvent], None]
    state: Callable[[], AppState]
    voice: VoicePort
    tones: TonePlayer
    backend: Callable[[str], BackendPort]
    local_exotel: Callable[[str], LocalExotelPort]
    listen: LineMaker
    report: Callable[[SessionExpired], None]
    secrets: OpenedSecretStore
    settings: SettingsPort
    device_id: str
    session: CurrentSession
    hide: Callable[[Secret], None]
    reports: ReportPort
    feedback: FeedbackPort
    waiting_feedback: WaitingFeedbackPort
    recording_folder: Path
    programs: ProgramsPort = other_programs
    history: HistoryPort | None = None
    contacts: ContactsPort | None = None
    doctor: Doctor | None = None
    history_problem: str = ""
    history_turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    now: Callable[[], float] = time.time
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep

    def tell(self, text: str, kind: NoticeKind = NoticeKind.ERROR) -> None:
        """Give the person a notice."""
        self.dispatch(NoticeGiven(Notice(text, kind)))
