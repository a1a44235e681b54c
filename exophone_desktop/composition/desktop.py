"""The desktop app: window, use cases, voice client and engine, put together and taken apart."""

import asyncio
import gc
import linecache
import logging
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from exophone_desktop import __version__
from exophone_desktop.composition.doctor import instruments
from exophone_desktop.composition.first_language import first_language
from exophone_desktop.composition.log_sender import BackendLogSender
from exophone_desktop.composition.notifications import own_notifications
from exophone_desktop.composition.platform_adapter import PlatformFeedback, VoicePlatform
from exophone_desktop.composition.surroundings import Surroundings
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.process import ProcessEngine
from exophone_desktop.exotel.backend import AppBackend
from exophone_desktop.exotel.local import LocalExotel
from exophone_desktop.exotel.platform import ExotelPlatform
from exophone_desktop.exotel.push import PushConnection
from exophone_desktop.history.opening import OpenedHistory, open_history
from exophone_desktop.host.contacts_file import ContactsFile
from exophone_desktop.host.device_id import device_id
from exophone_desktop.host.feedback_file import FeedbackFile
from exophone_desktop.host.logs import AppLog, Redactor
from exophone_desktop.host.paths import AppPaths
from exophone_desktop.host.policy_file import read_policy
from exophone_desktop.host.problem_report import ReportWriter
from exophone_desktop.host.settings import SettingsFile
from exophone_desktop.host.uncaught import UncaughtErrors
from exophone_desktop.ui.app import App
from exophone_desktop.ui.event_loop import run_on_qt
from exophone_desktop.usecases.check_for_update import check_for_update
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.doctor.doctor import Doctor
from exophone_desktop.usecases.doctor.subject import Standing
from exophone_desktop.usecases.home_events import HistoryChanged
from exophone_desktop.usecases.play_tones import TonePlayer
from exophone_desktop.usecases.record_calls import HistoryKeeper
from exophone_desktop.usecases.session import CurrentSession
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.client import ExotelVoiceClient
from exophone_desktop.voice.event_log import log_event
from exophone_desktop.voice.events import ProblemReported, Reachability

if TYPE_CHECKING:
    from exophone_desktop.composition.remote_control import RemoteControl

log = logging.getLogger(__name__)

CLOSE_SECONDS = 5.0

