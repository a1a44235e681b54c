"""What the app shows beside other programs, for the person to choose."""
