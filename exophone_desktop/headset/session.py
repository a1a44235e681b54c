"""One open headset: its reports become signals, and lamps become reports."""

import contextlib

from exophone_desktop.headset.button_reader import ButtonReader
from exophone_desktop.headset.controls import HeadsetControls, read_controls
from exophone_desktop.headset.lamps import DARK, Lamps
from exophone_desktop.headset.library import FoundHeadset, HeadsetError, HidHandle, HidLibrary
from exophone_desktop.headset.report_items import ReportDescriptorError
from exophone_desktop.headset.signals import Signal


class HeadsetSession:
    """For one thread. Methods raise ``OSError`` once the headset is gone.

    Nothing is written until a lamp is to be lit: another softphone may have a call on it.
    """

    def __init__(self, headset: FoundHeadset, handle: HidHandle, controls: HeadsetControls) -> None:
        self.headset = headset
        self._handle = handle
        self._controls = controls
        self._reader = ButtonReader(controls)
        self._lamps = DARK
        self._written = {report[0]: report for report in controls.lamp_reports(DARK)}

    def show(self, lamps: Lamps, now: float) -> None:
        """Have it show ``lamps``."""
        if lamps == self._lamps:
            return
        # Known before it is written: the answer may be quick.
        self._reader.lamps_shown(lamps, now)
        self._lamps = lamps
        for report in self._controls.lamp_reports(lamps):
            if self._written[report[0]] != report:
                self._handle.write(report)
                self._written[report[0]] = report

    def wait(self, seconds: float) -> bytes:
        """The next report; empty when none came for so long."""
        return self._handle.read(seconds)

    def signals(self, report: bytes, now: float) -> tuple[Signal, ...]:
        """What ``report`` tells that is new."""
        return self._reader.read(report, now)

    def close(self, now: float) -> None:
        """Leave it dark."""
        with contextlib.suppress(OSError):
            self.show(DARK, now)
        self._handle.close()


def open_session(library: HidLibrary, headset: FoundHeadset) -> HeadsetSession | None:
    """Open ``headset``; None where it has nothing that controls calls.

    Raises:
        HeadsetError: it cannot be used.
    """
    handle = library.open(headset)
    try:
        controls = read_controls(handle.report_descriptor())
    except (ReportDescriptorError, OSError, ValueError) as error:
        handle.close()
        raise HeadsetError(f"The buttons of {headset.name} cannot be read.") from error
    if controls is None:
        handle.close()
        return None
    return HeadsetSession(headset, handle, controls)
