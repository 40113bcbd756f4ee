"""Set-up does each thing once, goes on where it was cut off, and says in a sentence what keeps it."""

import os
import re
import signal

import pytest

from server.setup import python
from server.setup.places import ROOT
from server.setup.vendor import PARTS
from tests.setup.conftest import Checkout, Done, sentence

LOST = "echo 'npm error code EAI_AGAIN' >&2; exit 1"
FULL = """import sqlite3
def serve(*_):
    disk = sqlite3.connect(":memory:")
    disk.execute("PRAGMA max_page_count = 1")
    disk.execute("CREATE TABLE users (name)")
"""
# npm says that it is there, and waits until it is let on: through pipes, since nobody sleeps here.
HELD = "echo here > ../here; read line < ../on"


def hold_npm(checkout: Checkout) -> None:
    for name in ("here", "on"):
        os.mkfifo(checkout.root.parent / name)
    checkout.npm(HELD)


def test_the_first_start_makes_everything_and_the_second_nothing(first_start: tuple[Checkout, Done]) -> None:
    checkout, first = first_start
    assert (first.returncode, first.stderr) == (0, "")
    for words in ("Making .venv", "Installing requirements.txt", "with npm", "public/vendor"):
        assert re.search(rf"{words}.* … \d+\.\d s\n", first.stdout), first.stdout
    vendor = checkout.root / "public" / "vendor"
    assert sorted(each.name for each in vendor.iterdir() if each.is_dir()) == sorted(part.name for part in PARTS)
    second = checkout.start(PATH="")
    assert (second.returncode, second.stdout, second.stderr) == (0, "served\n", "")


def test_a_network_lost_under_npm_is_said_and_the_next_start_goes_on_from_there(checkout: Checkout) -> None:
    checkout.npm(LOST)
    assert "npm could not install the browser's Python: the network did not answer" in sentence(checkout.start())
    assert not (checkout.root / "public/vendor").exists()
    checkout.npm()
    found = checkout.start()
    assert (found.returncode, "Making .venv" in found.stdout) == (0, False)
    assert (checkout.root / "public/vendor/micropython/micropython.wasm").exists()


def test_a_network_lost_under_pip_is_said_and_the_next_start_goes_on_from_there(checkout: Checkout) -> None:
    requirements = checkout.root / "requirements.txt"
    requirements.write_text("fastapi==0.1\n")
    assert "pip could not install requirements.txt: the network did not answer" in sentence(checkout.start())
    requirements.write_text("")
    found = checkout.start()
    # What pip had begun leaves .venv unknown: it is asked again, even for the list of before.
    assert "Installing requirements.txt" in found.stdout
    assert "Making .venv" not in found.stdout


def test_ctrl_c_in_the_middle_is_quiet_and_the_next_start_goes_on_from_there(checkout: Checkout) -> None:
    hold_npm(checkout)
    with checkout.starting() as process:
        (checkout.root.parent / "here").read_text()
        process.send_signal(signal.SIGINT)
        out, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (130, "")
    assert out.endswith("stopped\n")
    checkout.npm()
    assert checkout.start().stdout.endswith("served\n")


def test_two_starts_at_once_set_up_once(checkout: Checkout) -> None:
    hold_npm(checkout)
    with checkout.starting() as first:
        (checkout.root.parent / "here").read_text()
        with checkout.starting() as second:
            assert second.stdout is not None
            assert "waiting for it" in second.stdout.readline()
            (checkout.root.parent / "on").write_text("\n")
            assert second.communicate(timeout=10) == ("served\n", "")
        assert first.communicate(timeout=10)[0].endswith("served\n")
    assert checkout.npm_calls == 1


def test_a_changed_lock_file_renews_the_runtime_and_nothing_else(checkout: Checkout) -> None:
    checkout.start()
    (checkout.root / "public/vendor/pyodide/left-over").write_text("")
    lock = checkout.root / "package-lock.json"
    lock.write_text(lock.read_text() + "\n")
    again = checkout.start()
    assert "with npm" in again.stdout
    assert "requirements.txt" not in again.stdout
    assert not (checkout.root / "public/vendor/pyodide/left-over").exists()


