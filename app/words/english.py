"""The panel in English."""


class English:
    """A word is an attribute; a sentence that holds something is a method, so that each language may count its way."""

    code = "en"
    name = "English"
    direction = "ltr"

    # Everywhere.

    save = "Save"
    cancel = "Cancel"
    try_again = "Try again"
