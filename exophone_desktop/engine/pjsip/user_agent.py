"""The SIP user agent: commands in, events out, one turn after another on one thread."""

import time
from collections.abc import Callable

from exophone_desktop.audio.sound import NearEnd
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine import commands, events, sound_commands
from exophone_desktop.engine.commands import EngineCommand, EngineSettings
from exophone_desktop.engine.pjsip.account import AccountSight, InviteSeen, RegistrationSeen
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.bridge import open_bridge
from exophone_desktop.engine.pjsip.call_book import CallBook
from exophone_desktop.engine.pjsip.call_media import CallMediaDesk
from exophone_desktop.engine.pjsip.call_sights import CallSights
from exophone_desktop.engine.pjsip.calls import Calls
from exophone_desktop.engine.pjsip.dtmf import DtmfSender
from exophone_desktop.engine.pjsip.early_media import EarlyMedia
from exophone_desktop.engine.pjsip.goodbyes import Goodbyes
from exophone_desktop.engine.pjsip.holding import Holding
from exophone_desktop.engine.pjsip.media_health import MediaHealthCheck
from exophone_desktop.engine.pjsip.media_watch import MediaLimits
from exophone_desktop.engine.pjsip.near_devices import NearDevices
from exophone_desktop.engine.pjsip.own_address import OwnAddress
from exophone_desktop.engine.pjsip.partings import Partings
from exophone_desktop.engine.pjsip.reasons import Reasons
from exophone_desktop.engine.pjsip.recordings import Recordings
from exophone_desktop.engine.pjsip.registrations import Registrations
from exophone_desktop.engine.pjsip.ring_tones import RingTones
from exophone_desktop.engine.pjsip.sights import CallSight
from exophone_desktop.engine.pjsip.sound_check_desk import SoundCheckDesk
from exophone_desktop.engine.pjsip.sound_sockets import SoundSockets
from exophone_desktop.engine.pjsip.stack import Stack
from exophone_desktop.engine.pjsip.transferring import Transferring

_GOODBYE_SECONDS = 2.0
"""Room for a far server that asks for credentials first, and for two packets that were lost
(RFC 3261 section 17.1.2.2: sent again after 0.5 and 1.5 s)."""


