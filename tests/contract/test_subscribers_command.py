"""``exophone subscribers`` against a local Exotel, and against servers that fail midway."""

import argparse
import asyncio
import csv
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from exophone_desktop.cli import subscriber_arguments
from exophone_desktop.cli.subscriber_csv import read_rows
from exophone_desktop.cli.subscriber_import import ImportReport, import_rows
from exophone_desktop.cli.subscribers import run_action
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.exotel.subscribers import SubscriberApi
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings

KEY = {"EXOTEL_API_KEY": "exotel1-key", "EXOTEL_API_TOKEN": "exotel1-token"}


@pytest.fixture(scope="module")
def exotel_url() -> Iterator[str]:
    exotel = LocalExotel(SandboxSettings(lines=False))
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    asyncio.run_coroutine_threadsafe(exotel.start(), loop).result(10)
    yield exotel.http_url
    asyncio.run_coroutine_threadsafe(exotel.stop(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)
    loop.close()


def command(
    base: str, *words: str, environment: dict[str, str] = KEY, secrets: object = None
) -> int:
    parser = argparse.ArgumentParser()
    subscriber_arguments.add_to(parser)
    action, *rest = words
    options = parser.parse_args([action, "--account-sid", "exotel1", "--base-url", base, *rest])
    opened = secrets or OpenedSecretStore(MemorySecrets(), kept=False)
    return run_action(options, environment, lambda: opened)  # type: ignore[arg-type,return-value]


def report_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def people(path: Path, *lines: str) -> str:
    path.write_text("\n".join(["subscriber_name,status,custom_field", *lines, ""]))
    return str(path)


def test_one_subscriber_from_creation_to_deletion(exotel_url: str, capsys) -> None:
    assert command(exotel_url, "create", "erin", "--custom-field", "support") == 0
    assert command(exotel_url, "update", "erin", "--status", "inactive") == 0
    capsys.readouterr()
    assert command(exotel_url, "get", "erin", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["status"], shown["custom_field"]) == ("inactive", "support")
    assert command(exotel_url, "list", "--status", "inactive") == 0
    assert capsys.readouterr().out.split() == ["erin", "inactive", "support"]
    assert command(exotel_url, "create", "erin", "frank") == 5
    assert "erin was not created: This subscriber name is taken." in capsys.readouterr().err
    for name in ("erin", "frank"):
        assert command(exotel_url, "delete", name) == 0
    assert command(exotel_url, "delete", "erin") == 4


def test_a_dry_run_changes_nothing(exotel_url: str, tmp_path: Path, capsys) -> None:
    assert command(exotel_url, "create", "gina", "--dry-run") == 0
    assert command(exotel_url, "delete", "alice", "--dry-run") == 0
    path = people(tmp_path / "people.csv", "gina,active,", "alice,active,")
    assert command(exotel_url, "import", path, "--dry-run") == 5
    said = capsys.readouterr().err
    assert "Line 3: alice is there already" in said
    assert "1 of 2 would be imported; nothing was changed." in said
    assert command(exotel_url, "get", "gina") == 4
    assert command(exotel_url, "get", "alice") == 0
    assert [path.name for path in tmp_path.iterdir()] == ["people.csv"]


def test_a_long_import_shows_progress_and_reports_each_row(
    exotel_url: str, tmp_path: Path, capsys
) -> None:
    rows = [f"imp{number},{'inactive' if number % 50 == 0 else 'active'}," for number in range(205)]
    path = people(tmp_path / "people.csv", *rows, "bob,active,")
    assert command(exotel_url, "import", path, "--json") == 5
    output = capsys.readouterr()
    assert "100 of 206 imported\n200 of 206 imported\n" in output.err
    assert json.loads(output.out)["done"] == 205
    report = report_of(tmp_path / "people.report.csv")
    assert [row["outcome"] for row in report] == ["created"] * 205 + ["refused"]
    assert report[-1]["reason"] == "This subscriber name is taken."
    assert {row["retry"] for row in report} == {"no"}
    exported = tmp_path / "out.csv"
    assert command(exotel_url, "export", str(exported), "--status", "inactive") == 0
    names = {row["subscriber_name"] for row in report_of(exported)}
    assert names == {"imp0", "imp50", "imp100", "imp150", "imp200"}


def test_a_report_is_never_overwritten(exotel_url: str, tmp_path: Path) -> None:
    path = people(tmp_path / "people.csv", "hugo,active,")
    (tmp_path / "people.report.csv").write_text("what to retry")
    assert command(exotel_url, "import", path) == 2
    assert (tmp_path / "people.report.csv").read_text() == "what to retry"
    assert command(exotel_url, "get", "hugo") == 4


def test_a_file_with_one_bad_row_sends_nothing(exotel_url: str, tmp_path: Path, capsys) -> None:
    path = people(tmp_path / "people.csv", "igor,active,", "not fine,active,")
    assert command(exotel_url, "import", path) == 2
    assert "Line 3" in capsys.readouterr().err
    assert command(exotel_url, "get", "igor") == 4


def test_a_token_pair_is_printed_for_initialize(exotel_url: str, capsys) -> None:
    assert command(exotel_url, "token", "alice", "--device-id", "d") == 0
    assert set(json.loads(capsys.readouterr().out)) == {"refresh_token", "access_token"}


def test_no_key_half_a_key_and_a_wrong_key_are_told(exotel_url: str, capsys) -> None:
    assert command(exotel_url, "list", environment={}) == 3
    assert command(exotel_url, "list", environment={"EXOTEL_API_KEY": "k"}) == 3
    wrong = {"EXOTEL_API_KEY": "exotel1-key", "EXOTEL_API_TOKEN": "guess"}
    assert command(exotel_url, "list", environment=wrong) == 3
    said = capsys.readouterr()
    assert "There is no API key" in said.err
    assert "EXOTEL_API_TOKEN is not set" in said.err
    assert "does not accept" in said.err
    assert "guess" not in said.err + said.out


def test_a_key_in_the_keyring_is_used_until_forgotten(exotel_url: str, monkeypatch) -> None:
    answers = iter(["exotel1-key", "exotel1-token"])
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(answers))
    kept = OpenedSecretStore(MemorySecrets(), kept=True)
    assert command(exotel_url, "keep-key", environment={}, secrets=kept) == 0
    assert command(exotel_url, "get", "alice", environment={}, secrets=kept) == 0
    assert command(exotel_url, "forget-key", environment={}, secrets=kept) == 0
    assert command(exotel_url, "get", "alice", environment={}, secrets=kept) == 3


