from app.errors import RouteError
from app.router import Router
from tests.unit.check import raises
from tests.unit.fakes import History

ROUTES = [
    ("", "users#index"),
    ("users", "users#index"),
    ("users/new", "users#new"),
    ("users/:id", "users#show"),
    ("users/:id/edit", "users#edit"),
    ("docs(/:section(/:page))", "docs#show"),
    ("usuários/:id", "users#show_local"),
    ("files/*path", "docs#file"),
]


class Controller:
    """Remembers which action was called with what."""

    def __init__(self, calls):
        self._calls = calls
        self.shelf = "not an action"

    def index(self, *params):
        self._calls.append(("index", list(params)))

    def new(self, *params):
        self._calls.append(("new", list(params)))

    def show(self, *params):
        self._calls.append(("show", list(params)))

    def show_local(self, *params):
        self._calls.append(("show_local", list(params)))

    def edit(self, *params):
        self._calls.append(("edit", list(params)))

    def file(self, *params):
        self._calls.append(("file", list(params)))

    def _secret(self, *params):
        self._calls.append(("secret", list(params)))


class Tab:
    """A router and what it did."""

    def __init__(self, fragment="", routes=ROUTES):
        self.calls = []
        self.history = History(fragment)
        controller = Controller(self.calls)
        controllers = {"users": controller, "docs": controller}
        self.router = Router(routes, controllers, self.history, lambda fragment: self.calls.append(("lost", fragment)))

    def started(self):
        self.router.start()
        self.calls.clear()
        return self


def call(fragment):
    """What a fragment calls."""
    tab = Tab()
    tab.router.dispatch(fragment)
    assert len(tab.calls) == 1
    return tab.calls[0]


# A hash becomes a call.


def test_the_address_at_the_start_is_dispatched():
    tab = Tab("users/7")
    tab.router.start()
    assert tab.calls == [("show", ["7", None])]


def test_the_first_route_that_was_declared_wins():
    """Router contract."""
    assert call("users/new") == ("new", [None])
    later = [("users/:id", "users#show"), ("users/new", "users#new")]
    tab = Tab("users/new", later)
    tab.router.start()
    assert tab.calls == [("show", ["new", None])]


def test_parameters_are_decoded_and_the_raw_query_comes_last():
    """Router contract."""
    assert call("users/a%20b?search=a%20b&x=%zz") == ("show", ["a b", "search=a%20b&x=%zz"])
    assert call("users?page=2") == ("index", ["page=2"])
    assert call("?page=2") == ("index", ["page=2"])


def test_without_a_query_none_comes_last():
    """Router contract."""
    assert call("users/7") == ("show", ["7", None])
    assert call("users/7?") == ("show", ["7", None])


def test_a_query_may_hold_question_marks_and_slashes():
    assert call("users/7?next=a/b?c") == ("show", ["7", "next=a/b?c"])


def test_an_encoded_question_mark_belongs_to_the_parameter():
    assert call("users/a%3Fb") == ("show", ["a?b", None])


def test_matching_is_case_sensitive():
    """Router contract."""
    assert call("Users/7") == ("lost", "Users/7")


def test_one_leading_hash_or_slash_is_dropped():
    """Router contract."""
    for fragment in ("users/7", "#users/7", "/users/7", "#/users/7"):
        assert call(fragment) == ("show", ["7", None])
    assert call("//users/7") == ("lost", "//users/7")
    assert call("##users/7") == ("lost", "##users/7")


def test_one_trailing_slash_is_tolerated():
    """Router contract."""
    assert call("users/7/") == ("show", ["7", None])
    assert call("users/7/?x=1") == ("show", ["7", "x=1"])
    assert call("users/") == ("index", [None])
    assert call("users/7//") == ("lost", "users/7//")


def test_a_malformed_percent_sign_is_not_found():
    """Router contract: never a crash."""
    for fragment in ("users/%", "users/%zz", "users/%C3", "%", "users/7/edit%2"):
        assert call(fragment) == ("lost", fragment)


def test_a_slash_may_be_part_of_an_id():
    """Router contract."""
    assert call("users/a%2Fb/edit") == ("edit", ["a/b", None])


def test_nested_optional_parts_give_right_parameters():
    """Router contract."""
    assert call("docs") == ("show", [None, None, None])
    assert call("docs/a") == ("show", ["a", None, None])
    assert call("docs/a/b") == ("show", ["a", "b", None])


def test_letters_that_are_not_ascii_match_in_their_encoded_form_too():
    """Router contract."""
    assert call("usuários/7") == ("show_local", ["7", None])
    assert call("usu%C3%A1rios/7") == ("show_local", ["7", None])


def test_what_no_route_fits_is_not_found():
    assert call("nowhere") == ("lost", "nowhere")
    assert call("users/7/edit/now") == ("lost", "users/7/edit/now")


def test_match_tells_the_target_and_calls_nothing():
    tab = Tab()
    assert tab.router.match("users/7?page=2") == ("users#show", ["7"])
    assert tab.router.match("nowhere") == (None, [])
    assert tab.router.match("users/%") == (None, [])
    assert tab.calls == []


