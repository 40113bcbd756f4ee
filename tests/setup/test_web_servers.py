"""The tests take the web servers that there are."""

from tests.setup.conftest import Checkout


def test_one_that_cannot_be_installed_does_not_stop_the_tests(checkout: Checkout) -> None:
    (checkout.root / "pytest.py").write_text("print('tested', flush=True)\n")
    checkout.script("chromium", "exit 0")
    checkout.script("apt-get", "exit 100")
    tested = checkout.start("test")
    assert (tested.returncode, tested.stdout.endswith("tested\n")) == (0, True)
