"""The measuring rig: private sound devices, a network of our own making, phones, scores."""
