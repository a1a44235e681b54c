import pytest

from benchmarks.rig.growth import growth

HOUR = [60.0 * minute for minute in range(60)]


def test_what_stays_passes() -> None:
    found = growth("memory", HOUR, [200.0 + minute % 3 for minute in range(60)], 600, 2.0)
    assert abs(found.gained) <= 1.0
    assert found.passes


def test_what_grows_slowly_fails_and_its_slope_is_told() -> None:
    found = growth("memory", HOUR, [200.0 + 0.5 * minute for minute in range(60)], 600, 6.0)
    assert found.per_hour == pytest.approx(30.0)
    assert not found.passes


def test_what_grew_during_the_warm_up_only_passes() -> None:
    values = [100.0 + 10 * min(minute, 9) for minute in range(60)]
    assert growth("memory", HOUR, values, 600, 1.0).gained == 0


def test_one_leap_does_not_bend_the_slope() -> None:
    values = [200.0] * 60
    values[40] = 900.0
    assert growth("memory", HOUR, values, 600, 1.0).per_hour == 0


def test_few_values_are_judged_by_the_last_three() -> None:
    found = growth("memory", [1.0, 2.0, 3.0], [1.0, 2.0, 5.0], 600, 1.0)
    assert (found.first, found.last) == (1.0, 5.0)


def test_one_value_alone_has_not_grown() -> None:
    found = growth("memory", [1.0], [7.0], 0, 0)
    assert (found.gained, found.per_hour) == (0.0, 0.0)
