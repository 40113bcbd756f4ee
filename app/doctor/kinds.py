"""Whether the fields are of the kind that the panel reads."""

from app.field_names import ALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case

_NUMBERS = ("login_count", "version")
_NEEDED = ("username", "name", "email")


def check_kinds(case: "Case") -> None:
    """Each field of ours that the API has, in everybody who is known."""
    for name in ALL:
        theirs = case.fields.theirs(name)
        values = [item[theirs] for item in case.items if theirs in item]
        fault = fault_of(name, values) if case.fields.has(name) and name not in case.table.get("values", {}) else ""
        if fault:
            case.wrong(f"{name} ({case.said(theirs)} there) {fault}." if theirs != name else f"{name} {fault}.")
    _check_ids(case)


def fault_of(name: str, values: "list[Any]") -> str:
    """ "is …, and the panel reads …"; "" where all are well."""
    wanted = "a number" if name in _NUMBERS else "a text"
    for value in values:
        if value is None:
            if name == "id" or name in _NEEDED:
                return "is null for somebody, and the panel needs one"
        elif name == "id":
            if isinstance(value, bool) or not isinstance(value, (int, str)):
                return f"is {_kind(value)}, and the panel reads an integer or a text"
        elif name in _NUMBERS:
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                return f"is {_kind(value)}, and the panel reads {wanted}"
        elif not isinstance(value, str):
            return f"is {_kind(value)}, and the panel reads {_wanted(name)}"
        elif name.endswith("_at") and not _is_time(value):
            return f"is no time as RFC 3339 has it, and the panel reads {_wanted(name)}"
    return ""


def _wanted(name: str) -> str:
    return "a text such as 2026-01-31T09:30:00Z" if name.endswith("_at") else "a text"


def _is_time(text: str) -> bool:
    return len(text) >= 10 and text[4] == text[7] == "-" and (text[:4] + text[5:7] + text[8:10]).isdigit()


def _kind(value: "Any") -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, (int, float)):
        return "a number"
    return "a list" if isinstance(value, list) else "an object" if isinstance(value, dict) else "a text"


def _check_ids(case: "Case") -> None:
    theirs = case.fields.theirs("id")
    ids = [str(item[theirs]) for item in case.items if isinstance(item.get(theirs), (int, str))]
    twice = [id for id in sorted(set(ids)) if ids.count(id) > 1]
    if twice:
        case.wrong(f"{len(twice)} of the {len(ids)} ids are there twice: the panel knows a person by the id alone.")
