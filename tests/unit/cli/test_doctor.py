import io
import json
import os
import signal
import threading

from fakes.engine import ScriptedEngine
from fakes.examinations import FakeExotel, instruments, subscriber, unreachable

from exophone_desktop.cli.doctor import lead
from exophone_desktop.cli.doctor_report import JsonDoctorReport
from exophone_desktop.cli.outcome import Exit
from exophone_desktop.engine.commands import AddAccount, EngineCommand
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.usecases.doctor.probe_phone import ProbePhone
from exophone_desktop.usecases.doctor.subject import Subject

EXOTEL = Subject(subscriber=subscriber("https://exotel.example/v1"))


def rows(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_the_status_is_0_where_everything_passes_or_is_skipped() -> None:
    stream = io.StringIO()
    # Only the computer: there is nobody to register and nobody to call.
    outcome = lead(Subject(), instruments(), JsonDoctorReport(stream))
    assert outcome.status is Exit.DONE
    assert "Nothing is wrong" in outcome.sentence
    assert rows(stream)[-1]["exit_status"] == 0


def test_the_status_is_1_where_something_fails() -> None:
    stream = io.StringIO()
    tools = instruments(FakeExotel({"reach": unreachable()}), kept=False)
    outcome = lead(Subject(subscriber=EXOTEL.subscriber), tools, JsonDoctorReport(stream))
    assert outcome.status is Exit.FAULT_FOUND
    assert outcome.sentence.startswith("2 checks failed")
    assert rows(stream)[-1]["failed"] == 2


def test_an_interrupt_ends_it_soon_and_is_no_success() -> None:
    def interrupts(command: EngineCommand) -> list[EngineEvent]:
        # The registrar never answers: without the signal this would wait half a minute.
        os.kill(os.getpid(), signal.SIGINT)
        return []

    engine = ScriptedEngine({AddAccount: interrupts})
    stream = io.StringIO()
    before = signal.getsignal(signal.SIGINT)
    tools = instruments(phone=lambda stopped: ProbePhone(engine, stopped))
    outcome = lead(EXOTEL, tools, JsonDoctorReport(stream))
    assert outcome.status is Exit.FAULT_FOUND
    assert "Interrupted" in outcome.sentence
    verdicts = {row["check"]: row["verdict"] for row in rows(stream) if "verdict" in row}
    assert verdicts["keyring"] == "pass"
    assert (verdicts["registered"], verdicts["echo-call"]) == ("skip", "skip")
    assert engine.stopped
    assert signal.getsignal(signal.SIGINT) is before


def test_a_reader_that_goes_away_ends_it_too() -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    outcome = lead(EXOTEL, instruments(), JsonDoctorReport(Gone()))
    assert outcome.status is Exit.FAULT_FOUND
    assert not [each for each in threading.enumerate() if each.name == "doctor"]
