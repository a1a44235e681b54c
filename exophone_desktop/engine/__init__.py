"""The SIP engine: commands in, immutable events out. Only ``engine.pjsip`` knows pjsua2."""
