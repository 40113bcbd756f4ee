"""Data to HTML: one file a screen."""
