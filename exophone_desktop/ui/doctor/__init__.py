"""Check this computer: what is wrong with calling here, and what to do."""
