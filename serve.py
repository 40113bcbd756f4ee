#!/usr/bin/env python3
"""Runs the panel, and passes its tests, on a machine that has nothing but Python and Node.

    python3 serve.py            sets up what is missing, and serves the panel
    python3 serve.py test       sets up what is missing, and runs all tests

Standard library alone, and no syntax that an old Python could not read: it must be able to say that it is too old.
"""

import sys

OLDEST = (3, 11)


def refuse_old_python(version):  # type: (tuple[int, ...]) -> None
    """Exits with a sentence where Python is too old."""
    if tuple(version[:2]) < OLDEST:
        found = ".".join(str(part) for part in version[:3])
        sys.exit("Halfminute needs Python 3.11 or newer; this is {}. Start serve.py with a newer one.".format(found))  # noqa: UP032


if __name__ == "__main__":
    refuse_old_python(sys.version_info[:3])
    from server.setup.commands import main

    sys.exit(main(sys.argv[1:]))
