"""What a person can do, one file an action, over one state and one reducer. No Qt."""
