"""A call in progress."""
