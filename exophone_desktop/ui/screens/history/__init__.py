"""Past calls: the list, and the details of one."""
