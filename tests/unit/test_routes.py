from app.router import Router
from app.routes import ROUTES
from tests.unit.fakes import History

# Fragment, target, parameters: the map as the address bar sees it.
TABLE = [
    ("", "users#index", []),
    ("users", "users#index", []),
    ("users?search=ada&page=2", "users#index", []),
    ("users/new", "users#new", []),
    ("users/7", "users#show", ["7"]),
    ("users/a%2Fb", "users#show", ["a/b"]),
    ("users/7/dashboard", "users#dashboard", ["7"]),
    ("users/7/dashboard?page=2", "users#dashboard", ["7"]),
    ("users/7/edit", "users#edit", ["7"]),
    ("users/7/delete", None, []),
    ("welcome/ada.lindqvist/a-b_c", "session#welcome", ["ada.lindqvist", "a-b_c"]),
    ("password", "session#password", []),
    ("inspector", "inspector#show", []),
    ("doctor", "doctor#show", []),
    ("user/7", None, []),
    ("session", None, []),
]
URLS = [
    ("users#index", {}, "#users"),
    ("users#new", {}, "#users/new"),
    ("users#show", {"id": 7}, "#users/7"),
    ("users#dashboard", {"id": 7}, "#users/7/dashboard"),
    ("users#edit", {"id": 7}, "#users/7/edit"),
    ("session#welcome", {"username": "ada", "token": "x"}, "#welcome/ada/x"),
    ("session#password", {}, "#password"),
    ("inspector#show", {}, "#inspector"),
    ("doctor#show", {}, "#doctor"),
]


class AnyController:
    """Has an action of every name that the map mentions."""

    def index(self, query):
        """The list."""

    def show(self, id, query):
        """One user."""

    def welcome(self, username, token, query):
        """Two parameters."""

    dashboard = edit = show
    password = new = index


def make_router():
    controllers = {name: AnyController() for name in ("users", "session", "inspector", "doctor")}
    return Router(ROUTES, controllers, History(), print)


def test_each_address_leads_to_its_action():
    router = make_router()
    for fragment, target, params in TABLE:
        assert router.match(fragment) == (target, params), fragment


def test_each_action_has_its_address():
    router = make_router()
    for target, params, url in URLS:
        assert router.url(target, **params) == url
    assert router.targets == {target for target, _, _ in URLS}
