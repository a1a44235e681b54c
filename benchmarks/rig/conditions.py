"""The networks that speech is measured over."""

from benchmarks.rig.impairment import Impairment

LOSSES = (0.0, 0.01, 0.05, 0.10)
JITTER = 0.030
"""Seconds: packets take 50 ms plus or minus as much."""


def conditions(seed: int) -> list[Impairment]:
    """No loss, losses, and jitter."""
    lossy = [Impairment(loss=loss, seed=seed) for loss in LOSSES]
    return [*lossy, Impairment(delay=0.050, jitter=JITTER, seed=seed)]
