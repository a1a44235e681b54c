"""Builds every object: the one place that sees all layers."""

from exophone_desktop.composition.demo import run_demo
from exophone_desktop.composition.desktop import run_window

__all__ = ["run_demo", "run_window"]
