"""index.html of a build: the same page, with what it loads under the names that the build gave it."""

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from server.build.names import integrity

LINK = re.compile(r' *<link rel="(?:stylesheet|icon)" href="\./(?P<path>[^"]+)"(?P<more>[^>]*)>\n')
SCRIPT = re.compile(r' *<script(?: type="(?P<type>module)")? src="\./(?P<path>[^"]+)"></script>\n')
ICON = re.compile(r'href="\./public/icons\.svg#([\w-]+)"')


@dataclass(frozen=True)
class Asset:
    """A file of the build, as the page refers to it."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Parts:
    """What the page of a build loads: in the order in which it is wanted."""

    styles: Asset
    rest_styles: Asset
    script: Asset
    module: Asset
    app: Asset
    interpreter: Asset
    rest: Asset
    icon: Asset


def linked_styles(source: str, mark: str) -> list[str]:
    """The paths of the style sheets that the checkout's page links to with just this mark, in its order."""
    return [match["path"] for match in LINK.finditer(source) if match["path"][-4:] == ".css" and match["more"] == mark]


def scripts(source: str) -> list[str]:
    """The paths of its classic scripts."""
    return [match["path"] for match in SCRIPT.finditer(source) if not match["type"]]


def build_page(source: str, parts: Parts, policy: str, tables: Mapping[str, object], sprite: str) -> str:
    """`tables` are what JavaScript and Python read from the page: name -> JSON."""
    page = SCRIPT.sub("", LINK.sub("", source))
    page = page.replace("  </head>\n", _head(parts) + "  </head>\n", 1)
    # Before anything that it is for.
    charset = '    <meta charset="utf-8">\n'
    page = page.replace(charset, charset + _meta(policy, tables), 1)
    page = ICON.sub(r'href="#icon-\1"', page)
    return page.replace("  </body>\n", _inlined(sprite) + "  </body>\n", 1)


def _meta(policy: str, tables: Mapping[str, object]) -> str:
    lines = [f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">']
    lines += [f'<meta name="{name}" content="{_as_json(table)}">' for name, table in tables.items()]
    return "".join(f"    {line}\n" for line in lines)


def _as_json(table: object) -> str:
    return html.escape(json.dumps(table, ensure_ascii=False, separators=(",", ":")))


def _head(parts: Parts) -> str:
    lines = [
        f'<link rel="stylesheet" href="./{parts.styles.name}" {_checked(parts.styles)}>',
        # Python is on its way before the scripts, and before a script holds up the parser: behind a policy in a <meta>
        # Chromium looks no further ahead.
        _part("preload", "app", parts.app),
        _part("preload", "interpreter", parts.interpreter),
        f'<script type="module" src="./{parts.module.name}" {_checked(parts.module)}></script>',
        f'<script src="./{parts.script.name}" {_checked(parts.script)}></script>',
        _part("rest", "rest", parts.rest),
        _part("rest", "rest-styles", parts.rest_styles),
        f'<link rel="icon" href="./{parts.icon.name}" type="image/svg+xml">',
        '<link rel="apple-touch-icon" href="./apple-touch-icon.png">',
        '<link rel="manifest" href="./manifest.webmanifest">',
    ]
    return "".join(f"    {line}\n" for line in lines)


def _part(relation: str, name: str, asset: Asset) -> str:
    as_fetch = ' as="fetch"' if relation == "preload" else ""
    # Not as `integrity`: browsers say that they ignore it here. Whoever fetches it has it checked.
    checked = f'data-integrity="{integrity(asset.content)}" crossorigin'
    return f'<link rel="{relation}"{as_fetch} href="./{asset.name}" data-part="{name}" {checked}>'


def _checked(asset: Asset) -> str:
    return f'integrity="{integrity(asset.content)}" crossorigin'


def _inlined(sprite: str) -> str:
    """The icons as a part of the page, as public/icons.js makes them: what else is on the page has ids, too."""
    symbols = re.sub(r"<!--.*?-->", "", sprite, flags=re.DOTALL).replace('<symbol id="', '<symbol id="icon-')
    opened = symbols.replace("<svg ", '<svg class="sprite" aria-hidden="true" ', 1)
    return "    " + re.sub(r">\s+<", "><", opened).strip() + "\n"
