"""What can go wrong with the history."""

import sqlite3


class HistoryError(Exception):
    """The history cannot be read or kept; the text is a plain sentence."""


def plain_cause(error: Exception) -> str:
    """What the system or SQLite says of ``error``, short, without paths and numbers."""
    if isinstance(error, OSError):
        return (error.strerror or type(error).__name__).lower()
    if isinstance(error, sqlite3.Error):
        return str(error)
    return type(error).__name__
