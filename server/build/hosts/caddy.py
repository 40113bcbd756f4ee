"""Caddy 2.6 or newer: one site."""

from server.build.hosts import media
from server.build.hosts.lines import indented
from server.build.hosts.site import FOLDER, NAME, Site
from server.caching import ASKED_ABOUT, KEPT

FILE = "Caddyfile"

_SITE = """\
# The panel on Caddy, 2.6 or newer. Copy this into /etc/caddy/Caddyfile, change what is marked, and then:
#   caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy
# A name that is yours is all that Caddy needs to fetch a certificate and to speak https.

# change:
{name} {{
	# Nothing is taken away in this block: Caddy would put it off then, and forget it on errors.
	header {{
{headers}
	}}
{around}{api}
	# Every address of the panel is behind a #, so that no other path has to lead to index.html.
	handle_path {base}* {{
		# change: the folder that was built
		root * {folder}
		# Put off, by "defer": Caddy takes away the type of what it does not know.
{types}
		# Only what is there is kept: what is missing now may be there in a minute.
		@kept {{
			path /assets/*
			file
		}}
		@asked_about not {{
			path /assets/*
			file
		}}
		header @kept Cache-Control "{kept}"
		header @asked_about Cache-Control "{asked_about}"
		# What lies in the folder for other hosts, and what nobody should have put there.
		@hidden path */.* /_headers /_arounds
		error @hidden 404
		file_server {{
			precompressed br gzip
		}}
	}}
}}
"""

_AROUND = """
	redir {path} {path}/?{{query}} permanent

	# change, if this host serves other things, too. By itself Caddy answers with an empty page
	handle {{
		error 404
	}}
"""

_API = """
	handle {api}/* {{
		# A session's cookie comes by https alone, where there is https.
		@https protocol https
		header @https {{
			defer
			Set-Cookie (.+) "$1; Secure"
		}}
		# change, if the API listens elsewhere
		reverse_proxy {upstream} {{
			# Once each, whether the API answers or Caddy does in its place.
{hidden}
		}}
	}}
"""


def text(site: Site) -> str:
    return _SITE.format(
        name=NAME,
        headers=indented([f'{name} "{value}"' for name, value in site.headers.items()], "\t\t"),
        around=_around(site),
        api=_api(site),
        base=site.base,
        folder=FOLDER,
        types=indented(_types(), "\t\t"),
        kept=KEPT,
        asked_about=ASKED_ABOUT,
    )


def _types() -> list[str]:
    return [line for ending, type in media.types().items() for line in _type(ending, type)]


def _type(ending: str, type: str) -> list[str]:
    return [f"@{ending} path *.{ending}", f"header @{ending} {{", "\tdefer", f'\tContent-Type "{type}"', "}"]


def _around(site: Site) -> str:
    return _AROUND.format(path=site.base.rstrip("/")) if site.is_below else ""


def _api(site: Site) -> str:
    if not site.is_proxy:
        return ""
    hidden = indented([f"header_down -{name}" for name in site.headers], "\t\t\t")
    return _API.format(api=site.api, upstream=site.upstream, hidden=hidden)
