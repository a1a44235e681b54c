"""The settings of calls and numbers."""
