"""Buttons and lamps of headsets, by USB HID telephony: found, read, lit. Knows no calls of ours."""
