"""Halfminute's own users API, with the people of all the others."""
