import errno
import time
from pathlib import Path

import pytest

from exophone_desktop.sandbox import push_log
from exophone_desktop.sandbox.push_log import FILE_NAME
from exophone_desktop.sandbox.pushes import MAX_PUSHES, STILL_RINGING, Pushes


def payloads(pushes: Pushes, last_id: str = "", subscriber: str = "alice") -> list[str]:
    return [push.payload for push in pushes.after(subscriber, last_id)]


def last_id(pushes: Pushes) -> str:
    return pushes.id_of(pushes.everyones()[-1])


def test_a_desktop_gets_what_came_after_the_last_that_it_had() -> None:
    pushes = Pushes()
    pushes.add("alice", "1", "1")
    known = last_id(pushes)
    pushes.add("bob", "2", "1")
    pushes.add("alice", "3", "1")
    assert payloads(pushes, known) == ["3"]
    assert payloads(pushes, last_id(pushes)) == []
    assert payloads(pushes) == ["1", "3"]


@pytest.mark.parametrize("unknown", ["", "other-1", "x", "-", "{run}-", "{run}-99", "{run}-１"])
def test_a_desktop_that_was_elsewhere_gets_what_may_still_ring(
    unknown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pushes = Pushes()
    pushes.add("alice", "old", "1")
    later = time.time() + STILL_RINGING + 1
    monkeypatch.setattr(time, "time", lambda: later)
    pushes.add("alice", "new", "1")
    run = last_id(pushes).partition("-")[0]
    assert payloads(pushes, unknown.format(run=run)) == ["new"]


def test_a_restart_loses_nothing_and_repeats_nothing(tmp_path: Path) -> None:
    before = Pushes(tmp_path)
    before.add("alice", "1", "1")
    known = last_id(before)
    before.add("alice", "2", "1")
    after = Pushes(tmp_path)
    after.add("alice", "3", "1")
    assert payloads(after, known) == ["2", "3"]
    assert payloads(Pushes(tmp_path), last_id(after)) == []


def test_a_line_that_was_cut_off_costs_that_line_alone(tmp_path: Path) -> None:
    pushes = Pushes(tmp_path)
    pushes.add("alice", "1", "1")
    with (tmp_path / FILE_NAME).open("a") as file:
        file.write('{"subscriber": "ali')
    Pushes(tmp_path).add("alice", "2", "1")
    assert payloads(Pushes(tmp_path)) == ["1", "2"]


@pytest.mark.parametrize("content", ["", "{", '{"run": "../x"}\n', "\n\n", "[1]\n"])
def test_a_file_that_makes_no_sense_begins_a_new_row(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE_NAME).write_text(content)
    pushes = Pushes(tmp_path)
    pushes.add("alice", "1", "1")
    assert payloads(pushes, "0000-7") == ["1"]


def test_what_is_kept_has_a_bound_in_memory_and_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(push_log, "MAX_FILE", 20_000)
    pushes = Pushes(tmp_path)
    for number in range(1000):
        pushes.add("alice", f"{number}", "1")
    assert payloads(pushes) == [f"{number}" for number in range(1000 - MAX_PUSHES, 1000)]
    assert (tmp_path / FILE_NAME).stat().st_size < 21_000
    again = Pushes(tmp_path)
    assert payloads(again) == payloads(pushes)


@pytest.mark.expects_log("not kept over a restart")
def test_a_folder_that_cannot_be_used_costs_only_the_restart(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    pushes = Pushes(tmp_path / "file")
    pushes.add("alice", "1", "1")
    assert payloads(pushes) == ["1"]


def test_it_is_known_whose_desktop_listens() -> None:
    pushes = Pushes()
    with pushes.listening("alice") as arrived, pushes.listening("alice"):
        assert pushes.is_heard("alice")
        assert not pushes.is_heard("bob")
        pushes.add("alice", "1", "1")
        assert arrived.is_set()
    assert not pushes.is_heard("alice")


@pytest.mark.expects_log("not kept over a restart")
def test_pushes_that_cannot_be_read_are_let_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Pushes(tmp_path)
    before.add("alice", "1", "1")

    def open_file(path: Path, *_: object, **__: object) -> object:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "open", open_file)
        blind = Pushes(tmp_path)
    blind.add("alice", "2", "1")
    assert payloads(Pushes(tmp_path)) == ["1"]
