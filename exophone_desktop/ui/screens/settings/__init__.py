"""Settings, and what helps when something is wrong."""
