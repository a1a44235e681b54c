"""The home screen: dialer, contacts, past calls and settings, one at a time."""
