import pytest

from exophone_desktop.exotel.pauses import LONGEST_PAUSE, pause_after, spread_out


def test_each_failure_doubles_the_pause() -> None:
    assert [pause_after(failures) for failures in range(4)] == [1, 2, 4, 8]
    assert pause_after(1, first=2.0) == 4


@pytest.mark.parametrize("failures", [6, 16, 100_000])
def test_no_pause_is_longer_than_a_minute(failures: int) -> None:
    assert pause_after(failures) == LONGEST_PAUSE == 60


def test_chance_takes_up_to_half_of_a_pause() -> None:
    assert [spread_out(10.0, spread) for spread in (0.0, 0.5, 1.0)] == [5.0, 7.5, 10.0]
    assert pause_after(2, spread=0.0) == 2
