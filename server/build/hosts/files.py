"""All files for hosts, each in its place."""

from typing import NamedTuple

from server.build.hosts import apache, caddy, cloudfront, nginx, not_found, pages
from server.build.hosts.site import Site


class Files(NamedTuple):
    """File name to text: what lies in the served folder, and what lies beside it and is served by nobody."""

    served: dict[str, str]
    beside: dict[str, str]


def files(site: Site) -> Files:
    """What is empty is left out: there is no _redirects where nothing is redirected."""
    served = {
        not_found.FILE: not_found.text(site),
        pages.HEADERS_FILE: pages.headers_text(site),
        pages.REDIRECTS_FILE: pages.redirects_text(site),
        apache.FOLDERS_FILE: apache.folders_text(site),
    }
    beside = {
        nginx.FILE: nginx.text(site),
        caddy.FILE: caddy.text(site),
        apache.FILE: apache.text(site),
        cloudfront.FILE: cloudfront.text(site),
    }
    return Files({name: text for name, text in served.items() if text}, beside)


def encoded(texts: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in texts.items()}
