"""Builds every object: the one place that sees all layers."""

from exophone_desktop.composition.demo import run_demo
from exophone_desktop.composition.desktop import Surroundings, run_window
from exophone_desktop.composition.single_instance import HandedOver, run_once

__all__ = ["HandedOver", "Surroundings", "run_demo", "run_once", "run_window"]
