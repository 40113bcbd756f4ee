"""What a browser needs to install the panel as an app of its own."""

import json

# As in public/styles/tokens.css: the ground of the page in the light theme.
BACKGROUND = "#f8f9fa"
ICONS = [
    {"src": "./icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "./icon-512.png", "sizes": "512x512", "type": "image/png"},
    {"src": "./icon-maskable-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
]


def manifest(title: str) -> bytes:
    """Everything in it is relative: it holds below any path."""
    table = {
        "name": title,
        "short_name": title,
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": BACKGROUND,
        "theme_color": BACKGROUND,
        "icons": ICONS,
    }
    return (json.dumps(table, ensure_ascii=False, indent=2) + "\n").encode()
