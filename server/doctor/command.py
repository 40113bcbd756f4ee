"""`serve.py doctor`: from its options to an exit code."""

import argparse
import asyncio
import getpass
import os
import secrets
import sys
from collections.abc import Mapping

from app.doctor.case import Case
from app.doctor.cors import check_cors
from app.doctor.doctor import examine
from app.doctor.ears import Ears, Enough
from app.doctor.entering import Known
from app.doctor.hiding import Hiding
from app.doctor.writing import check_writes
from server.doctor import told
from server.doctor.network import HttpNetwork
from server.doctor.place import LoopClock, Place
from server.setup.errors import SetupError

TIMEOUT = 15.0  # seconds for one answer
ORIGIN = "http://127.0.0.1:8000"
PASSWORD = "HALFMINUTE_PASSWORD"


def doctor(options: argparse.Namespace) -> int:
    """0 where it fits, 1 where something is to mend. SetupError for a token or a password that is not there."""
    case = asyncio.run(look(options, known_of(options, os.environ)))
    sys.stdout.write(told.as_json(case) if options.json else told.as_text(case, told.can_sign()))
    return 0 if case.is_fit else 1


async def look(options: argparse.Namespace, known: Known) -> Case:
    hiding = Hiding([known.token, known.password])
    async with HttpNetwork(hiding) as network:
        clock = LoopClock()
        case = Case(Ears(network, clock, TIMEOUT), clock, Place(network), hiding, options.api.rstrip("/"))
        pages = await examine(case, options.users or "", known)
        if pages is not None:
            await _go_on(case, options, (pages.ids or ["1"])[0])
        return case


async def _go_on(case: Case, options: argparse.Namespace, id: str) -> None:
    """Where there is a list: what somebody asked for beside, and what a browser would say."""
    try:
        if options.writes:
            await check_writes(case, secrets.token_hex(4))
        await check_cors(case, options.origin or ORIGIN, id, is_wanted=bool(options.origin))
    except Enough:
        case.note(f"It was asked {case.ears.count} questions, and no more.")


def known_of(options: argparse.Namespace, environment: Mapping[str, str]) -> Known:
    """What somebody gave. SetupError where it is not there."""
    token = _line(_from(options.token_env, environment)) if options.token_env else ""
    password = _password(options, environment) if options.user else ""
    return Known(token, options.user or "", password, options.sign_in or "", options.me or "", options.scheme or "")


def _from(name: str, environment: Mapping[str, str]) -> str:
    value = environment.get(name, "").strip()
    if not value:
        raise SetupError(f"The environment has no {name}, or it is empty. Put the secret there, or name another.")
    return value


def _line(token: str) -> str:
    if not token.isascii() or not token.isprintable():
        raise SetupError("The token is no line of ASCII, which a header could carry. Look at what its variable holds.")
    return token


def _password(options: argparse.Namespace, environment: Mapping[str, str]) -> str:
    if options.password_env or environment.get(PASSWORD):
        return _from(options.password_env or PASSWORD, environment)
    if not sys.stdin.isatty():
        raise SetupError(f"There is nobody to ask for the password. Put it into {PASSWORD}, or name --password-env.")
    return getpass.getpass(f"Password of {options.user}: ")
