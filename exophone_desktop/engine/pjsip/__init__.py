"""The pjsua2 stack in one worker thread. Nothing of pjsua2 leaves this package."""
