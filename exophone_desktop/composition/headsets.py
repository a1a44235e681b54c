"""Lets the buttons of a headset act here, and its lamps show the call."""

import asyncio
import logging
from collections.abc import Callable, Mapping

from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.control.performing import Performer
from exophone_desktop.headset.events import (
    HeadsetConnected,
    HeadsetDisconnected,
    HeadsetEvent,
    HeadsetRefused,
    HeadsetTouched,
)
from exophone_desktop.headset.hidapi_library import open_hidapi
from exophone_desktop.headset.lamps import DARK
from exophone_desktop.headset.library import HidLibrary
from exophone_desktop.headset.signals import HeadsetAction, meaning
from exophone_desktop.headset.watch import HeadsetWatch
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import AppEvent, SoundSettingsChanged
from exophone_desktop.usecases.headset_calls import call_sound_devices, lamps_of, phase_of
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.events import AudioDevicesChanged

log = logging.getLogger(__name__)

CLOSE_SECONDS = 2.0

NAMES: Mapping[HeadsetAction, str] = {
    HeadsetAction.ANSWER: "answer",
    HeadsetAction.HANG_UP: "hang_up",
    HeadsetAction.MUTE: "mute",
    HeadsetAction.UNMUTE: "unmute",
    HeadsetAction.TOGGLE_MUTE: "toggle_mute",
    HeadsetAction.TOGGLE_HOLD: "toggle_hold",
    HeadsetAction.SWAP: "swap_calls",
}
"""What each is called in the control API."""


class Headsets:
    """Owns the watch over headsets while the settings want one. For the desk's thread."""

    def __init__(
        self,
        desk: Desk,
        performer: Performer,
        open_library: Callable[[], HidLibrary] = open_hidapi,
    ) -> None:
        self._desk = desk
        self._performer = performer
        self._open_library = open_library
        self._loop = asyncio.get_running_loop()
        self._watch: HeadsetWatch | None = None
        self._lamps = DARK
        self._ending: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Begin, where the settings say so."""
        loaded = await asyncio.to_thread(self._desk.settings.load)
        if loaded.settings.sound.headset_buttons:
            self._begin(self._desk.state())

    def follow(self, event: AppEvent, state: AppState) -> None:
        """Keep the lamps in step with the call; look for headsets when sound devices change."""
        if isinstance(event, SoundSettingsChanged):
            self._turn(state)
        if self._watch is None:
            return
        if isinstance(event, AudioDevicesChanged):
            self._watch.look(call_sound_devices(state))
        lamps = lamps_of(state)
        if lamps != self._lamps:
            self._lamps = lamps
            self._watch.show(lamps)

    async def close(self) -> None:
        """End; a headset is left dark."""
        self._end()
        await asyncio.gather(*self._ending)

    def _turn(self, state: AppState) -> None:
        if state.sound.headset_buttons and self._watch is None:
            self._begin(state)
        elif not state.sound.headset_buttons and self._watch is not None:
            self._end()
            self._desk.dispatch(HeadsetDisconnected())

    def _begin(self, state: AppState) -> None:
        # Whatever a watch tells that has ended meanwhile is no news any more.
        watch = HeadsetWatch(
            self._open_library,
            lambda event: self._from_thread(watch, event),
        )
        self._watch, self._lamps = watch, lamps_of(state)
        watch.show(self._lamps)
        watch.look(call_sound_devices(state))
        watch.start()

    def _end(self) -> None:
        if self._watch is None:
            return
        ended, self._watch = self._watch, None
        task = asyncio.ensure_future(asyncio.to_thread(ended.close, CLOSE_SECONDS))
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    def _from_thread(self, watch: HeadsetWatch, event: HeadsetEvent) -> None:
        try:
            self._loop.call_soon_threadsafe(self._told, watch, event)
        except RuntimeError:
            log.debug("The app has ended before the headset was heard.")

    def _told(self, watch: HeadsetWatch, event: HeadsetEvent) -> None:
        if watch is not self._watch:
            return
        match event:
            case HeadsetTouched(signal):
                action = meaning(phase_of(self._desk.state()), signal)
                log.info("Headset: %s, so %s", signal.name, action.name if action else "nothing")
                if action is not None:
                    self._performer.perform(ACTIONS[NAMES[action]], {})
            case HeadsetConnected() | HeadsetDisconnected() | HeadsetRefused():
                self._desk.dispatch(event)
