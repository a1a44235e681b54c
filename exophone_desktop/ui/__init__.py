"""The window: renders AppState, emits intents. Knows Qt, and nothing of SIP."""
