"""The local Exotel as a program of its own."""

import asyncio
import signal
import sys

from exophone_desktop.sandbox.directory import PEOPLE
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings


def run_sandbox(settings: SandboxSettings) -> int:
    """Run a local Exotel until SIGINT or SIGTERM; the exit status is 0, or 1 if it cannot start.

    Prints one line that says where it listens and who can sign in.
    """
    try:
        return asyncio.run(_run(settings))
    except KeyboardInterrupt:
        return 0
    except (OSError, ValueError) as error:
        words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        print(f"The local Exotel could not start: {words.rstrip('.')}.", file=sys.stderr)
        return 1


async def _run(settings: SandboxSettings) -> int:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, ended.set)
        except NotImplementedError:
            # Windows: Ctrl+C arrives as KeyboardInterrupt.
            break
    async with LocalExotel(settings) as exotel:
        people = ", ".join(f"{name}/{name}-pass1" for name in PEOPLE)
        print(
            f"Local Exotel: hostname {exotel.http_url}/v1, account {settings.account_sid}, "
            f"ExoPhone {settings.exophone}, SIP {exotel.sip_host}:{exotel.sip_port} "
            f"(UDP and TCP), sign in as {people}.",
            flush=True,
        )
        await ended.wait()
    return 0
