"""The doctor at a terminal: app/doctor/ over a network of its own, and its findings as text."""
