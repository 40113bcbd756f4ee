"""Why nothing came back, in words, and what to do."""

import socket
import ssl

import httpx

from server.proxy.failures import causes

# OpenSSL's own numbers of what is wrong with a certificate.
_EXPIRED, _NOT_YET, _SELF_SIGNED, _WRONG_HOST = (10,), (9,), (18, 19), (62, 64)
_OWN = "If it is your own, name the file of its authority in SSL_CERT_FILE, and run this again."


def sentence(error: httpx.HTTPError, url: httpx.URL) -> str:
    place = url.host + (f":{url.port}" if url.port else "")
    known = [said for cause in causes(error) if (said := _cause(cause, url, place))]
    if known:
        return known[0]
    if isinstance(error, httpx.ConnectTimeout):
        return f"{place} takes no connection. Is it there, and is the URL right?"
    if isinstance(error, httpx.ConnectError):
        return f"Nothing answers at {place}. Start the API, or mend the URL."
    if isinstance(error, httpx.RemoteProtocolError) and "disconnected" not in str(error):
        return f"{place} gave an answer that is not proper HTTP. Is the URL right, and should it begin with https://?"
    return f"{place} hung up before its answer was whole. Look at the API's log."


def _cause(cause: BaseException, url: httpx.URL, place: str) -> str:
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _certificate(cause, place)
    if isinstance(cause, ssl.SSLError):
        return f"{place} does not speak TLS as it should. Should the URL begin with http:// instead?"
    if isinstance(cause, socket.gaierror):
        return f"There is no host {url.host}. Mend the URL, or look at your network."
    return ""


def _certificate(error: ssl.SSLCertVerificationError, place: str) -> str:
    """A browser says no as well, and to a script not even why."""
    if error.verify_code in _EXPIRED:
        return f"The certificate of {place} has expired: no browser takes it. Renew it."
    if error.verify_code in _NOT_YET:
        return f"The certificate of {place} is not good yet. Look at the clocks of both machines."
    if error.verify_code in _WRONG_HOST:
        return (
            f"The certificate of {place} is for another host ({error.verify_message.rstrip('.')}). "
            "Use the name that it is for, or get one for this name."
        )
    kind = "vouches for itself alone" if error.verify_code in _SELF_SIGNED else "is vouched for by nobody known here"
    return f"The certificate of {place} {kind} ({error.verify_message}): no browser takes it unasked. {_OWN}"
