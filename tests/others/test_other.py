"""A server of the tests ends with them, and one that does not start says why."""

import os
import sys

import pytest

from tests.others.other import MARK, DidNotStart, Other


def script(text: str) -> Other:
    return Other(sys.executable, "-c", text)


def test_one_that_does_not_start_says_what_it_said_itself() -> None:
    with pytest.raises(DidNotStart, match="no such table: people"):
        script("raise SystemExit('no such table: people')").start()


def test_one_that_fails_at_an_order_says_what_it_said_itself() -> None:
    other = script(f"print('{MARK}http://here', flush=True); input(); raise SystemExit('disk full')")
    assert other.start() == "http://here"
    with pytest.raises(DidNotStart, match=r"did not answer 'reset'. It said:\ndisk full"):
        other.reset()


def test_one_is_gone_when_it_was_stopped_and_may_be_stopped_again() -> None:
    other = script(f"import os; print(f'{MARK}{{os.getpid()}}', flush=True); input()")
    pid = int(other.start())
    other.stop()
    other.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_what_it_prints_besides_is_no_answer() -> None:
    other = script(f"print('warning'); print('{MARK}http://here', flush=True); input()")
    assert other.start() == "http://here"
    other.stop()
