import pytest

from exophone_desktop.domain.mos import mean_opinion_score, rating_factor


@pytest.mark.parametrize(
    ("r", "mos"), [(0, 1.0), (50, 2.58), (60, 3.10), (70, 3.60), (80, 4.03), (90, 4.34), (100, 4.5)]
)
def test_mos_of_a_rating_is_that_of_g_107_annex_b(r, mos) -> None:
    assert mean_opinion_score(r) == pytest.approx(mos, abs=0.01)


def test_without_impairment_g_711_has_the_default_rating() -> None:
    assert rating_factor("PCMU", 0.0, 50.0) == pytest.approx(93.2)


@pytest.mark.parametrize(
    ("delay_ms", "impairment"), [(100, 0.0), (200, 3.1), (300, 14.8), (400, 24.2)]
)
def test_delay_impairs_as_formula_7_27_says(delay_ms, impairment) -> None:
    assert 93.2 - rating_factor("PCMU", 0.0, delay_ms) == pytest.approx(impairment, abs=0.4)


def test_more_loss_is_never_better() -> None:
    ratings = [rating_factor("PCMU", loss / 100, 50.0) for loss in range(0, 101, 5)]
    assert ratings == sorted(ratings, reverse=True)


def test_bursts_change_the_rating_at_the_same_loss() -> None:
    assert rating_factor("PCMU", 0.05, 50.0, burst_ratio=2.0) != rating_factor("PCMU", 0.05, 50.0)


@pytest.mark.parametrize("r", [-50, 3, 6.5, 120])
def test_mos_stays_within_1_and_4_5(r) -> None:
    assert 1.0 <= mean_opinion_score(r) <= 4.5
