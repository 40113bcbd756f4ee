"""What `serve.py build` makes, a file opposite each of its modules."""
