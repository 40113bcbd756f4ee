"""What a page of the panel may load and do, as the headers that browsers enforce."""

from urllib.parse import parse_qs

from starlette.types import Scope

# Pyodide builds JavaScript functions from text when it wires Python to the page.
PYODIDE_NEEDS = "'unsafe-eval'"

_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
)


def policy_for(interpreter: str = "micropython") -> str:
    """The Content-Security-Policy of a page that runs this interpreter."""
    scripts = "'self' 'wasm-unsafe-eval'" + (f" {PYODIDE_NEEDS}" if interpreter == "pyodide" else "")
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )


def headers_for(scope: Scope) -> dict[str, str]:
    """The security headers of every answer; only the page itself can ask for Pyodide's policy."""
    is_page = scope["path"] in ("/", "/index.html")
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("interpreter", [""])[-1]
    return {
        "Content-Security-Policy": policy_for(asked if is_page else ""),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
    }
