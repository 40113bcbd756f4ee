"""The tests find a Chromium that runs, or say which is missing."""

from tests.setup.conftest import Checkout, sentence

PYTEST = "import sys\nprint(sys.argv[1:], flush=True)\nraise SystemExit(5)\n"


def test_arguments_go_to_pytest_and_its_exit_code_comes_back(checkout: Checkout) -> None:
    # The root comes first on the path of `python -m`: this one stands for pytest.
    (checkout.root / "pytest.py").write_text(PYTEST)
    checkout.script("chromium", "exit 0")
    tested = checkout.start("test", "-k", "one", "--help")
    assert tested.returncode == 5
    assert tested.stdout.endswith("['-k', 'one', '--help']\n")


def test_one_that_does_not_run_is_passed_over(checkout: Checkout) -> None:
    (checkout.root / "pytest.py").write_text("from server.chromium import find\nprint(find().name)\n")
    checkout.script("chromium", "exit 1")
    checkout.script("google-chrome", "exit 0")
    assert checkout.start("test").stdout.endswith("google-chrome\n")


def test_one_that_is_named_and_does_not_run_is_said(checkout: Checkout) -> None:
    checkout.script("chromium", "exit 0")
    refused = sentence(checkout.start("test", HALFMINUTE_CHROMIUM="/nowhere/chromium"))
    assert refused.startswith("HALFMINUTE_CHROMIUM names /nowhere/chromium, which does not run.")


def test_packages_that_were_removed_come_back_for_the_tests_alone(checkout: Checkout) -> None:
    checkout.start()
    (checkout.root / "node_modules").rename(checkout.root / "elsewhere")
    assert checkout.start().stdout == "served\n"
    checkout.script("chromium", "exit 0")
    assert "with npm" in checkout.start("test").stdout
