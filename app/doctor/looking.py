"""Where the users are."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.doctor.case import Case
    from app.doctor.heard import Heard

# Where they are in most APIs.
GUESSES = ("/users", "/people", "/api/users", "/members", "/accounts", "/users/", "/people/")


async def look_for_users(case: "Case", given: str) -> "Heard | None":
    """The answer of their list, or the refusal of it; None where there is none, and that was said.

    `given` is their path, "" where nobody knows.
    """
    seen: "list[Heard]" = []
    for path in [given] if given else GUESSES:
        heard = await _arrived(case, path)
        if heard is None:
            return None
        if _is_here(heard):
            return heard if heard.is_refused or _is_sound(case, heard) else None
        seen.append(heard)
    _say_nowhere(case, seen, [given] if given else list(GUESSES))
    return None


def _is_here(heard: "Heard") -> bool:
    """A page for people is what a front end answers to any path."""
    return heard.status not in (404, 405, 410) and not (heard.is_page and heard.status < 400)


async def _arrived(case: "Case", path: str) -> "Heard | None":
    """The answer there, or where a slash more or less leads to."""
    case.put("", "users", path)
    heard = await case.get(path)
    if heard is None or not heard.is_moved:
        return heard
    other = path[:-1] if path.endswith("/") else path + "/"
    target = resolved(heard.url, heard.header("location"))
    if heard.status and target.partition("?")[0] != case.base + other:
        _say_moved(case, heard, target)
        return None
    case.put("", "users", other)
    heard = await case.get(other)
    if heard is not None and heard.status == 0:
        case.wrong(f"GET {path} is moved, and a browser does not say where to. python3 serve.py doctor does.")
        return None
    return heard


def resolved(url: str, location: str) -> str:
    """`resolved("http://a/users", "/people")` -> `"http://a/people"`."""
    if "://" in location or not location:
        return location
    scheme, _, rest = url.partition("://")
    if location.startswith("//"):
        return scheme + ":" + location
    if location.startswith("/"):
        return scheme + "://" + rest.partition("/")[0] + location
    return url.partition("?")[0].rpartition("/")[0] + "/" + location


def origin_of(url: str) -> str:
    """`"https://api.example.com"`, "" where it is a path."""
    scheme, mark, rest = url.partition("://")
    return (scheme + mark + rest.partition("/")[0].split("@")[-1]).lower() if mark else ""


def _say_moved(case: "Case", heard: "Heard", target: str) -> None:
    place, path = case.hiding.place(target), heard.url.replace(case.base, "")
    said = f"GET {path} is moved ({heard.status}) to {place or 'nowhere'}"
    if origin_of(target) and origin_of(target) != origin_of(heard.url):
        base = place[: -len(path)] if place.endswith(path) else place
        case.wrong(
            f"{said}, which is another host or scheme: a browser takes no sign-in along there. "
            "Name the API by the address that answers itself, and run this again.",
            [("", "api", base.rstrip("/"))] if origin_of(base) else [],
        )
    else:
        case.wrong(
            f"{said}. Perhaps that is where people sign in on a page of the API's own: a JSON API answers 401 instead."
        )


def _is_sound(case: "Case", heard: "Heard") -> bool:
    """Whether it is a list of people that can be read; says what it is where it is none."""
    fault = fault_of(case, heard)
    if fault:
        case.wrong(fault)
    return not fault


def fault_of(case: "Case", heard: "Heard") -> str:
    """What is wrong with the answer to a list, "" for nothing."""
    asked, said = heard.method + " " + heard.url.replace(case.base, "").partition("?")[0], case.said(heard.sentence)
    told = f" It says: “{said}”" if said else ""
    if heard.status >= 400:
        return asked + _refusal(heard.status) + told
    if heard.is_page or not heard.is_said_to_be_json or not heard.has_value:
        return f"{asked} was answered {heard.status} {_unread(case, heard)}"
    if heard.is_list:
        return ""
    if told:
        return f"{asked} was answered {heard.status} with an error inside.{told} Let the API say 4xx or 5xx for it."
    return asked + " was answered with JSON that is no list of people: " + _described(case, heard)


def _refusal(status: int) -> str:
    if status == 429:
        return " was refused with 429: it was asked too often. Wait a while, and run this again."
    if status >= 500:
        return f" was answered with {status}: the API fails by itself. Its log says why."
    return f" was refused with {status}."


def _unread(case: "Case", heard: "Heard") -> str:
    if heard.is_page:
        return "with a page for people, not with JSON. Is this the address of the API? Many have it below /api."
    kind = case.said(heard.kind)
    if heard.has_value:
        named = f"is called {kind}" if kind else "has no Content-Type"
        return f"with JSON that {named}. The panel reads application/json: let the API say so."
    if not heard.text:
        return "with nothing. Is this the address of the API?"
    return f"with {kind or 'something'} that is no JSON, or was broken off. Is this the address of the API?"


def _described(case: "Case", heard: "Heard") -> str:
    if not isinstance(heard.value, dict):
        return "no object and no list. Is it another path?"
    names = sorted(heard.value)
    lists = [name for name in names if isinstance(heard.value[name], list)]
    if lists:
        return (
            f"the list stands in {case.said(lists[0])!r}, and no dialect looks there. Let the API answer as one of the "
            "dialects does (docs/doctor.md has their shapes)."
        )
    if "cursor" in str(heard.value.get("next", "")):
        return "its pages have cursors, and the panel asks for pages by number."
    return "it has " + (", ".join([case.said(name) for name in names[:8]]) or "nothing in it") + ". Is it another path?"


def _say_nowhere(case: "Case", seen: "list[Heard]", paths: list[str]) -> None:
    case.table.pop("users", None)
    tried = ", ".join(paths)
    pages = [heard for heard in seen if heard.is_page and heard.status < 400]
    if pages:
        case.wrong(
            f"{tried}: answered with a page for people, not with JSON. A front end answers like this to any path: "
            "is this the address of the API? Many have it below /api."
        )
    else:
        status = seen[-1].status if seen else 404
        case.missing(
            f"There are no users at {tried} ({status}). Say where they are: "
            + ('in [panel], users = "/path".' if case.is_in_panel else "--users /path.")
        )
