"""404.html: without it Cloudflare Pages answers any address with the panel, and a missing script with HTML."""

from server.build.hosts.site import Site

FILE = "404.html"

_PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not here</title>
<h1>There is no such page here</h1>
<p><a href="{base}">To the panel</a></p>
"""


def text(site: Site) -> str:
    return _PAGE.format(base=site.base)
