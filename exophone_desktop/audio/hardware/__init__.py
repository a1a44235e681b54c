"""What each operating system tells of its sound devices beside their names."""
