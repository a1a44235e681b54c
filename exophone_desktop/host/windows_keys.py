"""Takes keys on Windows: RegisterHotKey of user32, on a thread with a message queue of its own."""

import ctypes
import queue
import sys
import threading
from collections.abc import Mapping

from exophone_desktop.host.key_combination import FUNCTION_KEYS, KeyCombination, Modifier
from exophone_desktop.host.key_grabber import GlobalShortcutsError, Pressed

START_SECONDS = 5.0
_MASKS = {Modifier.ALT: 1, Modifier.CTRL: 2, Modifier.SHIFT: 4, Modifier.SUPER: 8}
_NO_REPEAT = 0x4000
_HOT_KEY = 0x0312
_QUIT = 0x0012
_VK_F1 = 0x70


class WindowsKeys:
    """Implements ``KeyGrabber``."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._thread_id = 0

    def start(
        self, combinations: Mapping[str, KeyCombination], pressed: Pressed
    ) -> tuple[str, ...]:
        """Take ``combinations``."""
        refused: queue.SimpleQueue[tuple[str, ...]] = queue.SimpleQueue()
        self._thread = threading.Thread(
            target=self._follow,
            args=(dict(combinations), pressed, refused),
            name="windows-keys",
            daemon=True,
        )
        self._thread.start()
        try:
            return refused.get(timeout=START_SECONDS)
        except queue.Empty:
            raise GlobalShortcutsError("Windows did not answer in time.") from None

    def close(self) -> None:
        """Give them back."""
        if self._thread is not None and sys.platform == "win32":
            ctypes.windll.user32.PostThreadMessageW(self._thread_id, _QUIT, 0, 0)
            self._thread.join(START_SECONDS)
            self._thread = None

    def _follow(
        self,
        combinations: dict[str, KeyCombination],
        pressed: Pressed,
        refused: "queue.SimpleQueue[tuple[str, ...]]",
    ) -> None:
        if sys.platform == "win32":
            from ctypes import wintypes

            user32 = ctypes.windll.user32
            self._thread_id = ctypes.windll.kernel32.GetCurrentThreadId()
            message = wintypes.MSG()
            # The first look makes the queue, which a message to quit may come to at once.
            user32.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)
            names: dict[int, str] = {}
            for number, (name, combination) in enumerate(combinations.items(), start=1):
                mask = sum(_MASKS[each] for each in combination.modifiers) | _NO_REPEAT
                if user32.RegisterHotKey(None, number, mask, virtual_key(combination.key)):
                    names[number] = name
            refused.put(tuple(name for name in combinations if name not in names.values()))
            while user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
                if message.message == _HOT_KEY and message.wParam in names:
                    pressed(names[message.wParam])
            for number in names:
                user32.UnregisterHotKey(None, number)
        else:
            refused.put(tuple(combinations))


def virtual_key(key: str) -> int:
    """The code of ``key`` on Windows (``VK_``)."""
    return _VK_F1 + FUNCTION_KEYS.index(key) if key in FUNCTION_KEYS else ord(key)
