"""Somebody calls while the person looks at another program."""
