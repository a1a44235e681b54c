"""What an administrator decides counts, and nothing that others could have written does."""

import os
from pathlib import Path

import pytest

from exophone_desktop.host.policy import Policy
from exophone_desktop.host.policy_file import policy_path, read_policy

OWN = os.getuid() if hasattr(os, "getuid") else 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "exophone"
    folder.mkdir(mode=0o755)
    return folder / "policy.toml"


def write(path: Path, text: str) -> Policy:
    path.write_text(text)
    path.chmod(0o644)
    return read_policy(path, OWN)


def test_without_a_file_everything_is_the_persons(path: Path) -> None:
    assert read_policy(path, OWN) == Policy()


def test_locked_values_and_defaults_are_read_with_the_reason(path: Path) -> None:
    policy = write(
        path,
        'reason = "The works council wants it so."\n'
        "[locked]\nrecording_allowed = false\ncrm.command = []\n"
        "[defaults.sound.volumes]\nring = -6\n",
    )
    assert policy.locked == {"recording_allowed": False, "crm.command": []}
    assert policy.defaults == {"sound.volumes.ring": -6.0}
    assert policy.problems == ()
    assert policy.why("recording_allowed") == (
        "“Recording calls” is locked by your organisation: The works council wants it so."
    )
    assert policy.why("control_api") == ""


def test_a_reason_may_stand_with_what_is_locked(path: Path) -> None:
    policy = write(path, '[locked]\ncontrol_api = false\nreason = "Rule 7."\n')
    assert policy.why("control_api").endswith("Rule 7.")
    assert policy.locked == {"control_api": False}


def test_a_locked_ring_tone_rings_whatever_file_the_person_chose(path: Path) -> None:
    policy = write(path, '[locked]\nsound.ring_tone = "bells"\n')
    assert policy.locked == {"sound.ring_tone": "bells", "sound.ring_path": ""}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('control_api = "perhaps"', "“My programs may use ExoPhone” (control_api) must be true"),
        ('crm.when = "never"', "must be ringing or answered"),
        ('hostname = "ftp://x"', "must be an address"),
        ("colour = 5", "no setting 'colour'"),
        ('sign_in.user_name = "eve"', "no setting 'sign_in.user_name'"),
    ],
)
def test_a_bad_value_is_one_sentence_and_locks_nothing_and_the_others_stand(
    path: Path, line: str, sentence: str
) -> None:
    policy = write(path, f"[locked]\n{line}\nlinks_dial_at_once = false\n")
    assert policy.locked == {"links_dial_at_once": False}
    [problem] = policy.problems
    assert sentence in problem
    assert problem.endswith(".")


@pytest.mark.parametrize(
    "content", [b"[locked", b"\xff\xfe", b"a = " + b"[" * 5000, b"#" * 300_000]
)
def test_a_file_that_makes_no_sense_locks_nothing(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    path.chmod(0o644)
    policy = read_policy(path, OWN)
    assert policy.locked == {}
    [problem] = policy.problems
    assert "is ignored" in problem


@pytest.mark.parametrize("text", ["locked = 5", "reason = 5", "[other]\nx = 1"])
def test_a_part_of_the_wrong_kind_is_told(path: Path, text: str) -> None:
    policy = write(path, text)
    assert policy.locked == {}
    assert len(policy.problems) == 1


@pytest.mark.skipif(os.name == "nt", reason="rights are otherwise there")
@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_policy_that_others_may_write_is_ignored(path: Path, mode: int) -> None:
    write(path, "[locked]\ncontrol_api = false\n")
    path.chmod(mode)
    policy = read_policy(path, OWN)
    assert policy.locked == {}
    assert "others than the administrator" in policy.problems[0]


@pytest.mark.skipif(os.name == "nt", reason="rights are otherwise there")
def test_a_policy_in_a_folder_that_others_may_write_is_ignored(path: Path) -> None:
    write(path, "[locked]\ncontrol_api = false\n")
    path.parent.chmod(0o777)
    assert read_policy(path, OWN).locked == {}


@pytest.mark.skipif(os.name == "nt", reason="rights are otherwise there")
def test_a_policy_of_somebody_elses_is_ignored(path: Path) -> None:
    write(path, "[locked]\ncontrol_api = false\n")
    assert read_policy(path, OWN + 1).locked == {}


def test_a_folder_in_its_place_locks_nothing(path: Path) -> None:
    path.mkdir()
    assert read_policy(path, OWN).locked == {}
    assert read_policy(path, OWN).problems


def test_the_place_is_the_systems_whatever_the_environment_says(monkeypatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", "/tmp/mine")
    assert policy_path("linux") == Path("/etc/exophone/policy.toml")
    assert policy_path("darwin") == Path("/Library/Application Support/ExoPhone/policy.toml")
