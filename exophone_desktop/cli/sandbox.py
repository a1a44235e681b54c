"""``exophone sandbox``: the local Exotel."""

import argparse
from pathlib import Path

from exophone_desktop.cli import arguments
from exophone_desktop.domain.account import SipTransport


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``sandbox``."""
    parser.add_argument(
        "--host", type=arguments.loopback, default="127.0.0.1", help="loopback address (127.0.0.1)"
    )
    parser.add_argument(
        "--http-port", type=arguments.port, default=8080, metavar="PORT", help="8080; 0: any"
    )
    parser.add_argument(
        "--sip-port", type=arguments.port, default=5070, metavar="PORT", help="5070; 0: any"
    )
    parser.add_argument(
        "--sip-transport",
        choices=[SipTransport.UDP.value, SipTransport.TCP.value],
        default=SipTransport.UDP.value,
        help="what subscribers' profiles say (udp)",
    )
    parser.add_argument(
        "--dial-whom", default="", metavar="URL", help="Dial Whom endpoint; empty: a built-in one"
    )
    parser.add_argument(
        "--push", default="", metavar="URL", help="push endpoint; empty: a built-in one"
    )
    parser.add_argument(
        "--calls-per-minute",
        type=arguments.count,
        default=30,
        metavar="N",
        help="how many calls each caller may make in a minute (30)",
    )
    parser.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help="keeps the token key and pushes there, so that sessions survive a restart",
    )
    parser.add_argument("--no-lines", action="store_true", help="without the test lines")


def run(options: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM; returns the exit status."""
    from exophone_desktop.sandbox.program import run_sandbox
    from exophone_desktop.sandbox.settings import SandboxSettings

    return run_sandbox(
        SandboxSettings(
            host=options.host,
            http_port=options.http_port,
            sip_port=options.sip_port,
            sip_transport=SipTransport(options.sip_transport),
            dial_whom_url=options.dial_whom,
            push_url=options.push,
            calls_per_minute=options.calls_per_minute,
            lines=not options.no_lines,
            folder=options.folder,
        )
    )
