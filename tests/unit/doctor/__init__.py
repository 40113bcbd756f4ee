"""The doctor, before networks that are functions."""
