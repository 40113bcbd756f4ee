"""nginx 1.20 or newer: one server block."""

from server.build.hosts import media
from server.build.hosts.lines import indented
from server.build.hosts.site import FOLDER, MAX_BODY, NAME, Site
from server.caching import ASKED_ABOUT, KEPT

FILE = "nginx.conf"

_SERVER = """\
# The panel on nginx, 1.20 or newer. Copy this file into /etc/nginx/conf.d/, change what is marked, and then:
#   nginx -t && systemctl reload nginx
#
# Headers stand in every location again: nginx forgets those from outside as soon as a location adds one of its own.

server {{
    listen 80;  # change: certbot --nginx turns it into https
    server_name {name};  # change

    server_tokens off;
    # A redirect stays at the port and the scheme that were asked for.
    absolute_redirect off;
    # A session's cookie comes by https alone, where there is https. Behind another proxy that ends it: set secure here.
    set $cookie_flag nosecure;
    if ($https) {{
        set $cookie_flag secure;
    }}
{redirect}{files}{api}}}
"""

_REDIRECT = """
    location = {path} {{
        return 301 {path}/$is_args$args;
{headers}
    }}
"""

_FILES = """
    # Every address of the panel is behind a #, so that no other path has to lead to index.html.
    location ^~ {base} {{
        alias {folder}/;  # change: the folder that was built
        index index.html;
        types {{
{types}
        }}
        default_type application/octet-stream;
        gzip_static on;
        gzip_vary on;
        # With the module (Debian and Ubuntu: apt install libnginx-mod-http-brotli-static):
        # brotli_static on;
{headers}
        # Without "always": what is missing now may be there in a minute.
        add_header Cache-Control "{asked_about}";

        location {base}assets/ {{
            alias {folder}/assets/;  # change, too
{inner_headers}
            add_header Cache-Control "{kept}";
        }}

        # What lies in the folder for other hosts, and what nobody should have put there.
        location ~ /(\\.|_headers$|_redirects$) {{
            return 404;
        }}
    }}
"""

_API = """
    location ^~ {api}/ {{
        proxy_pass {upstream};  # change, if the API listens elsewhere
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Host $http_host;
        # Not appended to what the client says of itself.
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header X-Forwarded-Proto $scheme;
        proxy_cookie_flags ~ $cookie_flag;
        client_max_body_size {max_body};
        # Once each, whether the API answers or nginx does in its place.
{hidden}
{headers}
    }}
"""


def text(site: Site) -> str:
    return _SERVER.format(name=NAME, redirect=_redirect(site), files=_files(site), api=_api(site))


def _redirect(site: Site) -> str:
    if not site.is_below:
        return ""
    return _REDIRECT.format(path=site.base.rstrip("/"), headers=_headers(site, 8))


def _files(site: Site) -> str:
    types = [f'"{type}" {ending};' for ending, type in media.types().items()]
    return _FILES.format(
        base=site.base,
        folder=FOLDER,
        types=indented(types, " " * 12),
        headers=_headers(site, 8),
        inner_headers=_headers(site, 12),
        asked_about=ASKED_ABOUT,
        kept=KEPT,
    )


def _api(site: Site) -> str:
    if not site.is_proxy:
        return ""
    hidden = [f"proxy_hide_header {name};" for name in site.headers]
    return _API.format(
        api=site.api,
        upstream=site.upstream,
        max_body=MAX_BODY,
        hidden=indented(hidden, " " * 8),
        headers=_headers(site, 8),
    )


def _headers(site: Site, spaces: int) -> str:
    """With "always" they stand on errors, too."""
    return indented([f'add_header {name} "{value}" always;' for name, value in site.headers.items()], " " * spaces)
