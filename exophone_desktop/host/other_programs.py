"""Starts other programs of this computer: the web browser, and a command of the person's own."""

import os
import subprocess
import sys
import webbrowser
from collections.abc import Mapping, Sequence

from exophone_desktop.host.files import plain_reason
from exophone_desktop.host.limited_call import within

BROWSER_SECONDS = 10.0
COMMAND_SECONDS = 10.0
KILL_SECONDS = 2.0

_MICROPHONE_SETTINGS = {
    "win32": "ms-settings:privacy-microphone",
    "darwin": "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone",
}
"""Addresses that the system itself opens; Python gives them to it as it gives it web addresses."""


class OtherProgramError(Exception):
    """It did not do it; the text is a plain sentence."""


def open_in_browser(address: str) -> None:
    """Show ``address`` in the person's web browser. Takes up to ``BROWSER_SECONDS``.

    Raises:
        OtherProgramError: it is no web address, or there is no browser that takes it.
    """
    if not address.startswith(("https://", "http://")):
        raise OtherProgramError("Only web addresses are opened.")
    try:
        opened = within(BROWSER_SECONDS, lambda: webbrowser.open(address, new=2))
    except (TimeoutError, webbrowser.Error, OSError):
        opened = False
    if not opened:
        raise OtherProgramError("The web browser could not be opened.")


def show_microphone_settings(platform: str = sys.platform) -> None:
    """Open the page of the system's settings where programs are let use the microphone.

    Takes up to ``BROWSER_SECONDS``.

    Raises:
        OtherProgramError: this system has no such page, or it does not open.
    """
    page = _MICROPHONE_SETTINGS.get(platform)
    if page is None:
        raise OtherProgramError("Please allow the microphone in the settings of this system.")
    try:
        opened = within(BROWSER_SECONDS, lambda: webbrowser.open(page))
    except (TimeoutError, webbrowser.Error, OSError):
        opened = False
    if not opened:
        raise OtherProgramError("The settings could not be opened. Please open them yourself.")


def run_command(
    arguments: Sequence[str], added: Mapping[str, str], limit: float = COMMAND_SECONDS
) -> None:
    """Run a program without a shell, ``added`` to its environment, and end it at the ``limit``.

    Its output goes nowhere. Takes up to ``limit`` and ``KILL_SECONDS`` seconds.

    Raises:
        OtherProgramError: it could not be started, failed, or was ended.
    """
    try:
        process = subprocess.Popen(  # noqa: S603  a list, checked by whoever made it
            list(arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **added},
            close_fds=True,
            # A group of its own: what it started itself is ended with it.
            start_new_session=sys.platform != "win32",
        )
    except (OSError, ValueError) as error:
        reason = plain_reason(error) if isinstance(error, OSError) else "its data cannot be passed"
        raise OtherProgramError(f"The command could not be started ({reason}).") from error
    try:
        status = process.wait(limit)
    except subprocess.TimeoutExpired:
        _end(process)
        raise OtherProgramError(
            f"The command was not done after {limit:g} seconds and was ended."
        ) from None
    if status:
        raise OtherProgramError(f"The command failed with exit status {status}.")


def _end(process: "subprocess.Popen[bytes]") -> None:
    try:
        if sys.platform == "win32":
            process.kill()
        else:
            import signal

            os.killpg(process.pid, signal.SIGKILL)
        process.wait(KILL_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        # It is gone, or the system holds on to it: nothing more can be done.
        return
