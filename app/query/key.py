"""What is asked for, as a text that two askers share only if they mean the same thing."""


def make_key(*parts: object) -> str:
    """`make_key("users", 7)` and `make_key("users", "7")` are two keys; the order of a dict's items does not matter.

    Parts are None, bool, int, float, str, and lists, tuples and dicts of these.
    """
    return "/".join([_tagged(part) for part in parts])


def _tagged(part: object) -> str:
    if isinstance(part, str):
        return "s" + repr(part)
    if isinstance(part, dict):
        items = sorted([_tagged(name) + ":" + _tagged(value) for name, value in part.items()])
        return "{" + ",".join(items) + "}"
    if isinstance(part, (list, tuple)):
        return "[" + ",".join([_tagged(item) for item in part]) + "]"
    return _tagged_scalar(part)


def _tagged_scalar(part: object) -> str:
    # bool before int: True is an int to isinstance.
    for tag, kind in (("b", bool), ("i", int), ("f", float), ("n", type(None))):
        if isinstance(part, kind):
            return tag + repr(part)
    raise TypeError(f"A key is made of None, bool, int, float, str, list, tuple and dict, not {type(part).__name__}.")
