"""What can be said behind `serve.py`."""

import argparse
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from server.setup.places import DATABASE, ROOT

USAGE = """serve.py [serve] [--host HOST] [--port PORT] [--database FILE] [--open] [--invite USERNAME]
       serve.py [serve] --api URL [--host HOST] [--port PORT] [--open]
       serve.py test [pytest arguments]
       serve.py build [--out DIR] [--base PATH] [--api URL]
       serve.py bench [--runs N]
       serve.py files
       serve.py doctor --api URL [--users PATH] [--token-env NAME | --user NAME] [--origin URL] [--writes] [--json]"""
OTHERS = ("test", "build", "bench", "doctor", "files")
EPILOG = """The first start sets everything up and needs the network; the next ones don't.
With --api URL the panel stands before your own API, http://127.0.0.1:9000/api for instance: the browser asks the panel,
and the panel asks there. Nothing is made of a database then.
Ctrl-C stops the panel. The others have a page of their own: serve.py test --help, and so on."""
TEST_HELP = """usage: serve.py test [pytest arguments]

Sets up what is missing, a Chromium too, and runs all tests, or those you name. What is built for nginx, Caddy and
Apache is tested on those that are installed; in a container of Debian or Ubuntu, set-up installs them.

  serve.py test tests/unit       the rules, without a browser
  serve.py test -k sidebar -x    tests with a word in their name, until one fails

HALFMINUTE_CHROMIUM names the Chromium to use, where it is not on PATH.
The exit code is pytest's own."""

DOCTOR_EPILOG = """A token or a password stands in the environment, or is typed; none is ever printed.
The exit code is 0 where it fits, 1 where something is to mend, 2 where the line above cannot be read.

  serve.py doctor --api http://127.0.0.1:9000
  API_TOKEN=… serve.py doctor --api https://api.example.com/v1 --users /people --token-env API_TOKEN
  serve.py doctor --api http://127.0.0.1:9000/api --user ada --writes

docs/doctor.md says what it asks, and what its answers mean."""


def parse(words: list[str]) -> argparse.Namespace:
    """host, port, database, open, invite, api. Exits with code 2 after a line that says what cannot be read."""
    parser = argparse.ArgumentParser(
        prog="serve.py",
        usage=USAGE,
        description="Serves the panel and its users API.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "command", nargs="?", type=_command, default="serve", help="serve (default), test, build, bench, doctor, files"
    )
    parser.add_argument("--host", type=_host, default="127.0.0.1", help="the address to listen on (%(default)s)")
    parser.add_argument("--port", type=_port, default=8000, help="the port, 0 for a free one (%(default)s)")
    parser.add_argument(
        "--database",
        type=Path,
        metavar="FILE",
        help=f"the SQLite file, made when it is missing ({DATABASE.name} beside serve.py)",
    )
    parser.add_argument(
        "--open", action=argparse.BooleanOptionalAction, default=False, help="open the panel in your browser (no)"
    )
    parser.add_argument(
        "--invite", metavar="USERNAME", help="print a link with which this user chooses a password, once"
    )
    parser.add_argument(
        "--api", type=_upstream, metavar="URL", help="the API to put behind the panel, in place of the one on SQLite"
    )
    options = parser.parse_args(words)
    if options.api and (options.database or options.invite):
        given = "--database" if options.database else "--invite"
        parser.error(f"{given} is of the API on SQLite, and --api takes another one: leave one of the two out")
    options.database = options.database or DATABASE
    return options


