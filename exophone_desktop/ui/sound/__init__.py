"""How this person speaks, hears and is rung: one dialog."""
