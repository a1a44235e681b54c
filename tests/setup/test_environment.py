"""The environment of a clone, with packages that are really installed."""

import subprocess
import sys
from pathlib import Path

import pytest
from fakes.tiny_clone import tiny_clone

from bootstrap.environment import Environment
from bootstrap.errors import SetupError
from bootstrap.pythons import Python

HERE = Python(sys.executable, sys.version.split()[0], complete=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    return tiny_clone(tmp_path / "clone")


def never() -> Python:
    raise AssertionError("a Python was looked for although everything is there")


def test_packages_are_installed_once_and_the_clone_is_importable(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = Environment(clone)
    assert not environment.is_ready("dev")
    environment.prepare("dev", lambda: HERE)
    asked = [str(environment.python), "-c", "import tiny, exophone_desktop; print(tiny.ANSWER)"]
    assert subprocess.run(asked, capture_output=True, check=True, cwd="/").stdout == b"42\n"

    monkeypatch.setattr(subprocess, "run", never)
    Environment(clone).prepare("dev", never)
    Environment(clone).prepare("app", never)


def test_a_package_with_a_wrong_hash_is_refused(clone: Path) -> None:
    pins = clone / "packaging" / "requirements" / "app.txt"
    pins.write_text(pins.read_text()[:-5] + "beef\n")
    environment = Environment(clone)
    with pytest.raises(SetupError, match="packages could not be installed"):
        environment.prepare("app", lambda: HERE)
    assert not environment.is_ready("app")


def bench_lists(clone: Path, source: str) -> None:
    pins = clone / "packaging" / "requirements"
    (pins / "bench.txt").write_text((pins / "dev.txt").read_text())
    (pins / "bench-source.txt").write_text(source)


def test_the_benchmarks_get_what_must_be_compiled_last(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench_lists(clone, (clone / "packaging" / "requirements" / "dev.txt").read_text())
    environment = Environment(clone)
    environment.prepare("bench", lambda: HERE)
    assert environment.is_ready("bench")
    assert environment.is_ready("dev")
    (clone / "packaging" / "requirements" / "bench-source.txt").write_text("other==1\n")
    assert environment.is_ready("dev")
    assert not environment.is_ready("bench")


def test_without_a_compiler_the_benchmarks_start_all_the_same(
    clone: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    digest = "0" * 64
    bench_lists(clone, f"{(clone / 'no.tar.gz').as_uri()} --hash=sha256:{digest}\n")
    environment = Environment(clone)
    environment.prepare("bench", lambda: HERE)
    assert environment.is_ready("bench")
    assert "bench-source.txt could not be built (is there a C compiler?)" in capfd.readouterr().out
