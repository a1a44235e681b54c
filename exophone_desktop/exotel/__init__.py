"""Exotel over HTTP: the app backend, the platform, and their tokens."""
