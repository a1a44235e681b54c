"""Sound: devices, the duplex stream between them and the SIP stack, tones, levels."""
