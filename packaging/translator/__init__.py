"""Keeps the translations beside the texts: collects what there is to say, compiles by lrelease."""
