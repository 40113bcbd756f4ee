"""Asks an API what the panel would ask it, says what fits and what does not, and writes the [panel] table for it."""
