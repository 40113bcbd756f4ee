from app.errors import RouteError
from app.pattern import Pattern, canonical
from tests.unit.check import raises


def match(pattern, path):
    return Pattern(pattern).match(canonical(path))


def test_a_parameter_is_one_segment():
    assert match("users/:id", "users/7") == ["7"]
    assert match("users/:id", "users/7/edit") is None
    assert match("users/:id", "users/") is None
    assert match("users/:id", "users") is None


def test_parameters_come_in_the_order_of_the_pattern():
    assert match(":one/x/:two/:three", "1/x/2/3") == ["1", "2", "3"]


def test_a_splat_takes_anything_slashes_and_nothing_too():
    assert match("files/*path", "files/a/b.txt") == ["a/b.txt"]
    assert match("files/*path", "files/") == [""]
    assert match("*all", "") == [""]
    assert match("*all/end", "a/b/end") == ["a/b"]


def test_a_splat_takes_as_little_as_it_can():
    assert match("*first/x/*rest", "a/x/b/x/c") == ["a", "b/x/c"]


def test_text_between_parameters_divides_them():
    assert match("search/:query/p:page", "search/ada/p2") == ["ada", "2"]
    assert match(":from-:to", "a-b-c") == ["a-b", "c"]
    assert match("v:major.:minor", "v1.2") == ["1", "2"]


def test_an_optional_part_may_be_there_or_not():
    assert match("users(/page)", "users") == []
    assert match("users(/page)", "users/page") == []
    assert match("users/:id(/:tab)", "users/7/edit") == ["7", "edit"]


def test_the_parameter_of_an_optional_part_that_is_not_there_is_none():
    assert match("users/:id(/:tab)", "users/7") == ["7", None]


def test_optional_parts_that_are_nested_give_each_parameter_its_own_place():
    pattern = "docs(/:section(/:page))(/at/:line)"
    assert match(pattern, "docs") == [None, None, None]
    assert match(pattern, "docs/intro") == ["intro", None, None]
    assert match(pattern, "docs/intro/first") == ["intro", "first", None]
    assert match(pattern, "docs/intro/first/at/9") == ["intro", "first", "9"]
    assert match(pattern, "docs/intro/first/at") is None


def test_an_optional_part_stands_where_it_stands():
    assert match("(:lang/)users", "users") == [None]
    assert match("(:lang/)users", "pt/users") == ["pt"]
    assert match("(:lang/)users", "pt/") is None


def test_letters_are_matched_case_and_all():
    assert match("users", "Users") is None
    assert match("Users", "Users") == []


def test_the_whole_path_has_to_fit():
    assert match("users", "users2") is None
    assert match("users", "my/users") is None
    assert match("", "") == []
    assert match("", "x") is None


def test_characters_of_regular_expressions_mean_themselves():
    assert match("a.b+c[d]$^|{e}", "a.b+c[d]$^|{e}") == []
    assert match("a.b", "axb") is None


def test_parameters_and_splats_are_decoded():
    assert match("users/:id", "users/a%20b") == ["a b"]
    assert match("files/*path", "files/%D0%9E/b") == ["О/b"]


def test_a_slash_inside_a_parameter_is_written_encoded():
    assert match("users/:id", "users/a%2Fb") == ["a/b"]
    assert match("users/:id", "users/a%2fb") == ["a/b"]


def test_a_percent_sign_is_decoded_once():
    assert match("users/:id", "users/%252F") == ["%2F"]


def test_letters_that_are_not_ascii_match_in_their_encoded_form_too():
    for path in ("usuários/7", "usu%C3%A1rios/7", "usu%c3%a1rios/7"):
        assert match("usuários/:id", path) == ["7"]


def test_ascii_letters_match_in_their_encoded_form_too():
    assert match("users/:id", "%75sers/7") == ["7"]


def test_a_path_has_one_canonical_spelling():
    assert canonical("usu%c3%a1rios/a b") == canonical("usuários/a%20b") == "usu%C3%A1rios/a%20b"
    assert canonical("a%2Fb") != canonical("a/b")


def test_a_malformed_escape_has_no_canonical_spelling():
    for path in ("users/%", "users/%zz", "%C3"):
        with raises(ValueError):
            canonical(path)


# Back again.

NASTY_IDS = ["7", "a/b c?d#e%2F", "9007199254740993", "Ольга", "%", "+", "a&b", "(x)", ":id", "*", "😀", "."]


def test_a_url_matches_back_to_the_parameters_it_was_made_of():
    for id in NASTY_IDS:
        pattern = Pattern("users/:id(/:tab)")
        assert pattern.match(canonical(pattern.url({"id": id}))) == [id, None], id
        assert pattern.match(canonical(pattern.url({"id": id, "tab": id}))) == [id, id], id


def test_the_url_of_a_splat_keeps_its_slashes():
    pattern = Pattern("files/*path")
    assert pattern.url({"path": "a b/c"}) == "files/a%20b/c"
    assert pattern.match(canonical(pattern.url({"path": "a b/c%?#"}))) == ["a b/c%?#"]


def test_a_url_takes_numbers():
    assert Pattern("users/:id").url({"id": 9007199254740993}) == "users/9007199254740993"


def test_a_url_leaves_out_the_optional_parts_whose_parameters_are_not_given():
    pattern = Pattern("docs(/:section(/:page))")
    assert pattern.url({}) == "docs"
    assert pattern.url({"section": "a"}) == "docs/a"
    assert pattern.url({"section": "a", "page": "b"}) == "docs/a/b"


def test_a_url_with_a_missing_or_an_unknown_parameter_is_an_error_that_names_both():
    with raises(RouteError) as caught:
        Pattern("users/:id").url({})
    assert str(caught.error) == "Route 'users/:id' takes ['id'], not []."
    with raises(RouteError) as caught:
        Pattern("users/:id").url({"id": 7, "tab": "x"})
    assert "'users/:id' takes ['id'], not ['id', 'tab']" in str(caught.error)
    with raises(RouteError):
        Pattern("docs(/:section(/:page))").url({"page": "b"})


# Mistakes in a pattern.


def test_parentheses_have_to_pair():
    with raises(RouteError) as caught:
        Pattern("users(/:id")
    assert "'users(/:id' opens a parenthesis that it never closes" in str(caught.error)
    with raises(RouteError) as caught:
        Pattern("users/:id)")
    assert "'users/:id)' closes a parenthesis that it never opened" in str(caught.error)


def test_a_parameter_has_a_name():
    with raises(RouteError) as caught:
        Pattern("users/:/edit")
    assert "'users/:/edit' has a ':' without a name" in str(caught.error)
    with raises(RouteError) as caught:
        Pattern("files/*")
    assert "'files/*' has a '*' without a name" in str(caught.error)


def test_two_parameters_have_two_names():
    with raises(RouteError) as caught:
        Pattern("users/:id/friends/:id")
    assert "'users/:id/friends/:id' names a parameter twice" in str(caught.error)
