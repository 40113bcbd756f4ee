"""What a fresh machine needs, installed once. Standard library alone: it runs before anything is installed."""
