"""What keeps set-up from going on."""


class SetupError(Exception):
    """One sentence for the person at the terminal: what was wrong, and what to do."""
