import time
from types import SimpleNamespace

import pytest

from exophone_desktop.ui.elapsed import Elapsed


@pytest.mark.parametrize("set_by", [3600.0, -3600.0, -90_000.0])
def test_a_clock_that_is_set_in_between_changes_no_length(
    monkeypatch: pytest.MonkeyPatch, set_by: float
) -> None:
    wall, steady = [1000.0], [50.0]
    monkeypatch.setattr(
        "exophone_desktop.ui.elapsed.time", SimpleNamespace(monotonic=lambda: steady[0])
    )
    elapsed = Elapsed(lambda: wall[0])
    assert elapsed.since(990.0) == 10.0
    steady[0] += 5.0
    wall[0] += 5.0 + set_by
    assert elapsed.since(990.0) == 15.0
    # What begins later begins by the clock as it is then.
    assert elapsed.since(wall[0] - 2.0) == 2.0


def test_it_goes_on_by_itself() -> None:
    elapsed = Elapsed(time.time)
    first = elapsed.since(1.0)
    assert elapsed.since(1.0) >= first > 1e9