def test_a_changed_address_is_dispatched():
    tab = Tab("users").started()
    tab.history.go("users/7")
    tab.history.step(-1)
    assert tab.calls == [("show", ["7", None]), ("index", [None])]


def test_the_same_fragment_in_another_encoding_is_the_same_route():
    """Router contract."""
    tab = Tab("usuários/a%2fb").started()
    for fragment in ("usu%C3%A1rios/a%2Fb", "#usuários/a%2Fb", "/usuários/%61%2Fb", "usuários/a%2Fb/"):
        tab.history.go(fragment)
    assert tab.calls == []
    tab.history.go("usuários/a/b")
    assert len(tab.calls) == 1


def test_another_query_is_another_place():
    tab = Tab("users?page=1").started()
    tab.history.go("users?page=2")
    tab.history.go("users")
    assert tab.calls == [("index", ["page=2"]), ("index", [None])]


def test_two_malformed_fragments_are_two_places():
    tab = Tab("users/%").started()
    tab.history.go("users/%zz")
    tab.history.go("users/%zz")
    assert tab.calls == [("lost", "users/%zz")]


# Binding.


def construct(target):
    calls = []
    controllers = {"users": Controller(calls), "session": Controller(calls)}
    with raises(RouteError) as caught:
        Router([("x/:id", target)], controllers, History(), print)
    assert calls == []
    return str(caught.error)


def test_a_target_that_names_no_controller_is_an_error_at_construction():
    """Router contract."""
    assert construct("nope#x") == (
        "Route target 'nope#x' (pattern 'x/:id') names controller 'nope', but only session, users are registered. "
        "Add it in app/main.py."
    )


def test_a_target_that_names_no_action_is_an_error_at_construction():
    """Router contract."""
    assert construct("users#shwo") == (
        "Route target 'users#shwo' (pattern 'x/:id') names action 'shwo', but controller 'users' has only "
        "edit, file, index, new, show, show_local. Add it in app/controllers/users.py."
    )


def test_a_private_name_is_no_action():
    """Router contract."""
    for target in ("users#_secret", "users#__init__", "users#__class__"):
        assert "names action " + repr(target[6:]) in construct(target)


def test_what_cannot_be_called_is_no_action():
    message = construct("users#shelf")
    assert "names action 'shelf'" in message
    assert "only edit, file, index, new, show, show_local." in message


def test_a_target_without_an_action_is_an_error():
    assert "names action ''" in construct("users")
    assert "names action ''" in construct("users#")


def test_a_broken_pattern_is_an_error_at_construction():
    with raises(RouteError):
        Router([("users(/:id", "users#show")], {"users": Controller([])}, History(), print)


# A call becomes a hash.


def test_a_url_leads_back_to_the_target_and_the_parameters_it_was_made_of():
    """Router contract, both directions."""
    router = Tab().router
    for id in ("7", "a/b c?d#e%2F", "9007199254740993", "Ольга", "%", "+", "#", "😀"):
        assert router.match(router.url("users#show", id=id)) == ("users#show", [id]), id
        assert router.match(router.url("users#edit", id=id)) == ("users#edit", [id]), id
        assert router.match(router.url("users#show_local", id=id)) == ("users#show_local", [id]), id


def test_a_url_spells_its_parameters_encoded():
    router = Tab().router
    assert router.url("users#show", id="a/b c?d#e%2F") == "#users/a%2Fb%20c%3Fd%23e%252F"
    assert router.url("users#show", id=9007199254740993) == "#users/9007199254740993"


def test_a_url_is_the_full_name_of_a_page_that_has_a_short_one_too():
    assert Tab().router.url("users#index") == "#users"


def test_a_url_carries_a_query():
    router = Tab().router
    assert router.url("users#index", "page=2") == "#users?page=2"
    assert router.url("users#show", "page=2", id=7) == "#users/7?page=2"


def test_a_url_for_an_unknown_target_is_an_error_that_names_those_that_exist():
    with raises(RouteError) as caught:
        Tab().router.url("users#shwo", id=7)
    assert "No route leads to 'users#shwo', only to docs#file, docs#show, users#edit, " in str(caught.error)


def test_a_url_with_wrong_parameters_is_an_error():
    with raises(RouteError):
        Tab().router.url("users#show")
    with raises(RouteError):
        Tab().router.url("users#show", name="ada")
    with raises(RouteError):
        Tab().router.url("users#index", id=7)


# Going somewhere.


def test_navigate_makes_an_entry_of_the_history_and_calls_the_action():
    """Router contract."""
    tab = Tab("users").started()
    tab.router.navigate("#users/7")
    assert tab.history.entries == ["users", "users/7"]
    assert tab.calls == [("show", ["7", None])]


def test_navigate_may_replace_the_entry():
    """Router contract."""
    tab = Tab("users").started()
    tab.router.navigate("users/7", replace=True)
    assert tab.history.entries == ["users/7"]
    assert tab.calls == [("show", ["7", None])]


