"""The harness itself: what it does where a program is missing or ends too early."""

from pathlib import Path

import pytest
from interop.programs import Program, need, wait_until


def test_without_the_program_a_test_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no-such-phone is not installed"):
        need("no-such-phone")


def test_on_a_build_machine_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no-such-phone is not installed"):
        need("no-such-phone")


def test_a_program_that_ends_early_is_noticed_at_once(tmp_path: Path) -> None:
    program = Program(["sh", "-c", "echo sorry"], tmp_path / "log", tmp_path)
    with pytest.raises(AssertionError, match=r"sh ended without 'ready'(?s:.*)sorry"):
        program.wait_for("ready", seconds=30)


def test_what_does_not_happen_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"Not within 0\.05 s: the moon rises"):
        wait_until(lambda: None, 0.05, "the moon rises")
