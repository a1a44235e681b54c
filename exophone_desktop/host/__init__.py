"""The machine: keyring, settings, paths, logs, account files."""
