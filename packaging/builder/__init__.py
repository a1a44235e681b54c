"""Builds what people install. Run by ``dev.py package`` in an environment of its own."""
