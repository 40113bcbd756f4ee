"""What serve.py runs: the page's files and the users API on SQLite."""
