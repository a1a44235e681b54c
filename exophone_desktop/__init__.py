"""ExoPhone Desktop: Exotel's voice SDK and its app, for Windows, macOS and Linux."""

__version__ = "0.1.0"