WhileOpen = Callable[[App], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class _Parts:
    """What is there from the start, and used by several."""

    redactor: Redactor
    app_log: AppLog
    reports: ReportWriter
    session: CurrentSession = field(default_factory=CurrentSession)


def run_window(surroundings: Surroundings) -> int:
    """Show the app until its window is closed; returns the exit status."""

    async def until_closed(app: App) -> int:
        await app.closed()
        return 0

    return run_app(surroundings, until_closed)


def run_app(surroundings: Surroundings, while_open: WhileOpen) -> int:
    """Show the app for as long as ``while_open`` runs; returns what it returns."""
    redactor = Redactor()
    log_file = surroundings.paths.log_file
    app_log = AppLog(log_file, redactor)
    app_log.open()
    uncaught = UncaughtErrors()
    uncaught.open()
    parts = _Parts(redactor, app_log, ReportWriter(log_file, redactor, __version__))
    log.info("ExoPhone %s starts", __version__)
    try:
        return run_on_qt(lambda: _live(surroundings, parts, while_open))
    finally:
        uncaught.close()
        app_log.close()


async def _live(surroundings: Surroundings, parts: _Parts, while_open: WhileOpen) -> int:
    desk: asyncio.Future[Desk] = asyncio.get_running_loop().create_future()
    voice = _voice_client(surroundings, parts, desk)
    language, problem = await first_language(surroundings.paths)
    app = App(desk, sys.platform, own_notifications(sys.platform), language)
    if problem:
        app.bridge.handle(ProblemReported(problem))
    voice.add_event_handler(app.bridge.handle)
    voice.add_event_handler(log_event)
    kept = OpenedHistory(None)
    control: RemoteControl | None = None
    update: asyncio.Task[None] | None = None
    try:
        app.show()
        # Disk and keyring may take seconds to answer; the window does not wait for them.
        kept = await asyncio.to_thread(_kept_calls, app, voice, surroundings.paths)
        desk.set_result(await asyncio.to_thread(_desk, app, voice, surroundings, parts, kept))
        control = (await asyncio.to_thread(_remote_control))(
            app, desk.result(), surroundings.paths.runtime_folder
        )
        await control.open()
        if surroundings.link:
            control.open_link(surroundings.link)
        update = asyncio.ensure_future(check_for_update(desk.result()))
        # PySide reads the source of every module that is loaded, and Python keeps it: 20 MB.
        linecache.clearcache()
        # What is there by now stays. To look through all of it for garbage again and again would
        # stop the window for a tenth of a second each time.
        gc.freeze()
        return await while_open(app)
    finally:
        gc.unfreeze()
        if update is not None:
            update.cancel()
            await asyncio.gather(update, return_exceptions=True)
        if control is not None:
            await control.close()
        await app.close()
        await asyncio.to_thread(parts.session.close)
        await asyncio.to_thread(voice.close, CLOSE_SECONDS)
        if kept.history is not None:
            # After the voice client, so that the end of the last call is kept.
            await asyncio.to_thread(kept.history.close, CLOSE_SECONDS)


def _voice_client(
    surroundings: Surroundings, parts: _Parts, desk: asyncio.Future[Desk]
) -> ExotelVoiceClient:
    hide, session = parts.redactor.hide, parts.session
    platform = VoicePlatform(
        ExotelPlatform(),
        hide,
        parts.app_log.follow,
        session.tokens_of,
        lambda: desk.result().settings.load().settings.only_from_server,
    )
    settings = EngineSettings(
        user_agent=f"ExoPhone-Desktop/{__version__}", audio=surroundings.audio
    )
    sender = BackendLogSender(parts.reports, lambda: session.current, hide)
    return ExotelVoiceClient(
        ProcessEngine(), platform, settings, log_sender=sender, now=session.clock.now
    )


def _remote_control() -> "type[RemoteControl]":
    # A quarter of what is loaded is for other programs: the window is there before it.
    from exophone_desktop.composition.remote_control import RemoteControl

    return RemoteControl


def _kept_calls(app: App, voice: ExotelVoiceClient, paths: AppPaths) -> OpenedHistory:
    def tell(sentence: str) -> None:
        app.bridge.handle(ProblemReported(sentence))

    def changed() -> None:
        app.bridge.handle(HistoryChanged())

    opened = open_history(paths.history_file)
    if opened.problem:
        log.warning("%s", opened.problem)
        tell(opened.problem)
    if opened.history is not None:
        keeper = HistoryKeeper(opened.history, lambda: app.store.state, tell, changed)
        voice.add_event_handler(keeper.handle)
    return opened


def _desk(
    app: App,
    voice: ExotelVoiceClient,
    surroundings: Surroundings,
    parts: _Parts,
    kept: OpenedHistory,
) -> Desk:
    policy = read_policy(surroundings.paths.policy_file)
    for sentence in policy.problems:
        log.warning("%s", sentence)
    secrets, own_id = surroundings.open_secrets(), device_id(surroundings.paths.device_id_file)
    return Desk(
        dispatch=app.store.dispatch,
        state=lambda: app.store.state,
        voice=voice,
        tones=TonePlayer(voice),
        backend=partial(AppBackend, clock=parts.session.clock),
        local_exotel=LocalExotel,
        listen=partial(PushConnection, clock=parts.session.clock),
        report=app.bridge.handle,
        secrets=secrets,
        settings=SettingsFile(surroundings.paths.settings_file, policy),
        device_id=own_id,
        session=parts.session,
        hide=parts.redactor.hide,
        reports=parts.reports,
        feedback=PlatformFeedback(ExotelPlatform()),
        waiting_feedback=FeedbackFile(surroundings.paths.feedback_file),
        recording_folder=surroundings.paths.recording_folder,
        history=kept.history,
        history_problem=kept.problem,
        contacts=ContactsFile(surroundings.paths.contacts_file),
        doctor=Doctor(
            instruments(
                own_id,
                lambda: secrets,
                lambda: app.store.state.sound.remembered,
                standing=lambda: _standing(app.store.state),
                in_call=lambda: app.store.state.call is not None,
            )
        ),
    )


def _standing(state: AppState) -> Standing:
    return Standing(state.reachability is Reachability.READY, state.reachability_detail)
