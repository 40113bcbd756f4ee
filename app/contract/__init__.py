"""The users API's rules, whoever serves it: server/ from SQLite, app/demo/ from the page itself.

They know no HTTP server, no database and no browser. What they need of those stands in tables.py and api.py.
"""
