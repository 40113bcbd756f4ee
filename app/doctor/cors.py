"""Whether a browser lets the panel read the API from another origin: the headers of CORS."""

from app.api import dialects
from app.api.connect import abilities, way_in_of
from app.doctor.finding import MISSING, NOTE
from app.doctor.paging import COUNTING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.doctor.case import Case
    from app.doctor.heard import Heard

# What makes all of it needless.
ONE_HOST = (
    "Nothing of that is needed where panel and API are one host: python3 serve.py --api URL while you work on it, a "
    "proxy that hands /api on where it is served (docs/deploy.md)."
)


class Needs:
    """What the panel sends and reads, of this API: `headers` and `exposed` in small letters."""

    def __init__(self, case: "Case") -> None:
        can, way = abilities(case.config), way_in_of(case.config)
        self.update = dialects.load(case.dialect).update_method
        self.has_cookies = way.has_cookies
        self.headers = _sent(case, can("match"), can("once"))
        self.exposed = [COUNTING[case.dialect].lower()] if case.dialect in COUNTING else []
        # Without these the panel does its work, with more to send or to wait for.
        self.wished = ["etag", "retry-after"]


def _sent(case: "Case", matches: bool, once: bool) -> list[str]:
    session, headers = case.session, ["content-type"]
    headers += ["authorization"] if session["kind"] == "token" else []
    headers += ["x-csrf-token"] if session["kind"] == "native" else []
    headers += [session.get("csrf_header", "X-CSRFToken").lower()] if session["kind"] == "cookie" else []
    headers += ["if-match", "if-none-match"] if matches else []
    headers += ["idempotency-key"] if once else []
    return headers + (["prefer"] if case.dialect == "postgrest" else [])


async def check_cors(case: "Case", origin: str, id: str, is_wanted: bool) -> None:
    """As a browser would ask that shows the panel from `origin`. `is_wanted`: somebody means it to be another host."""
    needs = Needs(case)
    try:
        got = await case.ears.ask(
            "GET", case.base + case.users, {"origin": origin} | case.way_headers("GET", case.users)
        )
        before = await _preflight(case, needs, origin, id)
    except OSError as error:
        case.wrong(case.lost(error, "The preflight of a browser"))
        return
    lacking = faults(needs, got, before, origin)
    if lacking:
        said = f"A panel at {origin}, another host, could not use it from a browser (CORS). It lacks:"
        case.tell(MISSING if is_wanted else NOTE, said, lacking)
        case.note(ONE_HOST)
        case.leave("", 'api = "/api"  # in place of the other: behind serve.py --api, or a proxy')
        return
    case.fits(f"A browser lets a panel at {origin} use it (CORS).")
    _say_wished(case, needs, got)


async def _preflight(case: "Case", needs: Needs, origin: str, id: str) -> "Heard":
    asked = {
        "origin": origin,
        "access-control-request-method": needs.update,
        "access-control-request-headers": ",".join(sorted(needs.headers)),
    }
    path = dialects.load(case.dialect)().update(case.users, id, {}, None).path
    return await case.ears.ask("OPTIONS", case.base + path, asked)


def faults(needs: Needs, got: "Heard", before: "Heard", origin: str) -> list[str]:
    """What is missing, a header each. `got` is an answer to the panel, `before` one to its preflight."""
    exposed = _listed(got, "access-control-expose-headers")
    hidden = [name for name in needs.exposed if name not in exposed and not ("*" in exposed and not needs.has_cookies)]
    told = ["Access-Control-Expose-Headers: " + _joined(hidden)] if hidden else []
    found = ["in every answer: " + each for each in _origin_faults(got, needs, origin) + told]
    return found + ["in the answer to OPTIONS: " + each for each in _preflight_faults(needs, before, origin)]


def _origin_faults(heard: "Heard", needs: Needs, origin: str) -> list[str]:
    allowed, found = heard.header("access-control-allow-origin").strip(), []
    if allowed != origin and (allowed != "*" or needs.has_cookies):
        found.append("Access-Control-Allow-Origin: " + origin)
    # For people sign in by a cookie.
    if needs.has_cookies and heard.header("access-control-allow-credentials").strip().lower() != "true":
        found.append("Access-Control-Allow-Credentials: true")
    return found


def _preflight_faults(needs: Needs, before: "Heard", origin: str) -> list[str]:
    is_refused = not 200 <= before.status < 300
    found = [f"200 or 204, for anybody (it was {before.status})"] if is_refused else []
    found += _origin_faults(before, needs, origin)
    allowed = _listed(before, "access-control-allow-headers")
    # A star is not meant for who asks.
    names = [each for each in needs.headers if not _is_allowed(each, allowed, needs) or is_refused]
    found += ["Access-Control-Allow-Headers: " + _joined(names)] if names else []
    allowed = _listed(before, "access-control-allow-methods")
    methods = [each for each in (needs.update, "DELETE") if not _is_allowed(each.lower(), allowed, needs) or is_refused]
    return found + (["Access-Control-Allow-Methods: " + ", ".join(methods)] if methods else [])


def _is_allowed(name: str, allowed: list[str], needs: Needs) -> bool:
    return name in allowed or ("*" in allowed and not needs.has_cookies and name != "authorization")


def _joined(names: list[str]) -> str:
    return ", ".join([_named(name) for name in names])


def _say_wished(case: "Case", needs: Needs, got: "Heard") -> None:
    exposed = _listed(got, "access-control-expose-headers")
    lacking = [name for name in needs.wished if name not in exposed and "*" not in exposed]
    if lacking:
        case.note(
            "It could expose " + " and ".join([_named(name) for name in lacking]) + ": then the panel asks whether "
            "something changed, and waits as long as it is told to."
        )


def _listed(heard: "Heard", name: str) -> list[str]:
    return [each.strip().lower() for each in heard.header(name).split(",") if each.strip()]


def _named(name: str) -> str:
    """`"x-total-count"` -> `"X-Total-Count"`."""
    known = {"etag": "ETag", "x-csrf-token": "X-CSRF-Token", "x-csrftoken": "X-CSRFToken"}
    return known.get(name) or "-".join([part[:1].upper() + part[1:] for part in name.split("-")])
