"""The system's own notifications of a call."""
