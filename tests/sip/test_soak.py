import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(120)
def test_a_short_soak_has_no_failed_call_and_nothing_that_grows():
    command = [sys.executable, "-m", "benchmarks", "soak", "--minutes", "0.02", "--json"]
    done = subprocess.run(
        [*command, "--offscreen"], cwd=ROOT, capture_output=True, text=True, timeout=110
    )
    assert done.returncode in (0, 1), done.stderr
    told = json.loads(done.stdout)
    found = {row["what"]: row["at the end"] for row in told["rows"]}
    assert found["failed calls and visits"] == 0, told["notes"]
    assert found["engines that died"] == 0
    assert found["widgets"] > 100
    # How long this machine stops everything now and then is no matter of a test.
    assert set(told["failures"]) <= {"freezes over 100 ms"}
