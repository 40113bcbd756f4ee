"""How a promise may end although no request has failed."""


class Abandoned(Exception):
    """The question was given up: nobody waited for its answer, and others were asked meanwhile."""


class Forgotten(Exception):
    """Everything that was known was forgotten, because somebody asked for it."""


class Ended(Forgotten):
    """Everything that was known was forgotten, because it was known to somebody who is signed in no more."""


class Gone(Exception):
    """The thing is not there any more: it was deleted here or in another tab."""

    is_gone = True
