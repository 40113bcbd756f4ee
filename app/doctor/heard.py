"""One answer, as it is looked at."""

from app.api.text import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.transport import Answer

# 0: a browser says that it is moved, and not where to.
MOVED = (0, 301, 302, 303, 307, 308)
# Where a list stands in an answer that is an object.
LISTS = ("items", "results", "data")
_TEXTS = ("detail", "message", "error", "error_description", "msg", "title")


class Heard:
    """`value` is its JSON, whatever the server calls it; `has_value` whether there is any."""

    def __init__(self, method: str, url: str, answer: "Answer") -> None:
        self.method = method
        self.url = url
        self.status = answer.status
        self.text = answer.text
        self.header = answer.header
        self.value: Any = None
        self.has_value = False
        try:
            self.value = parse(answer.text)
            self.has_value = True
        except ValueError:
            pass

    @property
    def kind(self) -> str:
        """ "application/json"."""
        return self.header("content-type").partition(";")[0].strip().lower()

    @property
    def is_said_to_be_json(self) -> bool:
        return self.kind == "application/json" or self.kind.endswith("+json")

    @property
    def is_page(self) -> bool:
        """A page for people."""
        return self.kind in ("text/html", "application/xhtml+xml") or self.text[:300].lower().lstrip().startswith(
            ("<!doctype html", "<html")
        )

    @property
    def is_moved(self) -> bool:
        return self.status in MOVED

    @property
    def is_refused(self) -> bool:
        return self.status in (401, 403)

    @property
    def items(self) -> "list[dict[str, Any]]":
        """Of the list that it is or holds; [] where it is none."""
        found = self.value
        if isinstance(found, dict):
            lists = [found[name] for name in LISTS if isinstance(found.get(name), list)]
            found = lists[0] if lists else None
        return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []

    @property
    def is_list(self) -> bool:
        """Or holds one, be it empty."""
        if isinstance(self.value, dict):
            return any(isinstance(self.value.get(name), list) for name in LISTS)
        return isinstance(self.value, list)

    @property
    def sentence(self) -> str:
        """What it says for itself where it is no list; "" where it says nothing."""
        value = self.value
        value = value.get("error") if isinstance(value, dict) and isinstance(value.get("error"), dict) else value
        for name in _TEXTS:
            text = value.get(name) if isinstance(value, dict) else None
            if isinstance(text, str) and text.strip():
                return text.strip()
        return ""
