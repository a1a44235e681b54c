"""The calls of this desktop, kept in SQLite."""
