"""The HTTP side of the local Exotel: app backend, platform, and its own small API."""
