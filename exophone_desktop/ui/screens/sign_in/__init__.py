"""Sign in, with the advanced settings folded away."""
