"""What can be said behind `serve.py`."""

import argparse
from pathlib import Path

from server.setup.places import DATABASE

USAGE = """serve.py [serve] [--host HOST] [--port PORT] [--database FILE] [--open] [--invite USERNAME]
       serve.py test [pytest arguments]"""
EPILOG = """The first start sets everything up and needs the network; the next ones don't.
Ctrl-C stops the panel. The tests have a page of their own: serve.py test --help"""
TEST_HELP = """usage: serve.py test [pytest arguments]

Sets up what is missing, a Chromium too, and runs all tests, or those you name:

  serve.py test tests/unit       the rules, without a browser
  serve.py test -k sidebar -x    tests with a word in their name, until one fails

HALFMINUTE_CHROMIUM names the Chromium to use, where it is not on PATH.
The exit code is pytest's own."""


def parse(words: list[str]) -> argparse.Namespace:
    """host, port, database, open, invite. Exits with code 2 after a line that says what cannot be read."""
    parser = argparse.ArgumentParser(
        prog="serve.py",
        usage=USAGE,
        description="Serves the panel and its users API.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", nargs="?", type=_command, default="serve", help="serve (default) or test")
    parser.add_argument("--host", type=_host, default="127.0.0.1", help="the address to listen on (%(default)s)")
    parser.add_argument("--port", type=_port, default=8000, help="the port, 0 for a free one (%(default)s)")
    parser.add_argument(
        "--database",
        type=Path,
        default=DATABASE,
        metavar="FILE",
        help=f"the SQLite file, made when it is missing ({DATABASE.name} beside serve.py)",
    )
    parser.add_argument(
        "--open", action=argparse.BooleanOptionalAction, default=False, help="open the panel in your browser (no)"
    )
    parser.add_argument(
        "--invite", metavar="USERNAME", help="print a link with which this user chooses a password, once"
    )
    return parser.parse_args(words)


def _command(text: str) -> str:
    if text == "test":
        raise argparse.ArgumentTypeError("'test' comes first, and takes pytest's arguments: serve.py test")
    if text != "serve":
        raise argparse.ArgumentTypeError(f"{text!r} is no command; there are serve and test")
    return text


def _host(text: str) -> str:
    try:
        text.encode("idna")
    except UnicodeError:
        text = ""
    if not text:
        raise argparse.ArgumentTypeError("that is no host; give a name or an address, such as 127.0.0.1")
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; give a number from 0 to 65535")
    return int(text)
