"""One folder a screen: view.py derives what to show (no Qt), screen.py shows it."""
