"""Many calls in a row in one process: how quickly they are set up, and what they leave behind."""

import argparse
import statistics
import time
from typing import Any

from benchmarks.rig import processes
from benchmarks.rig.calls import Call, Ports, establish, phones, wait_for_end
from benchmarks.rig.errors import RigError
from benchmarks.rig.phones.kinds import in_one_process
from benchmarks.rig.phones.phone import LiveSound, PhoneKind
from benchmarks.rig.pulse import PulseServer
from benchmarks.rig.report import Report

PURPOSE = "setup time and memory over 300 calls in a row in one process"

_EARLY = 50


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``calls``."""
    parser.add_argument("--calls", type=int, default=300, help="calls in a row (300)")
    parser.add_argument(
        "--pause",
        type=float,
        default=0.2,
        help="seconds between calls (0.2); our flood gate lets ten calls in 0.6 s through",
    )
    parser.add_argument("--peer-calls", type=int, default=60, help="the same for others (60)")


def run(options: argparse.Namespace) -> Report:
    """Measure every phone that is here."""
    here, versions, absent = in_one_process()
    report = Report(
        "Calls in a row",
        [
            *("phone", "version", "calls", "200 ms", "200 p95", "ACK ms", "ACK p95"),
            *(f"caller MB at {_EARLY}", "caller MB at end"),
            *(f"callee MB at {_EARLY}", "callee MB at end"),
        ],
        skipped=absent,
        notes=[
            "INVITE to 200 and to ACK as the network sees it, with sound devices.",
            "MB are unique to the processes (USS), the window's stand-in and the engine for ours.",
        ],
    )
    ports, pulse = Ports(), PulseServer()
    try:
        for number, kind in enumerate(here):
            count = options.peer_calls if number else options.calls
            report.rows.append(
                [
                    *(kind.name, versions[kind.name]),
                    *_measured(kind, count, options.pause, pulse, ports, report),
                ]
            )
    finally:
        pulse.stop()
    return report


def _measured(
    kind: PhoneKind, count: int, pause: float, pulse: PulseServer, ports: Ports, report: Report
) -> list[Any]:
    sounds = (LiveSound(pulse, "A"), LiveSound(pulse, "B"))
    early: list[float | None] = [None, None]
    end: list[float | None] = [None, None]
    done = 0
    with phones(kind, "PCMU", sounds, ports) as call:
        try:
            for done in range(1, count + 1):
                mark = call.relay.mark
                establish(call)
                call.caller.hang_up()
                wait_for_end(call, mark)
                time.sleep(pause)
                if done == _EARLY:
                    early = _memory(call)
            end = _memory(call)
        except RigError as error:
            report.skipped.append(f"{kind.name}, call {done}: {error}")
        setups = _setups(call.relay.passed())
    to_200, to_ack = [[pair[index] for pair in setups] for index in (0, 1)]
    return [
        *(len(setups), *_median_and_p95(to_200), *_median_and_p95(to_ack)),
        *(early[0], end[0], early[1], end[1]),
    ]


def _memory(call: Call) -> list[float | None]:
    return [round(processes.memory(phone.process_ids()), 1) for phone in (call.caller, call.callee)]


def _setups(passed: list[dict[str, Any]]) -> list[tuple[float, float]]:
    """Milliseconds from each INVITE to its 200 and to the ACK."""
    found = []
    invited = answered = 0.0
    for row in passed:
        match row["method"], row["status"]:
            case "INVITE", 0 if not invited:
                invited = row["t"]
            case "INVITE", 200 if invited and not answered:
                answered = row["t"]
            case "ACK", _ if answered:
                found.append((1e3 * (answered - invited), 1e3 * (row["t"] - invited)))
                invited = answered = 0.0
    return found


def _median_and_p95(values: list[float]) -> list[float | None]:
    if not values:
        return [None, None]
    ordered = sorted(values)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    return [round(statistics.median(ordered), 1), round(p95, 1)]