def test_changed_requirements_renew_what_pip_installed_and_nothing_else(checkout: Checkout) -> None:
    checkout.start()
    (checkout.root / "requirements.txt").write_text("# none\n")
    again = checkout.start()
    assert re.fullmatch(r"Installing requirements\.txt … \d+\.\d s\nserved\n", again.stdout), again.stdout


def test_a_copy_that_was_cut_off_does_not_count(checkout: Checkout) -> None:
    checkout.start()
    vendor = checkout.root / "public/vendor"
    vendor.rename(vendor.with_name("vendor.new"))
    again = checkout.start()
    assert "public/vendor" in again.stdout
    assert checkout.npm_calls == 1
    assert (vendor / ".stamp").exists()
    assert not vendor.with_name("vendor.new").exists()


def test_a_package_that_lacks_a_file_never_becomes_a_runtime(checkout: Checkout) -> None:
    checkout.start()
    (checkout.root / "node_modules/pyodide/pyodide.mjs").unlink()
    (checkout.root / "public/vendor/.stamp").unlink()
    assert "node_modules/pyodide lacks pyodide.mjs" in sentence(checkout.start())
    assert (checkout.root / "public/vendor/pyodide/pyodide.mjs").exists()


def test_what_pip_says_is_shown_where_only_that_tells_the_reason(checkout: Checkout) -> None:
    (checkout.root / "requirements.txt").write_text("no such requirement\n")
    failed = checkout.start()
    *said, last = failed.stderr.strip().splitlines()
    assert failed.returncode == 1
    assert last.startswith("pip could not install requirements.txt")
    assert any("no such requirement" in line for line in said)
    assert "Traceback" not in failed.stderr


@pytest.mark.parametrize(
    ("node", "words"),
    [(None, "npm was not found. Install Node 20"), ("echo v16.20.2", "Node 20 or newer is needed")],
    ids=["none", "old"],
)
def test_a_machine_without_a_fitting_node_is_told_which(checkout: Checkout, node: str | None, words: str) -> None:
    if node is None:
        (checkout.bin / "npm").unlink()
    else:
        checkout.script("node", node)
    assert words in sentence(checkout.start())


def test_a_python_without_its_venv_module_is_told_the_package(checkout: Checkout) -> None:
    (checkout.root / ".venv/.made").unlink()
    (checkout.root / ".venv/.installed").unlink()
    (checkout.bin / "ensurepip.py").write_text("raise ImportError")
    assert "apt install python3." in sentence(checkout.start(PYTHONPATH=str(checkout.bin)))


def test_a_file_where_a_folder_belongs_is_said(checkout: Checkout) -> None:
    (checkout.root / "public").rmdir()
    (checkout.root / "public").write_text("")
    refused = sentence(checkout.start())
    assert refused.startswith("A file stands where a folder is needed")
    assert "public" in refused


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(checkout: Checkout) -> None:
    checkout.root.chmod(0o500)
    refused = checkout.start()
    checkout.root.chmod(0o700)
    assert "This place is closed to you" in sentence(refused)


def test_a_full_disk_is_said(checkout: Checkout) -> None:
    (checkout.root / "server/run.py").write_text(FULL)
    assert sentence(checkout.start()).startswith("The disk is full")


def test_a_terminal_that_lacks_a_character_is_spoken_to(checkout: Checkout) -> None:
    started = checkout.start(PYTHONIOENCODING="ascii")
    assert "Copying it to public/vendor ? " in started.stdout
    assert (started.returncode, started.stderr) == (0, "")


def test_what_is_installed_is_told_by_contents_not_by_time() -> None:
    assert python.is_installed("requirements-test.txt")
    os.utime(ROOT / "requirements-test.txt")
    assert python.is_installed("requirements-test.txt")


def test_the_list_for_tests_takes_in_the_one_for_serving(checkout: Checkout) -> None:
    checkout.start()
    checkout.script("chromium", "exit 0")
    tested = checkout.start("test")
    assert "Installing requirements-test.txt" in tested.stdout
    assert checkout.start().stdout == "served\n"


def test_no_lock_file_names_where_packages_were_fetched() -> None:
    for name in ("package-lock.json", "requirements.txt", "requirements-test.txt"):
        assert "://" not in (ROOT / name).read_text(), name
