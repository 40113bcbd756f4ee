"""The browser of the browser tests."""

from tests.e2e.conftest import browser_type_launch_args

__all__ = ["browser_type_launch_args"]
