"""The local control API: other programs of this person see and do what the window does."""
