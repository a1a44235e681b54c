"""The codes that this phone refuses calls with (RFC 3261 section 21)."""

TEMPORARILY_UNAVAILABLE = 480
BUSY_HERE = 486
DECLINE = 603
