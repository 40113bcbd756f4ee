"""Why the upstream gave no answer, as a problem that says what to do."""

import socket
import ssl

import httpx

from server.problems import ProblemError
from server.proxy.upstream import Upstream


def problem(error: httpx.TransportError, upstream: Upstream) -> ProblemError:
    """502, or 504 where time ran out; 400 where the request itself could not be sent."""
    if isinstance(error, httpx.ConnectTimeout):
        return ProblemError(504, f"The API at {upstream.place} takes no connection. Is it there, and is --api right?")
    if isinstance(error, httpx.TimeoutException):
        return ProblemError(504, f"The API at {upstream.place} did not answer in time. Look at what it is doing.")
    if isinstance(error, httpx.LocalProtocolError):
        return ProblemError(400, "The request cannot be handed on: it is not proper HTTP.")
    return ProblemError(502, _sentence(error, upstream))


def _sentence(error: httpx.TransportError, upstream: Upstream) -> str:
    if isinstance(error, httpx.ConnectError):
        return _unreachable(causes(error), upstream)
    if isinstance(error, httpx.RemoteProtocolError) and "disconnected" not in str(error):
        return f"The API at {upstream.place} gave an answer that is not proper HTTP. Is --api its right address?"
    return f"The API at {upstream.place} hung up without an answer. Look at its log."


def _unreachable(causes: list[BaseException], upstream: Upstream) -> str:
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return (
                f"The certificate of {upstream.place} is not trusted: {cause.verify_message}. If it is your own, name "
                "the file of its authority in SSL_CERT_FILE and start the panel again."
            )
        if isinstance(cause, ssl.SSLError):
            return f"{upstream.place} does not speak TLS as it should. Should --api begin with http:// instead?"
        if isinstance(cause, socket.gaierror):
            return f"There is no host {upstream.host}. Mend --api, or look at your network."
    return f"Nothing answers at {upstream.place}. Start the API, or mend --api."


def causes(error: BaseException) -> list[BaseException]:
    """From the outermost in."""
    causes: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in causes:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    return causes
