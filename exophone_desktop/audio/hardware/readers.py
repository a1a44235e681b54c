"""The readers that fit this machine's operating system."""

import importlib.util
import logging
import sys

from exophone_desktop.audio.hardware.facts import FactsReader, NoFacts
from exophone_desktop.audio.watching import ChangeSignal, NoSignal

log = logging.getLogger(__name__)


def system_facts() -> FactsReader:
    """Who tells what the devices of this machine are."""
    if sys.platform == "win32":
        from exophone_desktop.audio.hardware.windows_reader import WindowsFacts

        return WindowsFacts()
    if sys.platform == "darwin":
        from exophone_desktop.audio.hardware.macos_reader import MacFacts

        return MacFacts()
    if _has_pulse():
        from exophone_desktop.audio.hardware.pulse_reader import PulseFacts

        return PulseFacts()
    return NoFacts()


def system_signal() -> ChangeSignal:
    """Who tells when the devices of this machine change."""
    if sys.platform == "linux" and _has_pulse():
        from exophone_desktop.audio.hardware.pulse_reader import PulseSignal

        return PulseSignal()
    return NoSignal()


def _has_pulse() -> bool:
    if importlib.util.find_spec("pulsectl") is None:
        return False
    try:
        import pulsectl  # noqa: F401
    except (ImportError, OSError) as error:  # libpulse itself is not there
        log.info("PulseAudio's library is missing: %s", error)
        return False
    return True
