"""The local Exotel: a tool for development and QA, not a product server."""
