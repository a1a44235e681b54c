"""The strip above every screen: who is signed in, and whether calls can come."""
