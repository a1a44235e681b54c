"""Do not disturb, wherever it is shown."""
