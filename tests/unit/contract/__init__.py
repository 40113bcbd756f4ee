"""The contract of the users API, told in stories that every server of it has to live."""
