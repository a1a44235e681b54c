"""Example states of all that can be seen, by area: for pictures and tests."""
