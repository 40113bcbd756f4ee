"""Apache 2.4: what a folder may say of itself, and the virtual host around it."""

from server.build.hosts import media
from server.build.hosts.lines import indented
from server.build.hosts.site import FOLDER, MAX_BODY, NAME, Site
from server.caching import ASKED_ABOUT, KEPT

FOLDERS_FILE = ".htaccess"
FILE = "apache.conf"

_FOLDER = """\
# The panel on Apache 2.4, with headers, rewrite and mime (a2enmod headers rewrite), and AllowOverride All.

Options -Indexes -MultiViews
DirectoryIndex index.html

{headers}
# Not on errors: what is missing now may be there in a minute.
Header set Cache-Control "{asked_about}"
Header set Cache-Control "{kept}" "expr=%{{REQUEST_URI}} =~ m#/assets/[^/]+$#"
Header merge Vary Accept-Encoding

# The second end of a name says how it is compressed, the first one what it is.
AddEncoding br .br
AddEncoding gzip .gz
{types}
RewriteEngine On
# What lies in the folder for other hosts, and what nobody should have put there.
RewriteRule (^|/)(\\.|_headers$|_redirects$) - [R=404,L]
# The smaller copy beside a file, for a browser that reads it. It is not compressed again.
RewriteRule \\.(br|gz)$ - [E=no-gzip:1,E=no-brotli:1,L]
RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b
RewriteCond %{{REQUEST_FILENAME}}.br -f
RewriteRule ^(.+)$ $1.br [E=no-gzip:1,E=no-brotli:1,L]
RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b
RewriteCond %{{REQUEST_FILENAME}}.gz -f
RewriteRule ^(.+)$ $1.gz [E=no-gzip:1,E=no-brotli:1,L]
"""

_TYPE = """\
<FilesMatch "\\.{ending}(\\.br|\\.gz)?$">
    ForceType "{type}"
</FilesMatch>
"""

_HOST = """\
# The panel on Apache 2.4. Copy this file to /etc/apache2/sites-available/halfminute.conf, change what is marked,
# and then:
#   a2enmod headers rewrite alias proxy proxy_http && a2ensite halfminute
#   apache2ctl configtest && systemctl reload apache2
# What the folder needs stands in its own .htaccess.

# change: certbot --apache turns it into https
<VirtualHost *:80>
    # change
    ServerName {name}

{headers}
{redirect}{api}
    # change: the folder that was built, in both places
    Alias {base} {folder}/
    <Directory {folder}>
        AllowOverride All
        Require all granted
    </Directory>
</VirtualHost>
"""

_REDIRECT = """
    RedirectMatch permanent "^{path}$" "{path}/"
"""

_API = """
    # change, if the API listens elsewhere
    ProxyPass {api}/ {upstream}{api}/
    ProxyPreserveHost On
    <Location {api}/>
        LimitRequestBody {max_body}
        RequestHeader unset X-Forwarded-For
        RequestHeader set X-Forwarded-Proto "expr=%{{REQUEST_SCHEME}}"
        # A session's cookie comes by https alone, where there is https.
        Header edit Set-Cookie "(.+)" "$1; Secure" "expr=%{{HTTPS}} == 'on'"
        # Once each, whether the API answers or Apache does in its place.
{hidden}
    </Location>
"""


def folders_text(site: Site) -> str:
    types = [_TYPE.format(ending=ending, type=type) for ending, type in media.types().items()]
    return _FOLDER.format(headers=_headers(site, ""), asked_about=ASKED_ABOUT, kept=KEPT, types="".join(types))


def text(site: Site) -> str:
    return _HOST.format(
        name=NAME,
        headers=_headers(site, "    "),
        redirect=_REDIRECT.format(path=site.base.rstrip("/")) if site.is_below else "",
        api=_api(site),
        base=site.base,
        folder=FOLDER,
    )


def _api(site: Site) -> str:
    if not site.is_proxy:
        return ""
    hidden = indented([f"Header onsuccess unset {name}" for name in site.headers], " " * 8)
    return _API.format(api=site.api, upstream=site.upstream, max_body=MAX_BODY, hidden=hidden)


def _headers(site: Site, by: str) -> str:
    return indented([f'Header always set {name} "{value}"' for name, value in site.headers.items()], by)
