import pytest

from benchmarks.rig.impairment import Impairment, Path


def arrivals(impairment: Impairment, count: int = 5000) -> list[float | None]:
    path = Path(impairment)
    return [path.arrival(0.020 * number) for number in range(count)]


def test_a_good_network_delivers_at_once() -> None:
    assert arrivals(Impairment(), 100) == [0.020 * number for number in range(100)]


def test_the_same_seed_loses_the_same_packets() -> None:
    lost = [at is None for at in arrivals(Impairment(loss=0.05, seed=3))]
    assert lost == [at is None for at in arrivals(Impairment(loss=0.05, seed=3))]
    assert lost != [at is None for at in arrivals(Impairment(loss=0.05, seed=4))]
    # Whether packets are also delayed changes nobody's fate.
    delayed = arrivals(Impairment(loss=0.05, delay=0.05, jitter=0.03, seed=3))
    assert lost == [at is None for at in delayed]


def test_as_much_is_lost_as_asked() -> None:
    path = Path(Impairment(loss=0.10, seed=1))
    for number in range(20_000):
        path.arrival(0.020 * number)
    assert path.lost / path.packets == pytest.approx(0.10, abs=0.01)


def test_jitter_stays_within_its_range_and_keeps_order() -> None:
    found = arrivals(Impairment(delay=0.050, jitter=0.030))
    taken = [at - 0.020 * number for number, at in enumerate(found) if at is not None]
    assert 0.020 <= min(taken) < 0.025
    assert 0.075 < max(taken) <= 0.080
    assert sorted(found, key=lambda at: at or 0.0) == found
