"""Every line of the contract.

Each story takes a world: `admin()` is a browser with an administrator, `browser()` one with nobody, `wait(seconds)`
lets time pass, `time()` is the time as the API writes it.
"""

from tests.unit.contract.browser import PASSWORD, join

STORIES = []
FIELDS = ["id", "username", "name", "email", "role", "status", "title", "team", "location", "timezone", "phone", "bio"]
FIELDS += ["login_count", "last_login_at", "created_at", "updated_at", "version"]


def story(function):
    STORIES.append(function)
    return function


def ids_of(page):
    return [user["id"] for user in page["items"]]


def newest(browser, id):
    return browser.read(f"/users/{id}/activity?size=1")["items"][0]


# Lists.


@story
def a_list_is_a_page_of_25_newest_first(world):
    admin = world.admin()
    page = admin.read("/users")
    assert (page["page"], page["size"], page["pages"], len(page["items"])) == (1, 25, -(-page["total"] // 25), 25)
    created = [user["created_at"] for user in page["items"]]
    assert created == sorted(created, reverse=True)
    assert sorted(page["items"][0]) == sorted(FIELDS)


@story
def pages_follow_each_other_without_gaps_and_end(world):
    admin = world.admin()
    both = ids_of(admin.read("/users?sort=team&size=10"))
    assert ids_of(admin.read("/users?sort=team&size=5")) + ids_of(admin.read("/users?sort=team&size=5&page=2")) == both
    total = admin.read("/users")["total"]
    beyond = admin.read(f"/users?size={total}&page=2")
    assert (beyond["items"], beyond["total"], beyond["pages"]) == ([], total, 1)


@story
def every_field_sorts_both_ways_with_empty_values_last_and_ties_by_id(world):
    admin = world.admin()
    for field in FIELDS:
        for sign in ("", "-"):
            users = admin.read(f"/users?size=1000&sort={sign}{field}")["items"]
            filled = [user for user in users if user[field] is not None]
            assert users[: len(filled)] == filled
            assert ids_of({"items": users[len(filled) :]}) == sorted(ids_of({"items": users[len(filled) :]}))
            if field not in ("name", "title", "location", "bio"):
                keys = [(user[field] if field != "email" else user[field].lower()) for user in filled]
                assert keys == sorted(keys, reverse=bool(sign)), field
                for place in range(1, len(filled)):
                    if filled[place - 1][field] == filled[place][field]:
                        assert filled[place - 1]["id"] < filled[place]["id"], field


@story
def capital_letters_sort_as_small_ones(world):
    admin = world.admin()
    names = ["aaa Ten", "AAB Eleven", "aac Twelve"]
    for number, name in enumerate(names):
        admin.create(f"sorted{number}", name=name, team="Sorted")
    assert [user["name"] for user in admin.read("/users?team=Sorted&sort=name")["items"]] == names
    assert [user["name"] for user in admin.read("/users?team=Sorted&sort=-name")["items"]] == list(reversed(names))


@story
def filters_narrow_together(world):
    admin = world.admin()
    admin.create("one", role="editor", status="active", team="Choir")
    admin.create("two", role="editor", status="suspended", team="Choir")
    admin.create("three", role="viewer", status="active", team="Choir")
    assert admin.read("/users?team=Choir")["total"] == 3
    assert admin.read("/users?team=Choir&role=editor")["total"] == 2
    [found] = admin.read("/users?team=Choir&role=editor&status=active")["items"]
    assert found["username"] == "one"
    assert admin.read("/users?team=choir")["total"] == 0


@story
def a_search_looks_in_name_username_and_email_without_case(world):
    admin = world.admin()
    made = admin.create("hidden.needle", name="Quite Unlikely", email="Somewhere@haystack.example")
    for text in ("UNLIKELY", "hidden.nee", "where@hayst", "quite%20%20unlikely"):
        assert ids_of(admin.read("/users?search=" + text)) == [made["id"]], text
    nobody = admin.read("/users?search=unlikely%25")
    assert (nobody["items"], nobody["total"], nobody["pages"]) == ([], 0, 0)


@story
def an_empty_parameter_asks_for_nothing_and_an_unknown_one_is_ignored(world):
    admin = world.admin()
    plain = admin.read("/users")
    for query in ("search=&role=&status=&team=&sort=&page=&size=", "nonsense=1", "=", "&&&"):
        assert admin.read("/users?" + query) == plain


@story
def parameters_that_cannot_be_used_are_named_at_once(world):
    admin = world.admin()
    for query in ("page=0", "page=-1", "page=two", "page=" + "9" * 40, "size=0", "size=1001", "size=1e9"):
        assert admin.get("/users?" + query).errors() == [query.split("=")[0]]
    for sort in ("__proto__", "--name", "name_key", "name;drop%20table%20users"):
        assert admin.get("/users?sort=" + sort).errors() == ["sort"]
    wrong = admin.get("/users?page=-1&size=0&sort=x&role=x&status=x")
    assert wrong.errors() == ["page", "role", "size", "sort", "status"]


@story
def a_list_by_ids_keeps_their_order_and_leaves_out_the_unknown(world):
    admin = world.admin()
    page = admin.read("/users?ids=9,2,777777,3,2,x,-1,03")
    assert ids_of(page) == [9, 2, 3]
    assert (page["total"], page["page"], page["pages"]) == (3, 1, 1)
    assert ids_of(admin.read("/users?ids=")) == []
    assert admin.get("/users?ids=" + ",".join([str(id) for id in range(1, 1002)])).errors() == ["ids"]


# One user.


@story
def a_user_carries_its_version_as_the_etag(world):
    answer = world.admin().get("/users/2")
    assert answer.header("etag") == f'"{answer.json["version"]}"'
    assert answer.header("content-type").startswith("application/json")


@story
def what_the_client_has_already_answers_304(world):
    admin = world.admin()
    tag = admin.get("/users/2").header("etag")
    for condition in (tag, "W/" + tag, '"x", ' + tag, '"a,b" , W/' + tag, "*"):
        answer = admin.get("/users/2", {"if-none-match": condition})
        assert (answer.status, answer.text, answer.header("etag")) == (304, "", tag), condition
    for condition in ('"0"', 'W/"0", "x"', "", "0", '"'):
        assert admin.get("/users/2", {"if-none-match": condition}).status == 200, condition


@story
def what_cannot_be_an_id_is_nobody(world):
    admin = world.admin()
    for id in ("0", "-1", "x", "1.0", "01", "%20", "1e3", "9" * 40, str(2**63), "__proto__", "%D9%A1"):
        admin.get("/users/" + id).problem(404)
        admin.patch("/users/" + id, {"title": "x"}).problem(404)
        admin.delete("/users/" + id).problem(404)
        admin.get(f"/users/{id}/activity").problem(404)
        admin.get(f"/users/{id}/stats").problem(404)
    assert "777777" in admin.get("/users/777777").problem(404)["detail"]


@story
def an_id_beyond_javascripts_numbers_is_an_id(world):
    id = 2**53 + 1
    assert world.admin().patch(f"/users/{id}", {"title": "x"}).json["id"] == id


# Making one.


@story
def a_new_user_answers_201_with_its_place_and_version(world):
    admin = world.admin()
    answer = admin.post("/users", {"username": "grace", "name": "Grace Hopper", "email": "grace@example.com"})
    user = answer.json
    assert answer.status == 201
    assert answer.header("location").endswith(f"/users/{user['id']}")
    assert answer.header("etag") == '"1"'
    assert admin.read(f"/users/{user['id']}") == user
    expected = {"username": "grace", "name": "Grace Hopper", "email": "grace@example.com", "role": "viewer"} | {
        "status": "invited",
        "login_count": 0,
        "last_login_at": None,
        "created_at": world.time(),
        "updated_at": world.time(),
        "version": 1,
        "id": user["id"],
    }
    assert user == dict.fromkeys(FIELDS) | expected
    row = newest(admin, user["id"])
    assert (row["action"], row["at"], row["summary"]) == ("create", world.time(), "Created the account grace")
    assert row["ip"] and row["agent"]


@story
def a_new_id_was_never_anyone_elses(world):
    admin = world.admin()
    first = admin.create("grace")["id"]
    assert admin.delete(f"/users/{first}").status == 204
    assert admin.create("grace")["id"] not in (first, 2**53 + 1)


@story
def text_is_kept_as_it_was_typed_and_names_are_trimmed(world):
    admin = world.admin()
    text = "<script>alert(1)</script> & \"'`${x}\t\n "
    user = admin.create(" grace ", name="\u3000<b>Grace</b>\u00a0", email=" g@example.com\n", bio=text, title=" x ")
    assert (user["username"], user["name"], user["email"]) == ("grace", "<b>Grace</b>", "g@example.com")
    assert (user["bio"], user["title"]) == (text, " x ")
    for empty in ("", "  ", None):
        assert admin.patch(f"/users/{user['id']}", {"bio": empty}).json["bio"] is None


@story
def a_value_that_breaks_a_rule_is_named_in_a_sentence(world):
    admin = world.admin()
    total = admin.read("/users")["total"]
    good = {"username": "grace", "name": "Grace", "email": "grace@example.com"}
    for field, value in (
        ("name", ""),
        ("name", " \u200b\u3000"),
        ("name", "x" * 121),
        ("name", "two\nlines"),
        ("name", None),
        ("name", 7),
        ("email", "grace"),
        ("email", "a@b@c"),
        ("email", "gr ace@example.com"),
        ("username", "x"),
        ("username", "Grace"),
        ("role", "root"),
        ("role", True),
        ("status", ""),
        ("title", "x" * 121),
        ("bio", "x" * 5001),
        ("bio", {"a": 1}),
        ("id", 5),
        ("version", 2),
        ("shoe_size", 38),
    ):
        assert admin.post("/users", good | {field: value}).errors() == [field]
        assert admin.patch("/users/3", {field: value}).errors() == [field]
    assert admin.post("/users", {}).errors() == ["email", "name", "username"]
    assert admin.read("/users")["total"] == total


@story
def a_sentence_is_the_one_people_read(world):
    body = {"username": "A", "name": "", "email": "grace", "role": "root", "shoe_size": 38, "id": 5}
    assert world.admin().post("/users", body).problem(422)["errors"] == {
        "username": ["Use 2 to 64 characters."],
        "name": ["Enter a name."],
        "email": ["Enter an e-mail address with one @."],
        "role": ["Choose admin, editor or viewer."],
        "shoe_size": ["There is no such field."],
        "id": ["This field cannot be changed."],
    }


@story
def a_taken_name_answers_409_beside_its_field(world):
    admin = world.admin()
    admin.create("grace")
    other = admin.create("other")
    taken = {"username": "grace", "name": "Another", "email": "GRACE@example.com"}
    assert admin.post("/users", taken).errors(409) == ["email", "username"]
    assert admin.patch(f"/users/{other['id']}", {"username": "grace"}).errors(409) == ["username"]
    mine = admin.patch(f"/users/{other['id']}", {"username": "other", "email": "Other@example.com"})
    assert mine.json["email"] == "Other@example.com"


@story
def a_repeated_idempotency_key_answers_the_first_result_again(world):
    admin = world.admin()
    body, key = {"username": "grace", "name": "Grace", "email": "grace@example.com"}, {"idempotency-key": "k1"}
    assert admin.post("/users", body | {"name": ""}, key).errors() == ["name"]
    first = admin.post("/users", body, key)
    admin.patch(f"/users/{first.json['id']}", {"name": "Someone Else"})
    total = admin.read("/users")["total"]
    again = admin.post("/users", body, key)
    assert (again.status, again.json, again.header("etag")) == (201, first.json, '"1"')
    assert again.header("location") == first.header("location")
    assert admin.read("/users")["total"] == total
    admin.post("/users", body | {"title": "x"}, key).problem(422)
    admin.post("/users", body, {"idempotency-key": "k" * 256}).problem(422)


@story
def an_idempotency_key_is_kept_for_a_day(world):
    admin = world.admin()
    body, key = {"username": "grace", "name": "Grace", "email": "grace@example.com"}, {"idempotency-key": "k1"}
    assert admin.post("/users", body, key).status == 201
    world.wait(24 * 3600 + 1)
    admin = world.admin()
    assert admin.post("/users", body | {"username": "other", "email": "o@x"}, {"idempotency-key": "k2"}).status == 201
    assert admin.post("/users", body, key).errors(409) == ["email", "username"]


# Changing one.


@story
def a_change_touches_only_what_was_sent(world):
    admin = world.admin()
    before = admin.read("/users/3")
    world.wait(3600)
    answer = admin.patch("/users/3", {"title": "Rear Admiral", "phone": None})
    expected = {"title": "Rear Admiral", "phone": None, "updated_at": world.time(), "version": before["version"] + 1}
    assert (answer.status, answer.json) == (200, before | expected)
    assert answer.header("etag") == f'"{before["version"] + 1}"'
    assert admin.read("/users/3") == answer.json
    assert newest(admin, 3)["action"] == "update"
    assert admin.read("/users?ids=3")["items"] == [answer.json]


@story
def a_change_of_nothing_is_no_new_version(world):
    admin = world.admin()
    before = admin.get("/users/3")
    world.wait(60)
    for same in ({}, {"name": before.json["name"]}, {"name": "  " + before.json["name"] + " "}):
        answer = admin.patch("/users/3", same)
        assert (answer.status, answer.json, answer.header("etag")) == (200, before.json, before.header("etag"))


@story
def a_write_meant_for_another_version_answers_412_with_the_current_user(world):
    admin = world.admin()
    before = admin.get("/users/3")
    tag = before.header("etag")
    for condition in ('"0"', "W/" + tag, str(before.json["version"]), ""):
        answer = admin.patch("/users/3", {"title": "x"}, {"if-match": condition})
        assert answer.problem(412)["current"] == before.json
        assert answer.header("etag") == tag
        assert admin.delete("/users/3", {"if-match": condition}).problem(412)["current"] == before.json
    assert admin.patch("/users/3", {"title": "y"}, {"if-match": '"x", ' + tag}).json["title"] == "y"
    assert admin.patch("/users/3", {"title": "z"}, {"if-match": "*"}).json["title"] == "z"


@story
def a_server_may_demand_the_version(world):
    admin = world.admin(requires_match=True)
    admin.patch("/users/3", {"title": "x"}).problem(428)
    admin.delete("/users/3").problem(428)
    assert admin.patch("/users/3", {"title": "x"}, {"if-match": "*"}).status == 200


@story
def a_removed_user_is_gone(world):
    admin = world.admin()
    total = admin.read("/users")["total"]
    answer = admin.delete("/users/4")
    assert (answer.status, answer.text) == (204, "")
    for path in ("/users/4", "/users/4/activity", "/users/4/stats"):
        admin.get(path).problem(404)
    admin.delete("/users/4").problem(404)
    admin.patch("/users/4", {"title": "x"}).problem(404)
    assert admin.read("/users")["total"] == total - 1
    assert ids_of(admin.read("/users?ids=4,3")) == [3]


@story
def a_reason_stands_in_the_record_and_in_no_user(world):
    admin = world.admin()
    id = admin.create("grace", status="active")["id"]
    user = admin.patch(f"/users/{id}", {"status": "suspended", "reason": "  left the company "}).json
    assert "reason" not in user
    row = newest(admin, id)
    assert (row["action"], row["summary"]) == ("suspend", "Suspended the account: left the company")
    world.wait(1)
    admin.patch(f"/users/{id}", {"status": "active"})
    assert newest(admin, id)["action"] == "reactivate"
    world.wait(1)
    admin.patch(f"/users/{id}", {"title": "x", "team": "y"})
    assert newest(admin, id)["summary"] == "Changed title, team"
    assert admin.patch(f"/users/{id}", {"reason": "x" * 301}).errors() == ["reason"]


# Activity and stats.


@story
def activity_is_a_page_of_20_newest_first_that_counts_its_kinds(world):
    admin = world.admin()
    page = admin.read("/users/1/activity")
    assert (page["page"], page["size"], len(page["items"]), page["pages"]) == (1, 20, 20, -(-page["total"] // 20))
    order = [(row["at"], row["id"]) for row in page["items"]]
    assert order == sorted(order, reverse=True)
    assert sorted(page["items"][0]) == ["action", "agent", "at", "id", "ip", "summary"]
    counts = [(-each["count"], each["action"]) for each in page["actions"]]
    assert counts == sorted(counts) and len(counts) > 3
    assert sum([each["count"] for each in page["actions"]]) == page["total"]
    twenty_one = [row["id"] for row in admin.read("/users/1/activity?size=21")["items"]]
    thirds = [admin.read(f"/users/1/activity?size=7&page={number}")["items"] for number in (1, 2, 3)]
    assert [row["id"] for third in thirds for row in third] == twenty_one


@story
def activity_of_some_kinds_alone_is_a_list_of_its_own(world):
    admin = world.admin()
    everything = admin.read("/users/1/activity?size=1000")
    wanted = [row for row in everything["items"] if row["action"] in ("login", "export")]
    page = admin.read("/users/1/activity?action=login,%20export&size=3&page=2")
    assert (page["items"], page["total"], page["actions"]) == (wanted[3:6], len(wanted), everything["actions"])
    for kinds in ("nobodys", ",", "Login", "%25"):
        nothing = admin.read("/users/1/activity?action=" + kinds)
        assert (nothing["items"], nothing["total"], nothing["pages"]) == ([], 0, 0)
    assert admin.read("/users/1/activity?action=&size=1000") == everything
    for query in ("page=0", "size=1001", "action=" + "x" * 501):
        assert admin.get("/users/1/activity?" + query).errors() == [query.split("=")[0]]


@story
def stats_hold_every_day_up_to_today_and_count_what_activity_lists(world):
    admin = world.admin()
    assert len(admin.read("/users/1/stats")["days"]) == 30
    year = admin.read("/users/1/stats?days=366")
    dates = [day["date"] for day in year["days"]]
    assert (len(dates), dates[-1], dates) == (366, world.time()[:10], sorted(set(dates)))
    rows = admin.read("/users/1/activity?size=1000")
    assert year["totals"]["logins"] == len([row for row in rows["items"] if row["action"] == "login"])
    assert year["totals"]["logins"] + year["totals"]["actions"] == rows["total"]
    for kind in ("logins", "actions"):
        assert year["totals"][kind] == sum([day[kind] for day in year["days"]])
    admin.patch("/users/3", {"title": "x"})
    assert admin.read("/users/3/stats?days=1")["days"][0]["actions"] >= 1
    for days in ("0", "-1", "367", "x"):
        assert admin.get("/users/1/stats?days=" + days).errors() == ["days"]


# Who may.


@story
def nothing_is_to_be_read_or_written_without_a_session(world):
    nobody = world.browser()
    for path in ("/users", "/users/1", "/users/1/activity", "/users/1/stats", "/session", "/users?ids=1"):
        nobody.get(path).problem(401)
    for method, path in (("POST", "/users"), ("PATCH", "/users/2"), ("POST", "/users/2/invitation")):
        nobody.ask(method, path, {}).problem(401)
    nobody.ask("PUT", "/session/password", {}).problem(401)
    nobody.delete("/users/2").problem(401)


@story
def a_write_without_the_token_of_its_session_is_refused(world):
    admin = world.admin()
    for token in ("", "x"):
        admin.csrf_token = token
        for method, path in (("PATCH", "/users/3"), ("POST", "/users"), ("POST", "/users/3/invitation")):
            assert admin.ask(method, path, {}).problem(403)["type"] == "/problems/csrf-token"
        admin.delete("/users/3").problem(403)
        admin.delete("/session").problem(403)
    assert admin.get("/users/3").status == 200


@story
def a_viewer_reads_and_changes_nothing(world):
    admin = world.admin()
    viewer, _ = join(world, admin, "victor")
    for path in ("/users", "/users/1", "/users/1/activity", "/users/1/stats", "/session"):
        assert viewer.get(path).status == 200
    body = {"username": "grace", "name": "Grace", "email": "grace@example.com"}
    for answer in (
        viewer.post("/users", body),
        viewer.patch("/users/3", {"title": "x"}),
        viewer.delete("/users/3"),
        viewer.post("/users/3/invitation", {}),
    ):
        assert "You are a viewer." in answer.problem(403)["detail"]


@story
def an_editor_creates_and_changes_users_but_no_role(world):
    admin = world.admin()
    editor, me = join(world, admin, "edith", role="editor")
    id = editor.create("grace")["id"]
    assert editor.patch(f"/users/{id}", {"title": "x", "status": "active", "role": "viewer"}).status == 200
    for answer in (
        editor.patch(f"/users/{id}", {"role": "editor"}),
        editor.patch(f"/users/{me['id']}", {"role": "admin"}),
        editor.patch(f"/users/{id}", {"title": "y", "role": "admin"}),
        editor.post("/users", {"username": "eve", "name": "Eve", "email": "eve@x", "role": "editor"}),
    ):
        assert "roles" in answer.problem(403)["detail"]
    assert editor.read(f"/users/{id}")["title"] == "x"
    editor.delete(f"/users/{id}").problem(403)
    editor.post(f"/users/{id}/invitation", {}).problem(403)


@story
def an_editor_cannot_lock_an_administrator_out(world):
    admin = world.admin()
    editor, _ = join(world, admin, "edith", role="editor")
    other = admin.create("root", role="admin", status="active")["id"]
    for changes in ({"status": "suspended"}, {"username": "ruth"}, {"email": "evil@example.com"}):
        editor.patch(f"/users/{other}", changes).problem(403)
    assert editor.patch(f"/users/{other}", {"name": "Ruth"}).status == 200


@story
def nobody_shuts_themselves_out(world):
    admin = world.admin()
    assert admin.patch("/users/1", {"role": "viewer"}).errors(409) == ["role"]
    assert admin.patch("/users/1", {"status": "suspended"}).errors(409) == ["status"]
    assert "your own" in admin.delete("/users/1").problem(409)["detail"]
    assert admin.read("/users/1")["role"] == "admin"


@story
def a_role_that_was_taken_away_counts_at_once(world):
    admin = world.admin()
    other, user = join(world, admin, "root", role="admin")
    assert admin.patch(f"/users/{user['id']}", {"role": "viewer"}).status == 200
    other.patch("/users/3", {"title": "x"}).problem(403)
    assert admin.delete(f"/users/{user['id']}").status == 204
    other.get("/users").problem(401)


# In and out.


@story
def who_knows_the_password_gets_a_session(world):
    admin = world.admin()
    _, user = join(world, admin, "victor")
    browser = world.browser()
    for name in ("victor", "VICTOR", "Victor@example.com"):
        entered = browser.enter("/session", {"username": name, "password": PASSWORD})
        assert entered.status == 200 and len(entered.json["csrf_token"]) >= 32
        assert browser.read("/session") == entered.json
    now = admin.read(f"/users/{user['id']}")
    assert (now["login_count"], now["last_login_at"], now["version"]) == (4, world.time(), user["version"])
    assert newest(admin, user["id"])["action"] == "login"


@story
def a_wrong_name_and_a_wrong_password_answer_the_same(world):
    join(world, world.admin(), "victor")
    browser = world.browser()
    for name, password in (("victor", "wrong"), ("victor", PASSWORD + " "), ("nobody", PASSWORD)):
        answer = browser.enter("/session", {"username": name, "password": password})
        assert answer.problem(401)["detail"] == "The username or the password is wrong."
    assert browser.post("/session", {}).errors() == ["password", "username"]
    assert browser.post("/session", {"username": "", "password": 7, "x": 1}).errors() == ["password", "username", "x"]


@story
def after_five_failures_the_next_try_has_to_wait_and_longer_each_time(world):
    join(world, world.admin(), "victor")
    browser = world.browser()
    wrong = lambda: browser.enter("/session", {"username": "victor", "password": "wrong"})  # noqa: E731
    for _ in range(5):
        wrong().problem(401)
    for wait in (30, 60, 120):
        answer = browser.enter("/session", {"username": "victor@example.com", "password": PASSWORD})
        answer.problem(429)
        assert answer.header("retry-after") == str(wait)
        world.wait(wait)
        wrong().problem(401)
    world.wait(15 * 60 + 1)
    assert browser.enter("/session", {"username": "victor", "password": PASSWORD}).status == 200


@story
def a_suspended_user_is_told_so_and_every_session_ends(world):
    admin = world.admin()
    victor, user = join(world, admin, "victor")
    assert admin.patch(f"/users/{user['id']}", {"status": "suspended"}).status == 200
    victor.get("/session").problem(401)
    answer = world.browser().enter("/session", {"username": "victor", "password": PASSWORD})
    assert "suspended" in answer.problem(403)["detail"]
    admin.patch(f"/users/{user['id']}", {"status": "active"})
    victor.get("/session").problem(401)


@story
def who_signs_out_is_out_and_may_do_so_twice(world):
    admin = world.admin()
    for _ in range(2):
        assert admin.delete("/session").status == 204
        admin.get("/session").problem(401)


@story
def a_session_ends_when_nobody_was_there_for_long(world):
    admin = world.admin()
    half = 12 * 3600 - 1
    for _ in range(3):
        world.wait(half)
        assert admin.get("/session").status == 200
    world.wait(half + 1)
    admin.get("/session").problem(401)


@story
def a_session_ends_after_a_week_however_busy(world):
    admin = world.admin()
    for _ in range(27):
        world.wait(6 * 3600)
        assert admin.get("/session").status == 200
    world.wait(6 * 3600)
    admin.get("/session").problem(401)


# Passwords and invitations.


@story
def a_changed_password_ends_the_sessions_elsewhere(world):
    victor, _ = join(world, world.admin(), "victor")
    elsewhere = world.browser()
    elsewhere.enter("/session", {"username": "victor", "password": PASSWORD})
    body = {"current": PASSWORD, "password": "another long secret"}
    assert victor.ask("PUT", "/session/password", body | {"current": "wrong"}).errors() == ["current"]
    assert victor.ask("PUT", "/session/password", body | {"password": "short"}).errors() == ["password"]
    assert victor.ask("PUT", "/session/password", body | {"password": "a" * 20}).errors() == ["password"]
    token = victor.csrf_token
    assert victor.enter("/session/password", body, "PUT").status == 200
    assert victor.csrf_token != token and victor.get("/session").status == 200
    elsewhere.get("/session").problem(401)
    elsewhere.enter("/session", {"username": "victor", "password": PASSWORD}).problem(401)
    assert elsewhere.enter("/session", {"username": "victor", "password": body["password"]}).status == 200


@story
def who_was_invited_chooses_a_password_and_is_in(world):
    admin = world.admin()
    user = admin.create("grace")
    answer = admin.post(f"/users/{user['id']}/invitation", {"reason": "starts on Monday"})
    invitation = answer.json
    assert (answer.status, invitation["username"]) == (201, "grace")
    assert newest(admin, user["id"])["summary"] == "Invited to sign in: starts on Monday"
    grace = world.browser()
    choose = lambda password: grace.enter("/session/welcome", {"token": invitation["token"], "password": password})  # noqa: E731
    assert choose("short").errors() == ["password"]
    session = choose(PASSWORD).json
    assert (session["user"]["id"], session["user"]["status"]) == (user["id"], "active")
    assert grace.read("/session") == session
    choose("another long secret").problem(403)


@story
def an_invitation_is_void_after_a_newer_one_and_after_three_days(world):
    admin = world.admin()
    id = admin.create("grace")["id"]
    older, newer = admin.invite(id), admin.invite(id)
    grace = world.browser()
    grace.enter("/session/welcome", {"token": older, "password": PASSWORD}).problem(403)
    world.wait(3 * 24 * 3600)
    grace.enter("/session/welcome", {"token": newer, "password": PASSWORD}).problem(403)
    admin = world.admin()
    admin.patch(f"/users/{id}", {"status": "suspended"})
    admin.post(f"/users/{id}/invitation", {}).problem(409)


# What is no call at all.


@story
def an_unknown_path_answers_404_and_an_unknown_method_405(world):
    admin = world.admin()
    for path in ("", "/", "/nope", "/users/", "/users/1/nope", "/users/1/2/3", "/USERS"):
        admin.get(path).problem(404)
    for method, path, allowed in (
        ("PUT", "/users", "GET, POST"),
        ("POST", "/users/1", "DELETE, GET, PATCH"),
        ("PATCH", "/session", "DELETE, GET, POST"),
        ("PATCH", "/users/1/activity", "GET"),
    ):
        answer = admin.ask(method, path)
        answer.problem(405)
        assert answer.header("allow") == allowed


@story
def a_body_has_to_be_a_json_object_and_say_so(world):
    admin = world.admin()
    for text in ("", "{", "[]", "null", "7", '"x"', "{'a': 1}"):
        admin.ask("PATCH", "/users/3", text=text).problem(422)
    for kind in ("text/plain", "application/x-www-form-urlencoded", "application/jsonp"):
        admin.patch("/users/3", {"title": "x"}, {"content-type": kind}).problem(415)
    admin.patch("/users/3", {"bio": "x" * 2 * 1024 * 1024}).problem(413)
    assert admin.patch("/users/3", {}, {"content-type": "Application/JSON; charset=utf-8"}).status == 200
