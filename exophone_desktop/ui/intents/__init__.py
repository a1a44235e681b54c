"""What the window asks for, by area."""
