"""Figures, each measured in one run; never a test."""
