"""Builds every object: the one place that sees all layers."""
