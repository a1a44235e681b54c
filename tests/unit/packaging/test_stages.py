"""The stages of ``dev.py test``: nothing is left out, and nothing that failed is lost."""

import tomllib
from pathlib import Path

from bootstrap import stages

ROOT = Path(__file__).parents[3]


def report(path: Path, **numbers: int) -> Path:
    told = " ".join(f'{name}="{number}"' for name, number in numbers.items())
    path.write_text(f"<testsuites><testsuite {told}/></testsuites>", encoding="utf-8")
    return path


def test_the_stages_together_are_all_tests() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    in_stages = [folder for stage in stages.all_stages() for folder in stage.folders]
    assert sorted(in_stages) == sorted(settings["tool"]["pytest"]["ini_options"]["testpaths"])


def test_what_happens_in_real_time_has_the_machine_alone(tmp_path: Path) -> None:
    alone = {
        folder
        for stage in stages.all_stages()
        if "-n" not in stage.arguments(tmp_path)
        for folder in stage.folders
    }
    assert alone == {"tests/audio", "tests/sip", "tests/interop"}


def test_numbers_are_added_up(tmp_path: Path) -> None:
    first = report(tmp_path / "1", tests=10, failures=1, errors=1, skipped=2)
    second = report(tmp_path / "2", tests=5, failures=0, errors=0, skipped=0)
    assert str(stages.outcome([(first, 1), (second, 0)])) == "11 passed, 2 failed"


def test_a_run_that_broke_off_is_a_failure(tmp_path: Path) -> None:
    good = report(tmp_path / "1", tests=3, failures=0, errors=0, skipped=0)
    (tmp_path / "half").write_text("<testsuites><test", encoding="utf-8")
    for broken in (tmp_path / "missing", tmp_path / "half"):
        assert stages.outcome([(good, 0), (broken, 3)]) == stages.Outcome(3, 1)


def test_a_run_that_ended_early_and_reported_no_failure_is_one(tmp_path: Path) -> None:
    interrupted = report(tmp_path / "1", tests=3, failures=0, errors=0, skipped=0)
    assert stages.outcome([(interrupted, 2)]) == stages.Outcome(3, 1)
