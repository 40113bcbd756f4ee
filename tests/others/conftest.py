"""The APIs of other kinds, each started once; and a client of one, for a file whose KIND names it."""

from collections.abc import Iterator

import httpx
import pytest

from tests.others.kinds import Others
from tests.others.other import Other


@pytest.fixture(scope="session")
def others() -> Iterator[Others]:
    others = Others()
    yield others
    others.stop()


@pytest.fixture
def other(others: Others, request: pytest.FixtureRequest) -> Other:
    """As seeded, whatever the test before did."""
    return others[request.module.KIND]


@pytest.fixture
def api(other: Other) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=other.url) as api:
        yield api
