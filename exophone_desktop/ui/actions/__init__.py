"""Answers to the window's intents, by area."""
