"""Pure values that every layer speaks: no I/O, no threads, no Qt, no SIP stack."""
