"""The icon among those of the system: whether calls can come, at any time."""
