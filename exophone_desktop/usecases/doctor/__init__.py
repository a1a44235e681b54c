"""Checks this computer, the network and the account, as the Android guide's section 9 does."""
