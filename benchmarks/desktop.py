"""Phones with a window side by side: start, memory, processor time in a call."""

import argparse
import contextlib
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.rig import processes
from benchmarks.rig.appearing import Appearance, watch
from benchmarks.rig.calls import Ports
from benchmarks.rig.desktop_phones import KINDS, DesktopKind, DesktopSetup, process_ids
from benchmarks.rig.display import Display
from benchmarks.rig.errors import RigError
from benchmarks.rig.phones.exophone import Exophone
from benchmarks.rig.phones.phone import LiveSound, Setup
from benchmarks.rig.programs import Program, need, wait_until
from benchmarks.rig.pulse import PulseServer
from benchmarks.rig.registrar import Registrar
from benchmarks.rig.report import Report
from benchmarks.rig.speech import RATE, reference, write

PURPOSE = "our window beside other phones with one: start, memory, processor time in a call"

_FIRST_SECONDS = 25.0
_LOOK_SECONDS = 12.0
_SETTLE_SECONDS = 10.0
_ACCOUNT_SECONDS = 2.0
_COLUMNS = [
    *("phone", "version", "first paint s", "complete s", "usable s", "registered s"),
    *("idle RSS MB", "idle PSS MB", "in call RSS MB", "in call PSS MB", "CPU % idle"),
    "CPU % in call",
]


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``desktop``."""
    parser.add_argument("--starts", type=int, default=5, help="starts that count (5)")
    parser.add_argument("--seconds", type=float, default=60.0, help="length of a call (60)")
    parser.add_argument("--only", nargs="+", metavar="PHONE", help="only these phones")


def run(options: argparse.Namespace) -> Report:
    """Measure every phone that is here, one after another."""
    report = Report(
        f"Windows, PCMU, {options.starts} starts, {options.seconds:g} s of a call",
        _COLUMNS,
        notes=[
            "Start: medians, from exec, after one start that does not count; complete: nearly all "
            "of the window as it stays; usable: complete, and answering the window manager's ping.",
            "Memory and CPU (of one core): all processes of the phone; not PulseAudio, not Xvfb.",
        ],
    )
    with contextlib.ExitStack() as stack:
        need("openbox", "openbox")
        display, pulse, registrar = Display(), PulseServer(), Registrar()
        for part in (display.stop, pulse.stop, registrar.close):
            stack.callback(part)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="exophone-desk-")))
        spoken = reference()
        times = int((options.seconds + 2 * _SETTLE_SECONDS) / (len(spoken) / RATE)) + 1
        write(folder / "speech.wav", np.tile(spoken, times))
        ports = Ports()
        for kind in KINDS:
            if options.only and kind.name not in options.only:
                continue
            try:
                version = kind.check()
                with _bus(folder) as bus:
                    base, own = ports.next(), folder / kind.name
                    own.mkdir(mode=0o700)
                    environment = {**display.environment, **bus}
                    ends = (registrar.port, base + 10, base + 100)
                    setup = DesktopSetup(own, *ends, pulse, environment)
                    kind.prepare(setup)
                    row = _measured(kind, setup, display, registrar, base, options)
            except RigError as error:
                report.skipped.append(f"{kind.name}: {error}")
                continue
            report.rows.append([kind.name, version, *row])
    return report


@contextlib.contextmanager
def _bus(folder: Path) -> Iterator[dict[str, str]]:
    """A session bus of its own, as desktops have one."""
    need("dbus-daemon", "dbus")
    bus = Program(["dbus-daemon", "--session", "--print-address", "--nofork"], folder)
    try:
        address = bus.wait_for(r"(unix:\S+)", 10)[1]
        yield {"DBUS_SESSION_BUS_ADDRESS": address}
    finally:
        bus.stop()


def _measured(
    kind: DesktopKind,
    setup: DesktopSetup,
    display: Display,
    registrar: Registrar,
    base: int,
    options: argparse.Namespace,
) -> list[Any]:
    seen: list[Appearance] = []
    registered: list[float] = []
    figures: list[float] = []
    empty = display.picture()
    for number in range(options.starts + 1):
        registrar.forget()
        began = time.monotonic()
        program = kind.start(setup)
        try:
            # The first start compiles, and fills caches of the system and of the phone.
            appearance = watch(display, began, _LOOK_SECONDS if number else _FIRST_SECONDS)
            if appearance.usable is None:
                raise RigError(f"No usable window ({appearance}): {program.text()[-300:]}")
            if number:
                seen.append(appearance)
                if registrar.registered_at is not None:
                    registered.append(registrar.registered_at - began)
            if number == options.starts:
                figures = _used(kind, setup, program, base, options.seconds)
        finally:
            program.stop()
        wait_until(lambda: bool((display.picture() == empty).all()), 10, "the window goes away")
    return [
        statistics.median(each.painted for each in seen if each.painted is not None),
        statistics.median(each.complete for each in seen if each.complete is not None),
        statistics.median(each.usable for each in seen if each.usable is not None),
        statistics.median(registered) if registered else None,
        *figures,
    ]


def _used(
    kind: DesktopKind, setup: DesktopSetup, program: Program, base: int, seconds: float
) -> list[float]:
    """Memory idle and in a call (RSS, PSS each), processor time idle and in a call."""
    time.sleep(_SETTLE_SECONDS)
    idle = processes.resident(process_ids(program))
    idle_cpu = _processor(program, min(seconds, 20.0))
    far_setup = Setup(
        *(setup.folder / "far", "b", base + 20, base + 200, "PCMU"),
        *(LiveSound(setup.pulse, "B"), True),
    )
    with contextlib.ExitStack() as stack:
        far = Exophone(far_setup)
        stack.callback(far.stop)
        # Its account comes up just after its engine, and twinkle gives up at the first refusal.
        time.sleep(_ACCOUNT_SECONDS)
        kind.dial(setup, program, f"sip:b@127.0.0.1:{far_setup.sip_port}")
        far.wait_until_established(20)
        for side in ("A", "B"):
            speaking = setup.pulse.speaking(side, setup.folder.parent / "speech.wav")
            stack.callback(speaking.stop)
        time.sleep(_SETTLE_SECONDS)
        cpu = _processor(program, seconds)
        in_call = processes.resident(process_ids(program))
    return [*idle, *in_call, idle_cpu, cpu]


def _processor(program: Program, seconds: float) -> float:
    ids = process_ids(program)
    before, begun = processes.processor_time(ids), time.monotonic()
    time.sleep(seconds)
    spent = processes.processor_time(ids) - before
    return round(100 * spent / (time.monotonic() - begun), 2)
