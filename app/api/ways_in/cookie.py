"""A session in a cookie, and a second cookie that writes repeat in a header, as Django has it."""

from app.api.ways_in.elsewhere import Elsewhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.call import Call


class CookieWay(Elsewhere):
    """`csrf_cookie` and `csrf_header` name the two; the cookie must be one that a page may read."""

    has_cookies = True
    is_vague = True
    usual = Elsewhere.usual | {"csrf_cookie": "csrftoken", "csrf_header": "X-CSRFToken"}

    def headers(self, call: "Call") -> dict[str, str]:
        token = "" if call.method == "GET" else self.browser.cookie(self.settings["csrf_cookie"])
        return {self.settings["csrf_header"].lower(): token} if token else {}
