"""CloudFront: a response headers policy, as its command line takes it."""

import json
from typing import Any

from server.build.hosts.site import Site

FILE = "cloudfront-headers.json"

# What CloudFront has a place of its own for, and takes nowhere else: the place, and where its value stands in it.
_OWN = {
    "Content-Security-Policy": ("ContentSecurityPolicy", "ContentSecurityPolicy"),
    "X-Content-Type-Options": ("ContentTypeOptions", None),
    "Referrer-Policy": ("ReferrerPolicy", "ReferrerPolicy"),
}


def text(site: Site) -> str:
    policy = {
        "Name": "halfminute",
        "Comment": "What a page of the panel may load and do",
        "SecurityHeadersConfig": _own(site),
        "CustomHeadersConfig": _others(site),
    }
    return json.dumps(policy, indent=2) + "\n"


def _own(site: Site) -> dict[str, Any]:
    owned = [(*_OWN[name], value) for name, value in site.headers.items() if name in _OWN]
    return {place: {"Override": True, **({field: value} if field else {})} for place, field, value in owned}


def _others(site: Site) -> dict[str, Any]:
    items = [
        {"Header": name, "Value": value, "Override": True} for name, value in site.headers.items() if name not in _OWN
    ]
    return {"Quantity": len(items), "Items": items}
