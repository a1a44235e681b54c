"""The call while the person looks at another program."""
