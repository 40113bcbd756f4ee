"""Which requests are let through to the upstream."""

from starlette.types import Scope

from server.problems import ProblemError
from server.proxy import hosts
from server.proxy.hop import values
from server.proxy.upstream import Upstream

_UNKNOWN_NAME = (
    "The panel does not know itself by the name {name}. "
    "Ask by an address of this machine, or start it with --host {name}."
)
# One would open a way to any host, the other shows a script the cookies that are kept from it.
_REFUSED = ("CONNECT", "TRACE")


def check(scope: Scope, upstream: Upstream, names: frozenset[str], via: str) -> None:
    """ProblemError for one that is not. `names` are those of this machine, `via` is the name of this proxy."""
    hosts_named = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
    if len(hosts_named) != 1:
        raise ProblemError(400, "The request has to name one host.")
    if not hosts.is_known(hosts_named[0], names):
        raise ProblemError(421, _UNKNOWN_NAME.format(name=hosts_named[0]))
    if scope["method"] in _REFUSED:
        raise ProblemError(501, f"{scope['method']} is not handed on.")
    if f"1.1 {via}".encode() in values(scope["headers"], b"via"):
        raise ProblemError(508, f"{upstream} is the panel itself. Start it with --api and the address of the API.")
