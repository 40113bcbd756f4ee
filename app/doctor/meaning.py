"""What the API's roles and statuses are called here."""

from app.roles import ROLES, STATUSES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case

# Small, ours -> what it is often called, the likeliest first.
OTHERS = {
    "admin": ("administrator", "superuser", "super_admin", "superadmin", "owner", "root", "administrators"),
    "editor": ("staff", "moderator", "manager", "author", "writer", "maintainer", "editors", "member"),
    "viewer": ("reader", "user", "guest", "readonly", "read_only", "read-only", "viewers", "member", "basic"),
    "active": ("enabled", "confirmed", "approved", "ok", "activated", "verified"),
    "invited": ("pending", "new", "unconfirmed", "unverified", "created", "waiting"),
    "suspended": ("disabled", "blocked", "banned", "inactive", "locked", "deactivated", "archived"),
}


def read_values(case: "Case") -> None:
    """Says of each role and status that is not one of ours what it is taken for."""
    for name, ours in (("role", ROLES), ("status", STATUSES)):
        if case.fields.has(name) and name not in case.table.get("values", {}):
            _read(case, name, ours)


def _read(case: "Case", name: str, ours: "tuple[str, ...]") -> None:
    found = _values(case.items, case.fields.theirs(name))
    meant, unknown = meanings(found, ours)
    if found and not unknown and not meant:
        case.fits(f"Their {name} is {_listed(case, found)}.")
    if meant:
        said = ", ".join([f"{case.said(meant[each])} for {each}" for each in ours if each in meant])
        case.note(f"A {name} has other words there: {said}.", [("values", name, meant)])
    if unknown:
        case.missing(
            f"What is a {name} of {_listed(case, unknown)}? The panel shows it as it is, and offers its own: "
            f"{', '.join(ours)}. Say which of these is which."
        )
        # Some values may be numbers.
        wanted = [each for each in ours if each not in meant and each not in found]
        case.leave("values", name + " = { " + ", ".join([each + " = …" for each in wanted or ours]) + " }")


def meanings(found: "list[Any]", ours: "tuple[str, ...]") -> "tuple[dict[str, Any], list[Any]]":
    """Ours -> theirs where these differ, and theirs that are none of ours: each stands for one alone."""
    left = [value for value in found if value not in ours]
    meant: "dict[str, Any]" = {}
    for each in [each for each in ours if each not in found]:
        for other in (each,) + OTHERS[each]:
            fitting = [value for value in left if isinstance(value, str) and value.strip().lower() == other]
            if fitting:
                meant[each] = fitting[0]
                left = [value for value in left if value != fitting[0]]
                break
    return meant, left


def _values(items: "list[dict[str, Any]]", theirs: str) -> "list[Any]":
    """Each once, in a steady order."""
    kinds = (str, int, bool)
    found = {repr(item[theirs]): item[theirs] for item in items if isinstance(item.get(theirs), kinds)}
    return [found[key] for key in sorted(found)]


def _listed(case: "Case", values: "list[Any]") -> str:
    return ", ".join([case.said(value) for value in values[:6]]) + (", …" if len(values) > 6 else "")
