import pytest

from exophone_desktop.domain.mos import (
    MosScale,
    burst_ratio,
    mean_opinion_score,
    mos_scale,
    opinion,
    rating_factor,
)


@pytest.mark.parametrize(
    ("r", "mos"), [(0, 1.0), (50, 2.58), (60, 3.10), (70, 3.60), (80, 4.03), (90, 4.34), (100, 4.5)]
)
def test_mos_of_a_rating_is_that_of_g_107_annex_b(r, mos) -> None:
    assert mean_opinion_score(r) == pytest.approx(mos, abs=0.01)


def test_the_default_rating_of_g_107_is_a_mos_of_4_41() -> None:
    assert rating_factor("PCMU", 0.0, 0.0) == pytest.approx(93.2)
    assert opinion("PCMU", 0.0, 0.0) == pytest.approx(4.41, abs=0.005)


@pytest.mark.parametrize("delay_ms", [0.0, 50.0, 100.0])
def test_up_to_100_ms_delay_impairs_nothing(delay_ms) -> None:
    assert rating_factor("PCMA", 0.0, delay_ms) == pytest.approx(93.2)


@pytest.mark.parametrize(
    ("delay_ms", "impairment"), [(200, 3.04), (300, 14.8), (400, 24.2), (800, 40.8)]
)
def test_delay_impairs_as_formula_7_27_says(delay_ms, impairment) -> None:
    assert 93.2 - rating_factor("PCMU", 0.0, delay_ms) == pytest.approx(impairment, abs=0.4)


@pytest.mark.parametrize(("percent", "impairment"), [(1, 3.64), (2, 7.01), (5, 15.78), (10, 27.07)])
def test_random_loss_impairs_concealed_g_711_as_formula_7_29_says(percent, impairment) -> None:
    found = 93.2 - rating_factor("PCMU", percent / 100, 0.0)
    assert found == pytest.approx(impairment, abs=0.005)


def test_a_coarse_codec_is_worse_before_anything_is_lost() -> None:
    assert rating_factor("GSM", 0.0, 0.0) == pytest.approx(93.2 - 20.0)


@pytest.mark.parametrize("codec", ["PCMU", "PCMA", "G722", "GSM", "iLBC", "speex", "nobody's"])
def test_more_loss_is_never_better(codec) -> None:
    scores = [opinion(codec, loss / 100, 50.0) for loss in range(0, 101, 5)]
    assert scores == sorted(scores, reverse=True)
    assert 1.0 <= scores[-1] < scores[0] <= 4.5


def test_wide_band_is_judged_on_its_own_scale_by_name() -> None:
    assert mos_scale("G722") is MosScale.WIDEBAND
    assert mos_scale("PCMU") is MosScale.NARROWBAND
    # G.107.1: 129, less the 13 that G.113 gives G.722 at 64 kbit/s, on the scale of 1.29.
    assert rating_factor("G722", 0.0, 0.0) == pytest.approx(116.0)
    assert opinion("G722", 0.0, 0.0) == pytest.approx(mean_opinion_score(116.0 / 1.29))


def test_delay_costs_a_wide_band_call_the_same_opinion() -> None:
    narrow = rating_factor("PCMU", 0.0, 0.0) - rating_factor("PCMU", 0.0, 300.0)
    wide = rating_factor("G722", 0.0, 0.0) - rating_factor("G722", 0.0, 300.0)
    assert wide / 1.29 == pytest.approx(narrow)


@pytest.mark.parametrize(
    ("lost", "gaps", "loss", "ratio"),
    [
        (30, 10, 0.15, 2.55),  # gaps of 3, where chance would have 1 / 0.85
        (10, 9, 0.10, 1.0),  # what chance has
        (10, 10, 0.5, 1.0),  # every other packet: more even than chance
        (0, 0, 0.0, 1.0),
        (5, 1, 1.0, 1.0),
    ],
)
def test_bursts_are_measured_against_chance(lost, gaps, loss, ratio) -> None:
    assert burst_ratio(lost, gaps, loss) == pytest.approx(ratio)


def test_the_same_loss_in_bursts_is_worse() -> None:
    assert opinion("PCMU", 0.05, 50.0, burst_ratio=2.0) < opinion("PCMU", 0.05, 50.0)


@pytest.mark.parametrize("r", [-50, 3, 6.5, 120])
def test_mos_stays_within_1_and_4_5(r) -> None:
    assert 1.0 <= mean_opinion_score(r) <= 4.5
