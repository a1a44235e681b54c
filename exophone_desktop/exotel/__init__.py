"""Exotel over HTTP: the app backend, tokens, the session profile."""