def made(*names: str) -> dict:
    stamp = "2026-01-02T03:04:05+05:30"
    return {
        "response": [
            {
                "code": 200,
                "status": "success",
                "data": {
                    "subscriber_name": name,
                    "status": "active",
                    "date_created": stamp,
                    "date_updated": stamp,
                },
            }
            for name in names
        ]
    }


def test_an_import_that_breaks_off_says_what_to_retry_and_goes_on_from_there(
    server, exotel_url: str, tmp_path: Path, capsys
) -> None:
    names = [f"brk{number}" for number in range(25)]
    path = people(tmp_path / "people.csv", *(f"{name},active,'=1" for name in names))
    server.answers_with(207, made(*names[:10]))
    server.answers_with(503, {})
    assert command(server.base.removesuffix("/v1"), "import", path) == 6
    assert "10 of 25 done, 15 to retry" in capsys.readouterr().err
    first = tmp_path / "people.report.csv"
    outcomes = [row["outcome"] for row in report_of(first)]
    assert outcomes == ["created"] * 10 + ["unknown"] * 10 + ["not tried"] * 5
    assert command(exotel_url, "import", str(first)) == 0
    assert [row["subscriber_name"] for row in report_of(tmp_path / "people.report.report.csv")] == (
        names[10:]
    )
    assert command(exotel_url, "get", "brk24", "--json") == 0
    assert json.loads(capsys.readouterr().out)["custom_field"] == "=1"


def test_a_subscriber_whose_creation_was_never_answered_is_found_and_suspended(
    server, exotel_url: str, tmp_path: Path
) -> None:
    path = people(tmp_path / "people.csv", "lost,inactive,mine", "theirs,active,mine")
    server.answers_with(503, {})
    assert command(server.base.removesuffix("/v1"), "import", path) == 6
    # It was done, though: and somebody else has taken the other name meanwhile.
    assert command(exotel_url, "create", "lost", "--custom-field", "mine") == 0
    assert command(exotel_url, "create", "theirs", "--custom-field", "not mine") == 0
    assert command(exotel_url, "import", str(tmp_path / "people.report.csv")) == 5
    lost, theirs = report_of(tmp_path / "people.report.report.csv")
    assert (lost["outcome"], lost["retry"]) == ("created", "no")
    assert (theirs["outcome"], theirs["retry"]) == ("refused", "no")
    exported = tmp_path / "inactive.csv"
    assert command(exotel_url, "export", str(exported), "--status", "inactive") == 0
    assert "lost" in {row["subscriber_name"] for row in report_of(exported)}
    for name in ("lost", "theirs"):
        assert command(exotel_url, "delete", name) == 0


