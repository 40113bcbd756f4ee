"""What keeps set-up from going on."""


class SetupError(Exception):
    """One sentence for the person at the terminal: what was wrong, and what to do.

    `said` is the end of what a failing tool printed, where only that tells the reason.
    """

    def __init__(self, sentence: str, said: str = "") -> None:
        super().__init__(sentence)
        self.said = said
