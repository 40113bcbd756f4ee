"""Where and how people sign in, by how a list is refused and by what stands at the usual places."""

from app.doctor.shapes import is_problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case
    from app.doctor.heard import Heard

    Settings = dict[str, str]

_JSON_TOKEN = {"kind": "token", "token": "token"}
NATIVE: "Settings" = {"kind": "native"}
OAUTH: "Settings" = {"kind": "token", "sign_in": "/token", "body": "form"}
DJANGO_COOKIE: "Settings" = {
    "kind": "cookie",
    "sign_in": "/dj-rest-auth/login/",
    "sign_out": "/dj-rest-auth/logout/",
    "me": "/dj-rest-auth/user/",
}
DJANGO_TOKEN: "Settings" = {"kind": "token", "sign_in": "/api-token-auth/", "token": "token", "scheme": "Token"}
DJANGO_JWT: "Settings" = {"kind": "token", "sign_in": "/api/token/", "token": "access"}
SIMPLE: "list[Settings]" = [
    _JSON_TOKEN | {"sign_in": path} for path in ("/authenticate", "/auth/login", "/login", "/api/login")
]
POSTGREST: "Settings" = _JSON_TOKEN | {"sign_in": "/rpc/login", "username": "email", "password": "pass"}
# Where an API says who one is.
MES = ("/users/me", "/me", "/users/me/", "/dj-rest-auth/user/", "/auth/me")
# What a token is called in the answer to signing in.
TOKENS = ("access_token", "token", "access", "key", "jwt", "auth_token", "accessToken", "id_token")
# Places that are asked for, at most: somebody else's API.
_MOST = 5


def likely(refused: "Heard") -> "list[Settings]":
    """The ways in that go with a refusal, the likeliest first."""
    wanted, said = refused.header("www-authenticate").lower(), refused.sentence
    is_django = said.startswith("Authentication credentials were not provided")
    if is_problem(refused):
        return [NATIVE, OAUTH]
    if isinstance(refused.value, dict) and {"code", "hint", "details"} <= set(refused.value):
        return [POSTGREST]
    if is_django and not wanted.startswith("token"):
        return [DJANGO_COOKIE, DJANGO_TOKEN, DJANGO_JWT]
    if is_django or wanted.startswith("token"):
        return [DJANGO_TOKEN, DJANGO_JWT, DJANGO_COOKIE]
    if wanted.startswith("bearer"):
        return [OAUTH, DJANGO_JWT] + SIMPLE[1:]
    return SIMPLE[:3] + [OAUTH, NATIVE | {"sign_in": "/session"}]


async def find_way_in(case: "Case", refused: "Heard") -> None:
    """Puts it into the table, where one of the usual places is there. Says so, or what to do."""
    weak: "list[Settings]" = []
    for settings in likely(refused)[:_MOST]:
        strength = await _strength(case, settings)
        if strength == 2:
            _take(case, settings)
            return
        weak += [settings] if strength else []
    if weak:
        _take(case, weak[0])
        return
    case.missing(
        "How people sign in was not found out: none of the usual places is there. Write [panel.session] yourself "
        "(docs/doctor.md), or give --sign-in /path at a terminal."
    )
    case.leave("session", 'sign_in = "/…"  # where a name and a password are sent')


async def _strength(case: "Case", settings: "Settings") -> int:
    """2: it is there, for another method. 1: something is. 0: nothing, or nobody knows."""
    path = settings.get("sign_in", "/session")
    heard = await case.get(path)
    if heard is None or heard.is_page or heard.is_moved:
        return 0
    if settings["kind"] == "native":
        return 2 if is_problem(heard) and heard.status == 401 else 0
    if heard.status == 405:
        return 2
    return 1 if heard.status in (200, 400, 415, 422, 500) else 0


def _take(case: "Case", settings: "Settings") -> None:
    where = settings.get("sign_in", "/session")
    kinds = {"native": "as in Halfminute's own API", "cookie": "by a session in a cookie", "token": "by a token"}
    case.note(f"People sign in {kinds[settings['kind']]}, at {where}.")
    case.table["session"] = dict(settings)
    if settings["kind"] == "cookie":
        case.note(
            "The cookie goes along on the panel's own host alone, or with SameSite=None and https: put both behind one "
            "host, as serve.py --api does."
        )


def say_closed(case: "Case", refused: "Heard") -> None:
    """Nobody has signed in, and no token was given."""
    said = case.said(refused.sentence)
    case.missing(
        f"The list is for those who are signed in ({refused.status}"
        + (f": “{said}”" if said else "")
        + "). To see more, "
        + ("sign in, and check again." if case.is_in_panel else "give a token with --token-env NAME, or --user NAME.")
    )


# What is usual for the dialect need not be said.


def trim(case: "Case") -> None:
    """Leaves out of [panel.session] what the dialect and the way in mean by themselves."""
    told: "dict[str, Any]" = case.table.get("session", {})
    if not told:
        return
    full = case.session
    for name in sorted(told):
        rest = {each: told[each] for each in told if each != name}
        case.table["session"] = rest
        if _whole(case) == _whole_of(case, full):
            told = rest
    case.table["session"] = told
    if not told:
        case.table.pop("session")


def _whole(case: "Case") -> "dict[str, str]":
    return _whole_of(case, case.session)


def _whole_of(case: "Case", settings: "dict[str, str]") -> "dict[str, str]":
    """With what the way in means where nothing is said."""
    from app.api.ways_in import load  # noqa: PLC0415, by its name

    return load(settings["kind"]).usual | settings
