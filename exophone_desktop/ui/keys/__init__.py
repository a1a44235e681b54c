"""The keys that do things, in this window and in other programs."""
