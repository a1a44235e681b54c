"""This computer: its keyring, its folders, its settings, its log."""