def test_the_report_of_an_import_that_was_killed_leads_to_the_end(
    exotel_url: str, tmp_path: Path, capsys
) -> None:
    path = people(tmp_path / "people.csv", "made,inactive,mine", "unmade,active,")
    report = ImportReport(tmp_path / "people.report.csv", read_rows(Path(path)))
    report.keep()
    # That is what is on disk; meanwhile the first one was made, and the process killed.
    assert command(exotel_url, "create", "made", "--custom-field", "mine") == 0
    assert command(exotel_url, "import", str(report.path)) == 0
    assert "2 of 2 done" in capsys.readouterr().err
    assert command(exotel_url, "get", "made", "--json") == 0
    assert json.loads(capsys.readouterr().out)["status"] == "inactive"
    for name in ("made", "unmade"):
        assert command(exotel_url, "delete", name) == 0


def test_names_that_follow_a_failed_request_are_listed(server, capsys) -> None:
    names = [f"mass{number}" for number in range(25)]
    server.answers_with(207, made(*names[:10]))
    server.answers_with(503, {})
    assert command(server.base.removesuffix("/v1"), "create", *names, "--json") == 6
    output = capsys.readouterr()
    assert [each["subscriber_name"] for each in json.loads(output.out)] == names[:10]
    assert f"Not known to be created: {', '.join(names[10:20])}." in output.err
    assert f"Not tried: {', '.join(names[20:])}." in output.err


@pytest.mark.parametrize(
    "words",
    [
        ("create", "gina"),
        ("update", "alice", "--status", "inactive"),
        ("delete", "alice"),
        ("token", "alice", "--device-id", "d"),
        ("keep-key",),
        ("forget-key",),
    ],
)
def test_a_dry_run_sends_nothing_and_opens_no_keyring(server, words: tuple[str, ...]) -> None:
    assert command(server.base, *words, "--dry-run", environment={}) == 0
    assert server.requests == []


def test_an_import_waits_as_long_as_the_platform_asks_for_patience(server, tmp_path: Path) -> None:
    rows = read_rows(Path(people(tmp_path / "people.csv", "bob,active,")))
    server.answers_with(429, {})
    server.answers_with(429, {})
    server.answers_with(207, made("bob"))
    api = SubscriberApi(server.base, "exotel1", ApiKey("k", Secret("t")))
    report = ImportReport(tmp_path / "report.json", rows)
    pauses: list[float] = []
    assert import_rows(api, report, lambda count: None, pauses.append) == ""
    assert pauses == [2.0, 4.0]
    [line] = json.loads((tmp_path / "report.json").read_text())
    assert (line["outcome"], line["retry"]) == ("created", "no")


def test_a_subscriber_that_was_created_but_not_suspended_is_to_be_updated(
    server, exotel_url: str, tmp_path: Path
) -> None:
    path = people(tmp_path / "people.csv", "bob,inactive,")
    server.answers_with(207, made("bob"))
    server.answers_with(500, {})
    assert command(server.base.removesuffix("/v1"), "import", path) == 6
    [line] = report_of(tmp_path / "people.report.csv")
    assert (line["outcome"], line["retry"]) == ("created only", "update")
    assert command(exotel_url, "import", str(tmp_path / "people.report.csv")) == 0
    assert command(exotel_url, "update", "bob", "--status", "active") == 0


def test_an_interrupted_import_leaves_a_report(server, tmp_path: Path) -> None:
    path = people(tmp_path / "people.csv", "bob,active,")

    server.answers_with(429, {})

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    report = ImportReport(tmp_path / "report.csv", read_rows(Path(path)))
    api = SubscriberApi(server.base, "exotel1", ApiKey("k", Secret("t")))
    with pytest.raises(KeyboardInterrupt):
        import_rows(api, report, lambda count: None, stop)
    [line] = report_of(tmp_path / "report.csv")
    assert (line["outcome"], line["retry"]) == ("unknown", "create")


def test_a_platform_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = people(tmp_path / "people.csv", "bob,active,")
    assert command("http://127.0.0.1:9", "import", path) == 6
    assert command("http://elsewhere.example", "list") == 2
    [line] = report_of(tmp_path / "people.report.csv")
    assert line["retry"] == "create"
