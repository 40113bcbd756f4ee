"""Whether anything is there, though nobody may read it."""

import js

from app.browser import ffi


async def knock(url: str) -> bool:
    """A request without anybody's cookies, whose answer stays closed. A server that is there and whose answers other
    pages may not read gives one; one that is down, or whose certificate is refused, gives none."""
    options = ffi.to_js({"mode": "no-cors", "cache": "no-store", "credentials": "omit"})
    try:
        await js.fetch(url, options)
    except Exception:
        return False
    return True
