"""How the call was."""
