"""The one way in which dev.py gives up."""


class SetupError(Exception):
    """Something cannot be done; the text is one sentence that says what, and what to do."""