def test_navigate_may_change_the_address_alone():
    """Router contract."""
    tab = Tab("users").started()
    tab.router.navigate("users/7", trigger=False)
    assert tab.history.entries == ["users", "users/7"]
    assert tab.calls == []
    tab.history.go("users/7/")
    assert tab.calls == []
    tab.history.go("users")
    assert tab.calls == [("index", [None])]


def test_to_navigate_to_where_one_is_is_no_step():
    tab = Tab("users/7").started()
    tab.router.navigate("#users/%37/")
    assert tab.calls == []
    assert tab.history.entries == ["users/7"]


# Leaving.


class Question:
    """What `hold` was given to ask: remembers the ways on."""

    def __init__(self):
        self.resumes = []

    def __call__(self, resume):
        self.resumes.append(resume)


def test_a_held_page_is_asked_before_it_is_left_and_the_address_goes_back():
    """Router contract, before-leave."""
    tab, ask = Tab("users/7/edit").started(), Question()
    tab.router.hold(ask)
    tab.history.go("users")
    assert len(ask.resumes) == 1
    assert tab.history.fragment == "users/7/edit"
    assert tab.calls == []


def test_to_resume_goes_where_the_person_wanted_to_go():
    """Router contract, before-leave."""
    tab, ask = Tab("users/7/edit").started(), Question()
    tab.router.hold(ask)
    tab.history.go("users")
    tab.router.release()
    ask.resumes[0]()
    assert tab.history.fragment == "users"
    assert tab.calls == [("index", [None])]


def test_a_held_page_is_asked_when_the_back_button_leaves_it():
    """Router contract, before-leave."""
    tab, ask = Tab("users").started(), Question()
    tab.history.go("users/7/edit")
    tab.calls.clear()
    tab.router.hold(ask)
    tab.history.step(-1)
    assert tab.history.fragment == "users/7/edit"
    assert tab.history.entries == ["users", "users/7/edit"]
    tab.router.release()
    ask.resumes[0]()
    assert tab.history.fragment == "users"
    assert tab.calls == [("index", [None])]


def test_a_held_page_is_asked_when_the_program_navigates():
    """Router contract, before-leave."""
    tab, ask = Tab("users/7/edit").started(), Question()
    tab.router.hold(ask)
    tab.router.navigate("users")
    assert len(ask.resumes) == 1
    assert tab.history.fragment == "users/7/edit"


def test_whoever_stays_is_asked_again_the_next_time():
    """Router contract, before-leave."""
    tab, ask = Tab("users/7/edit").started(), Question()
    tab.router.hold(ask)
    tab.history.go("users")
    tab.history.go("users/7")
    assert len(ask.resumes) == 2
    assert tab.history.fragment == "users/7/edit"


def test_the_same_place_in_another_spelling_asks_nothing():
    tab, ask = Tab("users/7/edit").started(), Question()
    tab.router.hold(ask)
    tab.history.go("users/%37/edit/")
    assert ask.resumes == []


def test_a_released_page_is_left_without_a_question():
    tab, ask = Tab("users/7/edit").started(), Question()
    tab.router.hold(ask)
    tab.router.release()
    tab.history.go("users")
    assert ask.resumes == []
    assert tab.calls == [("index", [None])]


# Code that is still on its way.


class Waiting(Tab):
    """A tab whose targets wait until `let_go`."""

    def __init__(self, fragment):
        super().__init__(fragment)
        self.waits = []
        controller = Controller(self.calls)
        wait = lambda target, go: self.waits.append((target, go))  # noqa: E731
        self.router = Router(
            ROUTES, {"users": controller, "docs": controller}, self.history, lambda fragment: None, wait
        )

    def let_go(self):
        for _, go in self.waits:
            go()


def test_a_target_whose_code_is_on_its_way_is_called_when_it_is_here():
    tab = Waiting("users/7/edit")
    tab.router.start()
    assert ([target for target, _ in tab.waits], tab.calls) == (["users#edit"], [])
    tab.let_go()
    assert tab.calls == [("edit", ["7", None])]


def test_who_went_elsewhere_meanwhile_is_not_taken_back():
    tab = Waiting("users/7/edit")
    tab.router.start()
    tab.router.navigate("users/8")
    tab.let_go()
    assert tab.calls == [("show", ["8", None])]


def test_what_comes_later_may_bring_the_route_that_was_missing():
    tab = Waiting("teams/3?page=2")
    tab.router.start()
    assert [target for target, _ in tab.waits] == [""]
    tab.router.add([("teams/:id", "teams#show")], {"teams": Controller(tab.calls)})
    tab.let_go()
    assert tab.calls == [("show", ["3", "page=2"])]
    assert tab.router.url("teams#show", id=4) == "#teams/4"


def test_a_target_that_comes_later_is_checked_as_well():
    with raises(RouteError):
        Tab("").started().router.add([("teams", "teams#nope")], {"teams": Controller([])})
