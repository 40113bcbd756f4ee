"""Set-up does each thing once, goes on where it was cut off, and says in a sentence what keeps it."""

import os
import re

import pytest

from server.setup import python
from server.setup.places import ROOT
from server.setup.runtime import PARTS
from tests.setup.conftest import Checkout

LOST = "echo 'npm error code EAI_AGAIN' >&2; exit 1"


def sentence(text: str) -> str:
    """The one line that is said, and no traceback."""
    assert "Traceback" not in text
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    return lines[0]


def test_the_first_start_makes_everything_and_the_second_nothing(fresh: Checkout) -> None:
    checkout = fresh
    checkout.npm()
    first = checkout.prepare()
    assert (first.returncode, first.stderr) == (0, "")
    for words in ("Making .venv", "Installing requirements.txt", "with npm", "public/vendor"):
        assert re.search(rf"{words}.* … \d+\.\d s\n", first.stdout), first.stdout
    assert sorted(each.name for each in (checkout.root / "public/vendor").iterdir() if each.is_dir()) == sorted(
        name for name, *_ in PARTS
    )
    second = checkout.prepare()
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert checkout.npm_calls == 1


def test_a_network_lost_half_way_is_said_and_the_next_start_goes_on_from_there(checkout: Checkout) -> None:
    checkout.npm(LOST)
    lost = checkout.prepare()
    assert lost.returncode == 1
    assert "the network did not answer" in sentence(lost.stderr)
    assert not (checkout.root / "public/vendor").exists()
    checkout.npm()
    found = checkout.prepare()
    assert found.returncode == 0
    assert "Making .venv" not in found.stdout
    assert (checkout.root / "public/vendor/micropython/micropython.wasm").exists()


def test_a_changed_lock_file_renews_the_runtime_and_nothing_else(checkout: Checkout) -> None:
    checkout.npm()
    checkout.prepare()
    (checkout.root / "public/vendor/pyodide/left-over").write_text("")
    lock = checkout.root / "package-lock.json"
    lock.write_text(lock.read_text() + "\n")
    again = checkout.prepare()
    assert "with npm" in again.stdout
    assert "requirements.txt" not in again.stdout
    assert not (checkout.root / "public/vendor/pyodide/left-over").exists()


def test_a_copy_that_was_cut_off_does_not_count(checkout: Checkout) -> None:
    checkout.npm()
    checkout.prepare()
    vendor = checkout.root / "public/vendor"
    vendor.rename(vendor.with_name("vendor.new"))
    again = checkout.prepare()
    assert "public/vendor" in again.stdout
    assert checkout.npm_calls == 1
    assert (vendor / ".stamp").exists()
    assert not vendor.with_name("vendor.new").exists()


def test_requirements_that_cannot_be_had_are_said(checkout: Checkout) -> None:
    checkout.npm()
    (checkout.root / "requirements.txt").write_text("no-such-package-anywhere==1.0\n")
    failed = checkout.prepare()
    assert failed.returncode == 1
    assert failed.stderr.strip().splitlines()[-1].startswith("pip could not install requirements.txt")
    assert "Traceback" not in failed.stderr


@pytest.mark.parametrize(
    ("node", "words"),
    [(None, "npm was not found. Install Node 20"), ("echo v16.20.2", "Node 20 or newer is needed")],
    ids=["none", "old"],
)
def test_a_machine_without_a_fitting_node_is_told_which(checkout: Checkout, node: str | None, words: str) -> None:
    checkout.npm()
    if node is None:
        (checkout.bin / "npm").unlink()
    else:
        checkout.script("node", node)
    refused = checkout.prepare()
    assert refused.returncode == 1
    assert words in sentence(refused.stderr)


def test_a_place_that_cannot_be_made_is_said(checkout: Checkout) -> None:
    checkout.npm()
    (checkout.root / "public").rmdir()
    (checkout.root / "public").write_text("a file in the way")
    refused = checkout.prepare()
    assert refused.returncode == 1
    assert "public" in sentence(refused.stderr)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(checkout: Checkout) -> None:
    checkout.root.chmod(0o500)
    refused = checkout.prepare()
    checkout.root.chmod(0o700)
    assert "cannot be written" in sentence(refused.stderr)


def test_what_is_installed_is_told_by_contents_not_by_time() -> None:
    assert python.is_installed("requirements-test.txt")
    os.utime(ROOT / "requirements-test.txt")
    assert python.is_installed("requirements-test.txt")


def test_no_lock_file_names_where_packages_were_fetched() -> None:
    for name in ("package-lock.json", "requirements.txt", "requirements-test.txt"):
        assert "://" not in (ROOT / name).read_text(), name
