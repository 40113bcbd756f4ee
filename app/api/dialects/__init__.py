"""How different kinds of API spell what the panel asks, a file a kind."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.dialect import Dialect

# The name in the [panel] table -> the module and the class in it. They are loaded by name: a page has one of them.
DIALECTS = {
    "native": ("native", "Native"),
    "json-server": ("json_server", "JsonServer"),
    "json-server-1": ("json_server_1", "JsonServer1"),
    "django": ("django", "Django"),
    "simple-rest": ("simple_rest", "SimpleRest"),
    "refine": ("refine", "Refine"),
    "postgrest": ("postgrest", "Postgrest"),
    "fastapi-pagination": ("fastapi_pagination", "FastapiPagination"),
}


def module_of(name: str) -> str:
    """`"app.api.dialects.django"`."""
    return "app.api.dialects." + DIALECTS[name][0]


def load(name: str) -> "type[Dialect]":
    """The class of this name."""
    # With names to import, the module itself is answered, not the package that it lies in.
    module = __import__(module_of(name), None, None, ["*"])
    return getattr(module, DIALECTS[name][1])  # type: ignore[no-any-return]
