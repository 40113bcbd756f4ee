"""By which names and addresses this machine goes."""

import ipaddress
import socket
from urllib.parse import urlsplit

from server.proxy.upstream import Upstream


def names(host: str) -> frozenset[str]:
    """Of a panel that listens on `host`: what may stand in a request's Host, beside any address."""
    own = socket.gethostname().lower()
    return frozenset({"localhost", host.lower(), own, f"{own}.local"})


def is_known(authority: str, names: frozenset[str]) -> bool:
    """Whether "127.0.0.1:8000" or its like leads here for certain: an address does, and a name if it is one of ours."""
    try:
        name = urlsplit("//" + authority).hostname or ""
    except ValueError:
        return False
    return name in names or name.endswith(".localhost") or _is_address(name)


def is_itself(upstream: Upstream, listening: tuple[str, int]) -> bool:
    """Whether the upstream is who listens at this address and port."""
    address, port = listening
    if upstream.port != port:
        return False
    found = _addresses(upstream.host)
    is_anywhere = ipaddress.ip_address(address).is_unspecified
    return address in found or (is_anywhere and any(_is_of_this_machine(each) for each in found))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _addresses(host: str) -> list[str]:
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except OSError:
        return []


def _is_of_this_machine(address: str) -> bool:
    """It can be listened on, then."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        try:
            trial.bind((address, 0))
        except OSError:
            return False
    return True