class UserAgent:
    """Owns the stack. Every method, and the end of the object, belong to one thread."""

    def __init__(
        self,
        settings: EngineSettings,
        near: NearEnd,
        agenda: Agenda,
        emit: Callable[[events.EngineEvent], None],
    ) -> None:
        """Start the stack. Raises ``StackError``."""
        self._settings = settings
        self._near = near
        self._agenda = agenda
        self._emit = emit
        self._stack = Stack(settings, agenda, self._tls_problem_seen, self._note_connection_lost)
        agenda.wakes(self._stack.wake)
        streams, endpoint = self._stack.streams, self._stack.endpoint
        self._bridge = open_bridge(endpoint, streams, near, self._sound_failed)
        self._registrations = Registrations(
            self._stack,
            agenda,
            emit,
            settings.rtp_port,
            self._note_account,
            lambda account: account.answer_with(self._book.new_incoming),
        )
        self._media = CallMediaDesk(
            self._bridge, self._limits_of, self._note_call, self._file_failed
        )
        gate, reasons = self._stack.gate, Reasons(self._stack.modules)
        self._book = CallBook(agenda, emit, self._media, gate, self._note_call, reasons.of)
        self._calls = Calls(agenda, self._registrations, self._book)
        self._dtmf = DtmfSender(self._book, self._registrations, near)
        self._holding = Holding(agenda, self._book)
        self._transferring = Transferring(agenda, self._book, self._calls)
        early = EarlyMedia(agenda, self._book)
        self._sights = CallSights(self._book, early, self._dtmf, self._holding, self._transferring)
        self._goodbyes = self._follow_ends()
        self._recordings = Recordings(agenda, self._book, self._bridge)
        self._sights.when_media_changes(self._recordings.media_changed)
        self._sights.when_media_changes(SoundSockets(agenda, self._book, streams).open)
        self._devices = NearDevices(near, emit)
        self._ring_tones = RingTones(agenda, near, self._sound_failed)
        self._sound_check = SoundCheckDesk(
            agenda, near, settings.audio.volumes, lambda: bool(self._book.live()), emit
        )
        self._book.when_begun(self._sound_check.call_begins)
        emit(events.EngineStarted(self._stack.available_transports(), self._stack.codecs()))
        interval = settings.statistics_interval
        MediaHealthCheck(agenda, self._book, self._calls, near, interval).look()
        OwnAddress(agenda, self._registrations, endpoint, emit).look()

    def _follow_ends(self) -> Goodbyes | None:
        """None where this platform's wheel does not let us see what is sent."""
        modules = self._stack.modules
        if modules is None:
            return None
        if Partings.exported(modules.library):
            partings = Partings(modules, self._account_of, self._emit)
            self._sights.when_standing(partings.prepare)
        return Goodbyes(modules)

    # ---- turns

    def turn(self) -> None:
        """Let the stack work, then do what is due."""
        self._stack.poll(self._agenda.rests_for)
        self._agenda.turn()
        self._book.drop_retired()

    def handle(self, command: EngineCommand) -> None:
        """Carry out one command."""
        match command:
            case commands.AddAccount():
                self._registrations.add(command)
            case commands.RemoveAccount():
                self._registrations.remove(command)
            case commands.RefreshRegistration():
                self._registrations.refresh(command)
            case commands.PlaceCall():
                self._calls.place(command)
            case commands.AnswerCall():
                self._calls.answer(command)
            case commands.RejectCall():
                self._calls.reject(command)
            case commands.HangUpCall():
                self._calls.hang_up(command)
            case commands.MuteCall() | commands.UnmuteCall():
                self._calls.mute(command)
            case commands.SendDtmf():
                self._dtmf.send(command)
            case commands.RenewMedia():
                self._calls.renew_media(command)
            case commands.HoldCall() | commands.ResumeCall():
                self._holding.ask(command)
            case commands.TransferCall():
                self._transferring.transfer(command)
            case commands.ConnectCalls():
                self._transferring.connect(command)
            case commands.PlayTone():
                self._bridge.play_tone(command.tone)
                self._media.tone_playing(True, self._book.live())
            case commands.StopTone():
                self._bridge.play_tone(None)
                self._media.tone_playing(False, self._book.live())
            case commands.UseAudioDevices():
                self._devices.use(command)
            case commands.ChooseAudioDevice():
                self._devices.choose(command)
            case commands.ListAudioDevices():
                self._devices.tell()
            case commands.UseProcessing():
                self._near.use_processing(command.processing)
            case commands.UseVolumes():
                self._near.use_volumes(command.volumes)
                self._sound_check.volumes = command.volumes
            case sound_commands.UseRingTone():
                self._ring_tones.use(command)
            case sound_commands.UseToneCountry():
                self._near.use_tone_country(command.country)
            case sound_commands.CheckSound():
                self._sound_check.start(command)
            case sound_commands.StopSoundCheck():
                self._sound_check.stop(command)
            case commands.StartRecording():
                self._recordings.start(command)
            case commands.StopRecording():
                self._recordings.stop(command)

    def close(self) -> None:
        """Say goodbye to peers and registrars, and destroy the stack."""
        self._calls.end_all()
        self._registrations.leave_all()
        deadline = time.monotonic() + _GOODBYE_SECONDS
        while time.monotonic() < deadline and (
            self._book.live()
            or self._registrations.registered_any
            or (self._goodbyes is not None and self._goodbyes.unanswered)
        ):
            self.turn()
        self._book.give_up_all()
        self._sound_check.close()
        self._recordings.close()
        self._bridge.close()
        self._agenda.clear()
        self._book.drop_all()
        self._registrations.drop_all()
        self._stack.destroy()

    # ---- what is seen

    def _note_account(self, account_id: str, sight: AccountSight) -> None:
        self._agenda.soon(lambda: self._account_seen(account_id, sight))

    def _account_seen(self, account_id: str, sight: AccountSight) -> None:
        match sight:
            case RegistrationSeen():
                self._registrations.seen(account_id, sight)
            case InviteSeen():
                self._sights.invited(account_id, sight)

    def _note_connection_lost(self, connection: int) -> None:
        self._agenda.soon(lambda: self._registrations.connection_lost(connection))

    def _note_call(self, call_id: str, sight: CallSight) -> None:
        self._agenda.soon(lambda: self._sights.take(call_id, sight))

    def _tls_problem_seen(self, detail: str) -> None:
        self._registrations.tls_problem_seen(detail)

    def _sound_failed(self, detail: str) -> None:
        self._emit(events.AudioFailed(detail))

    def _file_failed(self, call_id: str, detail: str) -> None:
        self._emit(events.CommandFailed("PlayFile", detail, call_id=call_id))

    def _account_of(self, account_id: str) -> SipAccount | None:
        known = self._registrations.get(account_id)
        return known.asked.account if known else None

    def _limits_of(self, account_id: str) -> MediaLimits:
        known = self._registrations.get(account_id)
        timed_out_after = known.asked.media_timeout if known else 30.0
        return MediaLimits(
            self._settings.media_disrupted_after,
            self._settings.media_renewed_after,
            timed_out_after,
        )
