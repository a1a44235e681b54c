"""What a benchmark prints: a table for people, one JSON object for programs."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Report:
    """The result of one benchmark. ``rows`` have one value a column; None is shown as a dash.

    ``failures`` name what was beyond its limits, where a benchmark has limits.
    """

    title: str
    columns: Sequence[str]
    rows: list[list[Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def as_json(self) -> str:
        """One line."""
        if len(set(self.columns)) < len(self.columns):
            raise ValueError("Two columns have one name.")
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        fields = {"benchmark": self.title, "machine": machine(), "rows": rows}
        told = {"notes": self.notes, "skipped": self.skipped, "failures": self.failures}
        return json.dumps(fields | told)

    def as_table(self) -> str:
        """A Markdown table with what there is to say below it."""
        cells = [list(self.columns), *([_shown(value) for value in row] for row in self.rows)]
        widths = [max(len(row[index]) for row in cells) for index in range(len(self.columns))]
        lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in cells]
        lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
        notes = [*self.notes, *(f"Skipped: {each}" for each in self.skipped), machine()]
        notes += [f"Beyond its limit: {each}" for each in self.failures]
        return "\n".join([f"## {self.title}", "", *lines, "", *notes])


def machine() -> str:
    """What this was measured on."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"


def _shown(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"
    return str(value)
