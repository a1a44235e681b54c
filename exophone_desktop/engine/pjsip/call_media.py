"""Connects calls to what they speak with: the near end, an echo, a file."""

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import replace

import pjsua2 as pj

from exophone_desktop.engine.commands import CallMedia, CallMediaKind
from exophone_desktop.engine.pjsip.agreed_media import place_of
from exophone_desktop.engine.pjsip.bridge import Bridge
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.file_player import FilePlayer
from exophone_desktop.engine.pjsip.media_watch import MediaLimits, MediaWatch
from exophone_desktop.engine.pjsip.sights import CallSight
from exophone_desktop.engine.pjsip.statistics import srtp_suite

log = logging.getLogger(__name__)


class CallMediaDesk:
    """Knows for each call what it speaks with. Engine thread only."""

    def __init__(
        self,
        bridge: Bridge,
        limits_of: Callable[[str], MediaLimits],
        note: Callable[[str, CallSight], None],
        problem: Callable[[str, str], None],
    ) -> None:
        """``limits_of`` gives an account's limits; ``problem`` takes a call id and a sentence."""
        self._bridge = bridge
        self._limits_of = limits_of
        self._note = note
        self._problem = problem
        self._chosen: dict[str, CallMedia] = {}
        self._tone_playing = False
        self._sounding = False

    def choose(self, call_id: str, media: CallMedia) -> None:
        """Say what a call is to speak with."""
        self._chosen[call_id] = media

    def tone_playing(self, playing: bool, lives: Iterable[LiveCall]) -> None:
        """Keep the devices open for a tone, or no longer."""
        self._tone_playing = playing
        self.update(lives)

    def stream_created(self, call_id: str, prm: pj.OnStreamCreatedParam) -> None:
        """A call's stream begins; inside the stack's callback."""
        if self._kind_of(call_id) is CallMediaKind.DEVICES:
            self._bridge.stream_created(call_id, prm)

    def stream_destroyed(self, call_id: str) -> None:
        """A call's stream ends; inside the stack's callback."""
        self._bridge.stream_destroyed(call_id)

    def may_be_taken_over(self, call_id: str) -> bool:
        """Whether somebody else may take the far end's place: where a person has one call."""
        alone = tuple(self._chosen) == (call_id,)
        return alone and self._kind_of(call_id) is CallMediaKind.DEVICES

    def connect(self, live: LiveCall, index: int | None) -> bool:
        """Connect a call's stream that has (re)started; False where there is none."""
        live.media_index = index
        audio = self._audio(live)
        if index is None or audio is None:
            live.media_index = None
            return False
        if self._kind(live) is CallMediaKind.DEVICES:
            self._connected(live, lambda: self._bridge.attach(live.call_id, audio))
        look = live.pj_call.look_at_stream(index)
        codec = look.statistics.audio_codec if look else ""
        suite = srtp_suite(live.pj_call)
        live.snapshot = replace(live.snapshot, codec=codec, srtp_suite=suite)
        if live.watch is None:
            limits = self._limits_of(live.snapshot.account_id)
            live.watch = MediaWatch(limits, time.monotonic())
        if live.confirmed:
            self._speak(live, audio)
        return True

    def update(self, lives: Iterable[LiveCall]) -> None:
        """Bring the near end to what the calls now need."""
        calls = [live for live in lives if not live.reported_end]
        with_media = [live for live in calls if live.media_index is not None]
        near = [live for live in with_media if self._kind(live) is CallMediaKind.DEVICES]
        speaking = [live for live in near if live.confirmed]
        # Devices stay open on hold: to open them again would swallow the first words.
        resting = any(
            live.snapshot.held_here and self._kind(live) is CallMediaKind.DEVICES for live in calls
        )
        self._sounding = bool(near) or resting or self._tone_playing
        dialled = any(
            not live.incoming and self._kind(live) is CallMediaKind.DEVICES for live in calls
        )
        self._bridge.run(
            conferring=len(near) < len(with_media),
            sounding=self._sounding,
            # Media of a call that comes in begins when it is answered.
            listening=bool(near) or resting or dialled,
            transmitting=bool(speaking),
            muted=any(live.snapshot.muted for live in speaking),
        )

    def confirmed(self, live: LiveCall) -> None:
        """Let the call hear us; not before it is established."""
        audio = self._audio(live)
        if audio is not None:
            self._speak(live, audio)

    def _audio(self, live: LiveCall) -> pj.AudioMedia | None:
        if live.media_index is None:
            return None
        try:
            place = place_of(live.pj_call.getInfo(), live.media_index)
            return live.pj_call.getAudioMedia(place)
        except pj.Error as error:
            # What we act on was seen a turn ago; the call may have ended since.
            log.info("Call %s has no sound any more: %s", live.call_id, error.reason)
            return None

    def _connected(self, live: LiveCall, connect: Callable[[], None]) -> None:
        try:
            connect()
        except pj.Error as error:
            log.info("Call %s could not be connected to sound: %s", live.call_id, error.reason)

    def _speak(self, live: LiveCall, audio: pj.AudioMedia) -> None:
        chosen = self._chosen.get(live.call_id, CallMedia())
        if chosen.kind is CallMediaKind.DEVICES:
            self._connected(live, lambda: self._bridge.transmit_to(live.call_id, audio))
        elif chosen.kind is CallMediaKind.ECHO:
            self._connected(live, lambda: audio.startTransmit(audio))
        else:
            self._speak_file(live, audio, chosen.path)

    def _speak_file(self, live: LiveCall, audio: pj.AudioMedia, path: str) -> None:
        try:
            if live.player is None:
                live.player = FilePlayer(path, live.call_id, self._note)
            live.player.startTransmit(audio)
        except pj.Error as error:
            self._problem(live.call_id, f"The file {path} cannot be played: {error.reason}.")

    def speaks_with_devices(self, live: LiveCall) -> bool:
        """Whether a person is at this end of the call."""
        return self._kind(live) is CallMediaKind.DEVICES

    def hears_silence(self, live: LiveCall) -> bool:
        """Whether what comes from the far end now is digital silence."""
        audio = self._audio(live)
        return audio is not None and self._bridge.hears_silence(live.call_id, audio)

    @property
    def sounding(self) -> bool:
        """Whether the near end is open."""
        return self._sounding

    def release(self, live: LiveCall) -> None:
        """Forget a call that has ended."""
        live.player = None
        live.media_index = None
        self._chosen.pop(live.call_id, None)

    def _kind(self, live: LiveCall) -> CallMediaKind:
        return self._kind_of(live.call_id)

    def _kind_of(self, call_id: str) -> CallMediaKind:
        return self._chosen.get(call_id, CallMedia()).kind
