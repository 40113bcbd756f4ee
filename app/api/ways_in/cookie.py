"""A session in a cookie, and a second cookie that writes repeat in a header, as Django has it."""

from app.api.ways_in.elsewhere import Elsewhere


class CookieWay(Elsewhere):
    """`csrf_cookie` and `csrf_header` name the two; the cookie must be one that a page may read."""

    has_cookies = True
    usual = Elsewhere.usual | {"csrf_cookie": "csrftoken", "csrf_header": "X-CSRFToken"}

    def headers(self, method: str) -> dict[str, str]:
        token = "" if method == "GET" else self.browser.cookie(self.settings["csrf_cookie"])
        return {self.settings["csrf_header"].lower(): token} if token else {}
