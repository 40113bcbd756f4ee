"""What refusals say that are no RFC 9457 problems, in as many shapes as there are."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.transport import Answer

# Where the sentence stands, the likeliest first.
_SENTENCES = ("detail", "message", "error", "error_description", "msg", "title", "non_field_errors")


def refusal_of(answer: "Answer", value: "Any", errors: "dict[str, list[str]]") -> "tuple[int, dict[str, Any]]":
    """With these sentences for fields: a 400 that has some is the contract's 422."""
    problem: "dict[str, Any]" = {"errors": errors} if errors else {}
    text = sentence(value)
    if text or errors:
        problem["detail"] = text or "Some values cannot be used."
    return 422 if errors and answer.status == 400 else answer.status, problem


def sentence(value: "Any") -> str:
    """What is said of the whole; "" where nothing is."""
    if not isinstance(value, dict):
        return ""
    for name in _SENTENCES:
        said = value.get(name)
        said = said[0] if isinstance(said, list) and said else said
        if isinstance(said, str) and said.strip():
            return said.strip()
    return ""


def field_errors(value: "Any", but: "tuple[str, ...]" = ()) -> "dict[str, list[str]]":
    """`{"email": ["Taken."], "name": "Missing."}` as lists of sentences, without the members `but`."""
    if not isinstance(value, dict):
        return {}
    found = {str(name): _sentences(said) for name, said in value.items() if name not in but}
    return {name: said for name, said in found.items() if said}


def _sentences(said: "Any") -> list[str]:
    each = said if isinstance(said, list) else [said]
    return [str(one.get("message", "")) if isinstance(one, dict) else one for one in each if _is_sentence(one)]


def _is_sentence(one: "Any") -> bool:
    """Or an object with a `message`, as several validators have it."""
    return isinstance(one, str) or (isinstance(one, dict) and isinstance(one.get("message"), str))
