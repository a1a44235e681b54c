"""The phones that are measured: ours, and those that are installed here."""
