from app.words import speak
from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, page, user

MOMENT = {"id": 1, "at": "2026-01-31T09:30:00Z", "action": "login", "summary": None, "ip": "192.0.2.1", "agent": None}
KINDS = {"actions": [{"action": "login", "count": 3}]}
FIGURES = {"days": [{"date": "2026-01-31", "logins": 2, "actions": 9}], "totals": {}}


def serve(line, body):
    if "/session" in line:
        return 401, {"detail": "Nobody is signed in."}
    if "/users?" in line:
        return 200, page([user(1, role="admin"), user(2, last_login_at=None)])
    if "/stats" in line:
        return 200, FIGURES
    if "/activity" in line:
        return 200, page([MOMENT]) | KINDS
    return 200, user(int(line.split("/")[3]))


class InArabic:
    """The panel, until the end of the block, in Arabic."""

    def __init__(self, fragment):
        self.browser = Browser(fragment, serve)

    async def __aenter__(self):
        await settle()
        self.browser.app.choose_language("ar")
        return self.browser

    async def __aexit__(self, kind, error, traceback):
        speak("en")


async def test_another_language_draws_what_is_in_sight_anew_and_asks_nobody():
    async with InArabic("users/1") as browser:
        assert "<h2>العمل</h2>" in browser.main.text
        assert "تحديث</button>" in browser.sidebar.text
        assert browser.shell.spoken == ["en", "ar"]
        assert browser.shell.remembered_language == "ar"
        assert browser.network.lines == ["GET /api/users/1"]
        browser.app.choose_language("en")
        assert "<h2>Work</h2>" in browser.main.text


async def test_the_title_follows_the_language():
    async with InArabic("nowhere") as browser:
        assert browser.shell.titles[-1] == "غير موجود · Halfminute"


async def test_nothing_in_the_list_is_kept_from_the_language_before():
    browser = Browser("users", serve)
    await settle()
    both = [
        ("Administrator", "مسؤول"),
        ("Active", "نشط"),
        ("Team", "الفريق"),
        ("Never", "أبدًا"),
        ("Any role", "أي دور"),
    ]
    for code, at in (("ar", 1), ("en", 0), ("ar", 1)):
        browser.app.choose_language(code)
        assert [words for words in both if words[at] not in browser.main.text] == []
        assert [words for words in both if words[1 - at] in browser.main.text] == []
        assert browser.shell.titles[-1] == ("Users", "المستخدمون")[at] + " · Halfminute"
    speak("en")
    assert len(browser.network.lines) == 1


async def test_nothing_on_the_dashboard_is_kept_from_the_language_before():
    browser = Browser("users/1/dashboard", serve)
    await settle()
    parts = browser.main.children
    both = [
        ("main", "Last log-in", "آخر دخول"),
        ("range", "90 days", "90 يومًا"),
        ("stats", "Show as a table", "عرض في جدول"),
        ("stats", "2 log-ins", "عمليتا دخول"),
        ("activity", "Log-in", "دخول"),
        ("activity", "1 entry", "حدث واحد"),
    ]
    for code, at in (("ar", 1), ("en", 0), ("ar", 1)):
        browser.app.choose_language(code)
        for name, *words in both:
            place = browser.main if name == "main" else parts[name]
            assert words[at] in place.text, (code, words)
            assert words[1 - at] not in place.text, (code, words)
    speak("en")
    assert len(browser.network.lines) == 3


async def test_nothing_in_the_form_is_kept_from_the_language_before():
    browser = Browser("users/1/edit", serve)
    await settle()
    browser.act("save", Event(fields={"name": "", "title": "Boss"}))
    both = [
        ("Enter a name.", "أدخل الاسم."),
        ("Please look at the marked fields.", "يُرجى مراجعة الحقول المعلَّمة."),
        ("May look at everything, and change nothing.", "يتاح الاطّلاع على كل شيء دون تغيير أي شيء."),
        ("Time zone", "المنطقة الزمنية"),
    ]
    for code, at in (("en", 0), ("ar", 1), ("en", 0)):
        browser.app.choose_language(code)
        assert [words for words in both if words[at] not in browser.main.text] == []
        assert [words for words in both if words[1 - at] in browser.main.text] == []
        assert 'value="Boss"' in browser.main.text
    speak("en")


async def test_the_focus_stays_where_it_is():
    async with InArabic("users/1") as browser:
        assert browser.shell.focused == []


async def test_what_was_typed_is_typed_in_any_language():
    async with InArabic("users/1") as browser:
        browser.session.fetch()
        await settle()
        assert "تسجيل الدخول" in browser.entrance.text
        browser.act("typed", Event(fields={"username": "ada", "password": "a few words"}), inside="entrance")
        browser.act("speak", Event("en"), inside="entrance")
        assert 'value="ada"' in browser.entrance.text
        assert "Sign in to Halfminute" in browser.entrance.text


async def test_without_a_network_the_page_says_so_with_its_age():
    browser = Browser("users/1", serve)
    await settle()
    assert browser.offline_bar.text == ""
    browser.clock.advance(12.0)
    browser.world.change(is_online=False)
    assert "You are offline." in browser.offline_bar.text
    assert "This page: 12 s ago" in browser.offline_bar.text
    browser.clock.advance(3.0)
    browser.offline.tick()
    assert browser.offline_bar.written["page-age"] == ("This page: 15 s ago", "fine")
    browser.world.change(is_online=True)
    assert browser.offline_bar.text == ""


async def test_a_page_that_shows_nothing_that_ages_has_no_age_when_offline():
    browser = Browser("nowhere", serve)
    await settle()
    browser.world.change(is_online=False)
    assert "This page" not in browser.offline_bar.text
