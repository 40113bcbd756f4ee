"""How a promise may end although no request has failed."""


class Abandoned(Exception):
    """The question was given up: nobody waited for its answer, and others were asked meanwhile."""


class Forgotten(Exception):
    """Everything that was known was forgotten: the session has ended, or somebody asked for it."""


class Gone(Exception):
    """The thing is not there any more: it was deleted here or in another tab."""

    is_gone = True
