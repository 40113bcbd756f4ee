"""A refusal, the only way in which the API says no (RFC 9457)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Errors = dict[str, list[str]]

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    409: "Conflict",
    412: "Precondition Failed",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    422: "Unprocessable Content",
    428: "Precondition Required",
    429: "Too Many Requests",
    500: "Internal Server Error",
    503: "Service Unavailable",
}


class Problem(Exception):
    """`detail` is a sentence for people, `errors` maps a field to sentences to show beside it.

    `extra` joins the members of the document, `headers` those of the answer.
    """

    def __init__(
        self,
        status: int,
        detail: str,
        errors: "Errors | None" = None,
        extra: "Mapping[str, Any] | None" = None,
        headers: "Mapping[str, str] | None" = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = errors
        self.extra = extra
        self.headers = headers

    @property
    def document(self) -> "dict[str, Any]":
        document: "dict[str, Any]" = {
            "type": "about:blank",
            "title": TITLES.get(self.status, "Error"),
            "status": self.status,
            "detail": self.detail,
        }
        if self.errors:
            document["errors"] = self.errors
        document.update(self.extra or {})
        return document
