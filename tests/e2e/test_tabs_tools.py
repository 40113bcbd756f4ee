"""public/tabs.js: messages and locks between the tabs of one browser."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Error

from tests.e2e.conftest import Panel
from tests.e2e.server import Server
from tests.e2e.tab import Tab

ALONE = "delete globalThis.BroadcastChannel; delete Navigator.prototype.locks"
REFUSED = """BroadcastChannel = class { constructor() { throw new DOMException("Not here.", "SecurityError") } };
LockManager.prototype.request = () => Promise.reject(new DOMException("Not here.", "SecurityError"));"""

Open = Callable[..., Tab]


@pytest.fixture
def open_tab(context: BrowserContext, server: Server) -> Iterator[Open]:
    tabs: list[Tab] = []

    def open_tab(**more: str) -> Tab:
        tabs.append(Tab(context, server, **more))
        return tabs[-1]

    yield open_tab
    assert [tab.complaints for tab in tabs] == [[]] * len(tabs)


def listen(tab: Tab) -> None:
    tab.run("globalThis.heard = []; tabs.listen((text) => heard.push(text))")


def heard(tab: Tab, count: int) -> list[str]:
    """What came, once so many have."""
    texts: list[str] = tab.run(
        "while (heard.length < given[0]) await new Promise((resolve) => setTimeout(resolve, 5)); return heard", count
    )
    return texts


def request(tab: Tab, name: str, lock: str = "lock") -> None:
    """Notes in `grants` when it is granted."""
    tab.run(
        "globalThis.grants ??= [];"
        "globalThis[given[1]] = tabs.request(given[0], (...more) => grants.push(more.join()), given[1])",
        name,
        lock,
    )


def grants(tab: Tab, count: int) -> list[str]:
    """Which were granted, once so many have been."""
    names: list[str] = tab.run(
        "while (grants.length < given[0]) await new Promise((resolve) => setTimeout(resolve, 5)); return grants", count
    )
    return names


def is_asked_for(tab: Tab) -> tuple[int, int]:
    """How many locks are held, and waited for, in the whole browser: settles all that was requested before."""
    held, pending = tab.run("const all = await navigator.locks.query(); return [all.held.length, all.pending.length]")
    return held, pending


# Messages.


def test_a_message_reaches_the_other_tabs_and_not_its_own(open_tab: Open) -> None:
    """Query contract, line 28."""
    one, two, three = open_tab(), open_tab(), open_tab()
    for tab in (one, two, three):
        listen(tab)
    one.run("tabs.post('ä 🙂'); tabs.post('second')")
    two.run("tabs.post('third')")
    assert heard(three, 3) == ["ä 🙂", "second", "third"]
    assert heard(two, 2) == ["ä 🙂", "second"]
    assert heard(one, 1) == ["third"]


def test_messages_wait_until_somebody_listens(open_tab: Open) -> None:
    """Query contract, line 28: Python starts later than the page."""
    one, two, witness = open_tab(), open_tab(), open_tab()
    listen(witness)
    one.run("tabs.post('first'); tabs.post('second')")
    heard(witness, 2)
    listen(two)
    assert heard(two, 2) == ["first", "second"]
    one.run("tabs.post('third')")
    assert heard(two, 3) == ["first", "second", "third"]


def test_what_is_no_text_is_not_heard(open_tab: Open) -> None:
    one, two = open_tab(), open_tab()
    listen(two)
    one.run(
        """const foreign = new BroadcastChannel("halfminute " + location.pathname);
        foreign.postMessage({ a: 1 });
        foreign.postMessage("text");"""
    )
    assert heard(two, 1) == ["text"]


def test_panels_in_two_folders_hear_nothing_of_each_other(open_tab: Open) -> None:
    one, two, elsewhere = open_tab(), open_tab(), open_tab(folder="elsewhere/")
    for tab in (two, elsewhere):
        listen(tab)
    one.run("tabs.post('here')")
    heard(two, 1)
    request(elsewhere, "user 7")
    request(one, "user 7")
    assert (grants(elsewhere, 1), grants(one, 1)) == (["lock"], ["lock"])
    assert heard(elsewhere, 0) == []


# Locks.


def test_one_tab_at_a_time_holds_a_lock(open_tab: Open) -> None:
    """Query contract, line 28: any number of tabs cost one call."""
    one, two = open_tab(), open_tab()
    request(one, "user 7")
    grants(one, 1)
    request(two, "user 7")
    assert is_asked_for(two) == (1, 1)
    assert grants(two, 0) == []
    one.run("lock.release()")
    assert grants(two, 1) == ["lock"]
    assert is_asked_for(two) == (1, 0)


def test_locks_of_other_names_are_free(open_tab: Open) -> None:
    one, two = open_tab(), open_tab()
    request(one, "user 7")
    request(two, "user 8")
    assert (grants(one, 1), grants(two, 1)) == (["lock"], ["lock"])


@pytest.mark.parametrize("death", ["close", "crash"])
def test_a_tab_that_dies_releases_what_it_held(open_tab: Open, death: str) -> None:
    """Query contract, line 28."""
    one, two = open_tab(), open_tab()
    request(one, "user 7")
    grants(one, 1)
    request(two, "user 7")
    assert is_asked_for(two) == (1, 1)
    END[death](one)
    assert grants(two, 1) == ["lock"]


def crash(tab: Tab) -> None:
    with tab.page.expect_event("crash"), pytest.raises(Error, match="crash"):
        tab.page.goto("chrome://crash")


END: dict[str, Callable[[Tab], None]] = {"close": lambda tab: tab.page.close(), "crash": crash}


def test_a_request_that_is_withdrawn_is_never_granted(open_tab: Open) -> None:
    one, two = open_tab(), open_tab()
    request(one, "user 7")
    grants(one, 1)
    request(two, "user 7", "withdrawn")
    request(two, "user 7", "kept")
    assert is_asked_for(two) == (1, 2)
    two.run("withdrawn.release()")
    assert is_asked_for(two) == (1, 1)
    one.run("lock.release()")
    assert grants(two, 1) == ["kept"]
    assert is_asked_for(two) == (1, 0)


def test_a_request_that_is_withdrawn_at_once_is_never_granted(open_tab: Open) -> None:
    tab = open_tab()
    tab.run("globalThis.grants = []; tabs.request('user 7', () => grants.push('lock')).release()")
    request(tab, "user 7", "next")
    assert grants(tab, 1) == ["next"]


def test_a_lock_may_be_released_while_it_is_granted_and_again(open_tab: Open) -> None:
    tab = open_tab()
    tab.run(
        """await new Promise((resolve) => {
            const lock = tabs.request("user 7", () => resolve(lock.release()));
            globalThis.first = lock;
        })"""
    )
    request(tab, "user 7")
    assert grants(tab, 1) == ["lock"]
    tab.run("first.release(); lock.release(); lock.release()")
    assert is_asked_for(tab) == (0, 0)


# Without.


@pytest.mark.parametrize("trouble", [ALONE, REFUSED], ids=["lacks", "refuses"])
def test_a_tab_that_cannot_see_the_others_is_alone(open_tab: Open, trouble: str) -> None:
    tab = open_tab(before=trouble)
    listen(tab)
    tab.run("tabs.post('text')")
    request(tab, "user 7", "one")
    request(tab, "user 7", "two")
    assert grants(tab, 2) == ["one", "two"]
    tab.run("one.release(); one.release()")
    assert heard(tab, 0) == []


def test_without_web_locks_each_is_granted_at_once(open_tab: Open) -> None:
    tab = open_tab(before=ALONE)
    assert tab.run("let isGranted = false; tabs.request('user 7', () => { isGranted = true }); return isGranted")


def test_on_plain_http_the_panel_works_without_web_locks(panel: Panel) -> None:
    panel.page.add_init_script("delete Navigator.prototype.locks")
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
