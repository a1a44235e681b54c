import io
import json
from pathlib import Path

import pytest
from fakes.calls import ended, snapshot
from fakes.engine import ScriptedEngine

from exophone_desktop.audio.settings import AudioBackend
from exophone_desktop.cli.entry import main
from exophone_desktop.engine import process
from exophone_desktop.engine.commands import PlaceCall, SendDtmf, SipHeader
from exophone_desktop.engine.events import CallConfirmed, DtmfSent, MediaStarted

CALL = snapshot()
SPEECH = Path(__file__).parents[2] / "data" / "speech.wav"


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> ScriptedEngine:
    engine = ScriptedEngine(
        {
            PlaceCall: lambda command: [CallConfirmed(CALL), MediaStarted(CALL), ended(CALL)],
            SendDtmf: lambda command: [DtmfSent(CALL, command.digits)],
        }
    )
    monkeypatch.setattr(process, "ProcessEngine", lambda: engine)
    return engine


@pytest.fixture
def account(tmp_path: Path) -> str:
    path = tmp_path / "alice.toml"
    path.write_text('[account]\nid = "sip:alice@127.0.0.1"\n')
    return str(path)


def test_a_call_needs_a_target_and_an_account_only(
    engine: ScriptedEngine, account: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["call", "sip:bob@127.0.0.1", "--account", account]) == 0
    assert [type(each) for each in engine.sent[1:]] == [PlaceCall]
    told = capsys.readouterr()
    assert told.err == "The call was established and ended by the other side.\n"
    assert "Established" in told.out


def test_every_option_of_a_call_reaches_the_engine(
    engine: ScriptedEngine, account: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = str(tmp_path / "out.wav")
    given = ["call", "sip:bob@127.0.0.1;transport=tcp", "--account", account]
    given += ["--play", str(SPEECH), "--record", record, "--seconds", "2", "--dtmf", "1a#"]
    given += ["--header", "X-A: b", "--header", "X-C: d e", "--json"]
    assert main(given) == 0
    assert engine.settings is not None
    audio = engine.settings.audio
    assert audio.backend is AudioBackend.FILES
    assert (audio.play_path, audio.record_path) == (str(SPEECH), record)
    placed = next(each for each in engine.sent if isinstance(each, PlaceCall))
    assert placed.target == "sip:bob@127.0.0.1;transport=tcp"
    assert placed.headers == (SipHeader("X-A", "b"), SipHeader("X-C", "d e"))
    assert SendDtmf("call-1", "1A#") in engine.sent
    rows = [json.loads(line) for line in io.StringIO(capsys.readouterr().out)]
    assert rows[-1]["event"] == "summary"
    assert rows[-1]["end_reason"] == "REMOTE_HANGUP"
