"""The page of the keys that call somebody."""
