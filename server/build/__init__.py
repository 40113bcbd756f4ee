"""`serve.py build`: the panel as files for any static host."""
