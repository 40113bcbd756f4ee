"""Signing in, with what somebody has given."""

import json

from app.doctor.entrances import MES, TOKENS
from app.url import build_query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.doctor.case import Case
    from app.doctor.heard import Heard

KEY = "token"


class Known:
    """What somebody gave: a token, or a name and a password, and where to sign in and where it is said who one is."""

    def __init__(
        self, token: str = "", user: str = "", password: str = "", sign_in: str = "", me: str = "", scheme: str = ""
    ) -> None:
        self.token = token
        self.user = user
        self.password = password
        self.sign_in = sign_in
        self.me = me
        self.scheme = scheme


def bring_token(case: "Case", known: Known) -> None:
    """From now on every question carries it."""
    case.hiding.hide(known.token)
    case.browser.tokens.put(KEY, known.token)
    case.table["session"] = {"kind": "token", "scheme": known.scheme or "Bearer"}


async def enter(case: "Case", known: Known) -> bool:
    """Whether somebody is signed in now; what kept them out is said."""
    case.hiding.hide(known.password)
    if known.sign_in:
        _use_given(case, known.sign_in)
    settings = case.table.get("session", {})
    if not settings:
        return False
    heard = None
    for body in _bodies(settings):
        case.table["session"] = settings | body
        heard = await case.send("POST", settings.get("sign_in", "/session"), *_form(case.table["session"], known))
        if heard is None or heard.status not in (400, 415, 422):
            break
    return heard is not None and _is_in(case, heard)


def _use_given(case: "Case", path: str) -> None:
    told = case.table.get("session", {})
    known = dict(told) if told.get("sign_in") == path else {"kind": "token"}
    case.table["session"] = known | ({"sign_in": path} if known["kind"] != "native" else {})


def _bodies(settings: "dict[str, str]") -> "list[dict[str, str]]":
    """What is changed of the settings, for one try and another: as JSON or as a form."""
    if settings["kind"] == "native" or "username" in settings:
        return [{}]
    first = settings.get("body", "json")
    return [{}, {"body": "json" if first == "form" else "form"}]


def _form(settings: "dict[str, str]", known: Known) -> "tuple[dict[str, str], str]":
    """Headers and body."""
    pairs: "list[tuple[str, object]]" = [
        (settings.get("username", "username"), known.user),
        (settings.get("password", "password"), known.password),
    ]
    if settings.get("body") == "form":
        return {"content-type": "application/x-www-form-urlencoded"}, build_query(pairs)
    return {"content-type": "application/json"}, json.dumps(dict(pairs))


def _is_in(case: "Case", heard: "Heard") -> bool:
    """Keeps what was given for the password."""
    value = heard.value if isinstance(heard.value, dict) else {}
    settings = case.table["session"]
    if heard.status >= 400:
        said = case.said(heard.sentence)
        where = settings.get("sign_in", "/session")
        case.wrong(f"Signing in at {where} was refused with {heard.status}" + (f": “{said}”." if said else "."))
        return False
    for name in sorted(value):
        if isinstance(value[name], str) and (name in TOKENS or "token" in name.lower()):
            case.hiding.hide(value[name])
    if settings["kind"] == "token":
        return _keep_token(case, value)
    case.visitor.csrf_token = str(value.get("csrf_token") or "")
    return True


def _keep_token(case: "Case", value: "dict[str, object]") -> bool:
    names = [name for name in TOKENS if isinstance(value.get(name), str)]
    if not names:
        case.wrong(
            "Signing in was answered, but with no token in it, only "
            + (", ".join([case.said(name) for name in sorted(value)]) or "nothing")
            + ". [panel.session] token names the member that has it."
        )
        return False
    settings = case.table["session"]
    settings["token"] = settings["token"] if settings.get("token") in names else names[0]
    case.browser.tokens.put(KEY, str(value[settings["token"]]))
    return True


async def find_me(case: "Case", known: Known) -> None:
    """Where it is said who one is."""
    settings = case.table.get("session", {})
    if settings.get("kind") not in ("token", "cookie") or settings.get("me"):
        return
    usual = case.session.get("me", "")
    for path in [known.me] if known.me else ([usual] if usual else []) + [each for each in MES if each != usual][:3]:
        heard = await case.get(path)
        if heard is not None and heard.status == 200 and isinstance(heard.value, dict) and not heard.is_list:
            settings["me"] = path
            case.fits(f"Who is signed in is said at {path}.")
            return
    case.note(
        "Where it is said who is signed in was not found: [panel.session] me names the path. Until then nobody is."
    )
    case.leave("session", 'me = "/…"  # where it is said who one is')
