"""What the panel knows about: each model decides when to ask the server again."""
