"""What a page of the panel may load and do, as browsers enforce it: in headers, or in a `<meta>` element."""

import re
from urllib.parse import urlsplit

# Neither a script nor a frame that came in after all can ask for these.
_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
# What a directive can name: no path, no user, no space, no semicolon that would begin the next directive.
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:[0-9]+)?")


def content_security_policy(api: str = "/api") -> str:
    """The policy for a header. `api` as in pyscript.toml: "/api", or "https://api.example.com/v1", which may be called.

    Raises ValueError for a URL whose origin no policy can name.
    """
    return "; ".join([*_directives(api), "frame-ancestors 'none'"])


def meta_policy(api: str = "/api") -> str:
    """The same for `<meta http-equiv="Content-Security-Policy">`, in which browsers warn of frame-ancestors."""
    return "; ".join(_directives(api))


def _directives(api: str) -> list[str]:
    # MicroPython and Pyodide both run under these: WebAssembly is compiled, but no text is ever evaluated as a script,
    # and only public/trusted.js turns one into markup.
    return [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        f"connect-src {_reachable(api)}",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        # Python sends what stands in a form. If it broke, the browser would put a password into the address.
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types halfminute",
    ]


def _reachable(api: str) -> str:
    parts = urlsplit(api)
    if not parts.scheme and not parts.netloc:
        return "'self'"
    origin = f"{parts.scheme}://{parts.netloc}".lower()
    if not _ORIGIN.fullmatch(origin):
        raise ValueError(f"api = {api!r} should be a path, or a URL like 'https://api.example.com/v1'.")
    return f"'self' {origin}"


CONTENT_SECURITY_POLICY = content_security_policy()

# On every answer, whatever it is.
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    # No other site can bring an answer into its own page as an image or a script, there to be measured or read out.
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
}
