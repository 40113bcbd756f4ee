"""`serve.py doctor`: from its options to an exit code."""

import argparse
import asyncio
import getpass
import os
import secrets
import sys

from app.doctor.case import Case
from app.doctor.cors import check_cors
from app.doctor.doctor import examine
from app.doctor.ears import Ears
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
    known = _known(options)
    case = asyncio.run(look(options, known))
    can_sign = told.can_sign()
    sys.stdout.write(told.as_json(case) if options.json else told.as_text(case, can_sign))
    return 0 if case.is_fit else 1


async def look(options: argparse.Namespace, known: Known) -> Case:
    hiding = Hiding([known.token, known.password])
    async with HttpNetwork(hiding) as network:
        clock = LoopClock()
        case = Case(Ears(network, clock, TIMEOUT), clock, Place(network), hiding, options.api.rstrip("/"))
        pages = await examine(case, options.users or "", known)
        if pages is not None:
            if options.writes:
                await check_writes(case, secrets.token_hex(4))
            id = (pages.ids or ["1"])[0]
            await check_cors(case, options.origin or ORIGIN, id, is_wanted=bool(options.origin))
        return case


def _known(options: argparse.Namespace) -> Known:
    token = _from(options.token_env) if options.token_env else ""
    password = _password(options) if options.user else ""
    return Known(token, options.user or "", password, options.sign_in or "", options.me or "", options.scheme or "")


def _from(name: str) -> str:
    value = os.environ.get(name, "").strip()
    if not value:
        raise SetupError(f"The environment has no {name}, or it is empty. Put the secret there, or name another.")
    if not value.isascii() or not value.isprintable():
        raise SetupError(f"What {name} holds is no line of ASCII, which a header could carry. Look at what is in it.")
    return value


def _password(options: argparse.Namespace) -> str:
    if options.password_env:
        return _from(options.password_env)
    if os.environ.get(PASSWORD):
        return os.environ[PASSWORD]
    if not sys.stdin.isatty():
        raise SetupError(f"There is nobody to ask for the password. Put it into {PASSWORD}, or name --password-env.")
    return getpass.getpass(f"Password of {options.user}: ")
