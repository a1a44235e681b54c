"""Whom the person can call."""
