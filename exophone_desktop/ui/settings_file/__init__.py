"""The page where settings are exported, imported and reset, and what is locked is told."""
