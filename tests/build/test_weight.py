"""What comes before the first screen."""

from server.build.weight import first_screen, table
from tests.build.conftest import asset


def test_it_is_the_page_and_what_that_loads_at_once(compressed: dict[str, bytes]) -> None:
    parts = [("panel-", ".css"), ("app-", ".romfs"), ("micropython-", ".wasm"), ("start-", ".js")]
    parts += [("early-", ".js")]
    assert list(first_screen(compressed)) == ["index.html", *(asset(compressed, *part) for part in parts)]


def test_each_counts_as_it_travels(compressed: dict[str, bytes]) -> None:
    for name, size in first_screen(compressed).items():
        assert size == len(compressed[f"{name}.br"]) < len(compressed[name])


def test_it_is_said_with_its_sum(compressed: dict[str, bytes]) -> None:
    *_, last = table(compressed).splitlines()
    kilobytes = sum(first_screen(compressed).values()) / 1000
    assert last.strip() == f"{kilobytes:.1f} kB  in 6 files to the first screen, with brotli"
