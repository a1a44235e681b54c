"""Reporting a problem: what will be sent is shown first."""
