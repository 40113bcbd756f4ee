"""The program that a request came with, as people call it."""

from app.words import words

# The first that is found counts: nearly all of them say that they are Mozilla and Safari, too.
_BROWSERS = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
]
_SYSTEMS = [
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Macintosh", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
]
# Characters that are shown of one that nobody knows.
SHORT = 40


def agent_text(agent: str) -> str:
    """`"Mozilla/5.0 (Windows NT 10.0; …) … Chrome/142.0.0.0 Safari/537.36"` -> "Chrome on Windows".

    What is no known browser stays as it is, up to its length.
    """
    browser, system = _find(_BROWSERS, agent), _find(_SYSTEMS, agent)
    if browser:
        return words.browser_on(browser, system) if system else browser
    return agent if len(agent) <= SHORT else agent[:SHORT] + "…"


def _find(names: list[tuple[str, str]], agent: str) -> str:
    for mark, name in names:
        if mark in agent:
            return name
    return ""
