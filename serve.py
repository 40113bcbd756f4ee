#!/usr/bin/env python3
"""Runs the panel, passes its tests and builds it, on a machine that has nothing but Python and Node.

    python3 serve.py            sets up what is missing, and serves the panel
    python3 serve.py test       sets up what is missing, and runs all tests
    python3 serve.py build      makes the panel as files for any static host
    python3 serve.py bench      measures it in a browser
    python3 serve.py files      writes into pyscript.toml which files lie in app/
    python3 serve.py doctor     says how the panel gets on with a users API of yours

Standard library alone, and no syntax that an old Python could not read: it must be able to say that it is too old.
"""

import sys

OLDEST = (3, 11)


def refuse_old_python(version):  # type: (tuple[int, ...]) -> None
    """Exits with a sentence where Python is too old."""
    if tuple(version[:2]) < OLDEST:
        found = ".".join(str(part) for part in version[:3])
        way_on = "Install one and run: python3.11 serve.py"
        sys.exit("Halfminute needs Python 3.11 or newer; this is {}. {}".format(found, way_on))  # noqa: UP032


def run(words):  # type: (list[str]) -> int
    """The exit code of a command; 130 after Ctrl-C, however early it comes."""
    try:
        from server.setup.commands import main  # noqa: PLC0415, not readable by an old Python

        return main(words)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    refuse_old_python(sys.version_info[:3])
    sys.exit(run(sys.argv[1:]))
