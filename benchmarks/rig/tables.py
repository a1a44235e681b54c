"""Scores gathered by codec, network and phone."""

import statistics
from collections import defaultdict
from typing import Any

from benchmarks.rig.scores import Score

Cell = tuple[str, str, str]
"""Codec, network, phone."""


class ScoreTable:
    """Collects scores; gives one row a codec and network, PESQ and STOI a phone."""

    def __init__(self, phones: list[str]) -> None:
        self._phones = phones
        self._scores: dict[Cell, list[Score | None]] = defaultdict(list)

    def add(self, cell: Cell, score: Score | None) -> None:
        """One call's score; None for a call without speech."""
        self._scores[cell].append(score)

    def columns(self) -> list[str]:
        """PESQ of each phone with least and most, then STOI of each."""
        measures = [f"{phone} {measure}" for measure in ("PESQ", "STOI") for phone in self._phones]
        return ["codec", "network", *measures]

    def rows(self) -> list[list[Any]]:
        """Medians; a cell that nobody measured is None."""
        lines = dict.fromkeys(cell[:2] for cell in self._scores)
        return [
            [
                *line,
                *(self._pesq((*line, phone)) for phone in self._phones),
                *(self._stoi((*line, phone)) for phone in self._phones),
            ]
            for line in lines
        ]

    def _pesq(self, cell: Cell) -> str | None:
        given = self._scores.get(cell)
        if not given:
            return None
        # Silence is the worst that can be heard.
        values = sorted(1.0 if each is None else each.pesq for each in given)
        return f"{statistics.median(values):.2f} ({values[0]:.2f}-{values[-1]:.2f})"

    def _stoi(self, cell: Cell) -> str | None:
        given = self._scores.get(cell)
        if not given:
            return None
        return f"{statistics.median(0.0 if each is None else each.stoi for each in given):.3f}"
