from app.components.agent import agent_text

CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"


def test_a_browser_is_called_by_its_name_and_that_of_its_system():
    table = [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64) " + CHROME + " Safari/537.36",
            "Chrome on Windows",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) " + CHROME + " Safari/537.36 Edg/142",
            "Edge on Windows",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15",
            "Safari on Mac",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Linux"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) Mobile/15E148 Safari/604.1", "Safari on iPhone"),
        (
            "Mozilla/5.0 (Linux; Android 10; K) " + CHROME + " Mobile Safari/537.36",
            "Chrome on Android",
        ),
        ("Firefox/145.0", "Firefox"),
    ]
    for agent, text in table:
        assert agent_text(agent) == text


def test_what_is_no_browser_stays_as_it_is_up_to_a_length():
    assert agent_text("python-httpx/0.28.1") == "python-httpx/0.28.1"
    assert agent_text("x" * 41) == "x" * 40 + "…"