def parse_build(words: list[str]) -> argparse.Namespace:
    """out, base, api. Exits with code 2 after a line that says what cannot be read."""
    parser = argparse.ArgumentParser(
        prog="serve.py build", description="Makes the panel as files for any static host. docs/deploy.md goes on."
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where to (dist)")
    parser.add_argument(
        "--base", type=_base, default="/", metavar="PATH", help='the path on the host, such as /admin/ ("%(default)s")'
    )
    parser.add_argument(
        "--api",
        type=_api,
        metavar="URL",
        help="where the users API is: a path on that host, a whole URL, or demo, for one inside the page",
    )
    return parser.parse_args(words)


def parse_bench(words: list[str]) -> argparse.Namespace:
    """runs. Exits with code 2 after a line that says what cannot be read."""
    parser = argparse.ArgumentParser(
        prog="serve.py bench", description="Measures boot and navigation in Chromium, as tables for the README."
    )
    parser.add_argument("--runs", type=_runs, default=5, metavar="N", help="visits of each kind (%(default)s)")
    return parser.parse_args(words)


def parse_files(words: list[str]) -> argparse.Namespace:
    """Nothing. Exits with code 2 after a line that says what cannot be read."""
    parser = argparse.ArgumentParser(
        prog="serve.py files", description="Writes into pyscript.toml which files lie in app/: after one was added."
    )
    return parser.parse_args(words)


def parse_doctor(words: list[str]) -> argparse.Namespace:
    """api, users, token_env, scheme, user, password_env, sign_in, me, origin, writes, json. Exits with code 2, too."""
    parser = argparse.ArgumentParser(
        prog="serve.py doctor",
        description="Asks a users API some twenty questions, one after the other, changes nothing, and says which "
        "dialect fits, what is missing, and what to write into pyscript.toml.",
        epilog=DOCTOR_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--api", type=_upstream, required=True, metavar="URL", help="what all calls begin with")
    parser.add_argument("--users", type=_path, metavar="PATH", help="where the users are below it, such as /people")
    parser.add_argument("--token-env", type=_name, metavar="NAME", help="the environment variable that holds a token")
    parser.add_argument("--scheme", type=_name, metavar="WORD", help="what stands before it (Bearer, then Token)")
    parser.add_argument("--user", metavar="NAME", help="sign in as this user; the password is asked for")
    parser.add_argument("--password-env", type=_name, metavar="NAME", help="where it is instead (HALFMINUTE_PASSWORD)")
    parser.add_argument("--sign-in", type=_path, metavar="PATH", help="where to sign in, if it is not found")
    parser.add_argument("--me", type=_path, metavar="PATH", help="where it is said who one is")
    parser.add_argument("--origin", type=_origin, metavar="URL", help="where the panel is to be, on another host")
    parser.add_argument("--writes", action="store_true", help="make, change and delete one user, too")
    parser.add_argument("--json", action="store_true", help="say it for a machine")
    options = parser.parse_args(words)
    if options.token_env and options.user:
        parser.error("--token-env is of somebody who has signed in, and --user signs in: leave one of the two out")
    return options


def _runs(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of runs; give 1 or more")
    return int(text)


def _base(text: str) -> str:
    if not re.fullmatch(r"/([\w.~-]+/)*", text):
        raise argparse.ArgumentTypeError(
            f'{text!r} is no path of a folder; it begins and ends with "/", as /admin/ does'
        )
    return text


def _api(text: str) -> str:
    if text != "demo" and (not re.fullmatch(r"(https?://[^\s/?#]+)?(/[^\s?#]*)?", text) or not text):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no API; give a path, as /api, or a URL, as https://host/api, or demo"
        )
    return text


def _upstream(text: str) -> str:
    """A whole URL, nothing of which is taken along but its host and its path."""
    if "@" in text:
        # Not said again: it may hold a password.
        raise argparse.ArgumentTypeError(
            "an address with a user or a password stays in the shell's history and shows among the processes; "
            "leave out what ends in @: people sign in through the panel"
        )
    if "?" in text or "#" in text:
        raise argparse.ArgumentTypeError(f"{text!r} has a query or a fragment; give the URL that all calls begin with")
    if not _is_url(text):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no URL of an API; give the one that all calls begin with, as http://127.0.0.1:9000/api"
        )
    return text


def _path(text: str) -> str:
    if not re.fullmatch(r"/[^\s?#\\]+", text) or "//" in text:
        raise argparse.ArgumentTypeError(f"{text!r} is no path below the API; give one that begins with /, as /people")
    return text


def _name(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]*", text):
        # Not said again: it may be the secret itself.
        raise argparse.ArgumentTypeError("that is no name; give the name of a variable, and not what it holds")
    return text


def _origin(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#@]+/?", text):
        raise argparse.ArgumentTypeError("that is no origin; give scheme, host and port, as https://panel.example.com")
    return text.rstrip("/").lower()


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in ("http", "https") and bool((parts.hostname or "").encode("idna")) and parts.port != 0
    except ValueError:
        return False
    is_climbing = {".", ".."} & set(unquote(parts.path).split("/"))
    return is_whole and text.isprintable() and not re.search(r"[\s\\]|(?<!:)//", text) and not is_climbing


def _command(text: str) -> str:
    if text in OTHERS:
        raise argparse.ArgumentTypeError(f"{text!r} comes first, and has arguments of its own: serve.py {text} --help")
    if text != "serve":
        raise argparse.ArgumentTypeError(f"{text!r} is no command; there are serve, {', '.join(OTHERS)}")
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
