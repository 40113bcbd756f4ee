"""json-server, the old one that most people have and the new one that changes every call."""
