"""A build is opened before anybody else opens it."""

from pathlib import Path

import pytest

from server import chromium
from server.build import folder, opened
from server.setup.errors import SetupError
from tests.build.conftest import asset


@pytest.mark.parametrize("base", ["/", "/admin/"])
def test_a_build_comes_up_below_any_path(files: dict[str, bytes], tmp_path: Path, base: str) -> None:
    folder.replace(tmp_path / "dist", files)
    assert opened.check(tmp_path / "dist", base)


@pytest.mark.parametrize("part", [("app-", ".romfs"), ("rest-", ".romfs")])
def test_one_that_does_not_come_up_is_said_with_the_reason(
    files: dict[str, bytes], tmp_path: Path, part: tuple[str, str]
) -> None:
    half = asset(files, *part)
    folder.replace(tmp_path / "dist", {**files, half: files[half][:1000]})
    with pytest.raises(SetupError, match=r"The build was opened in \S+, and the panel did not come up\.") as refused:
        opened.check(tmp_path / "dist", "/")
    assert str(tmp_path / "dist") in str(refused.value)
    assert half in refused.value.said


def test_where_there_is_no_chromium_it_is_not_opened(
    files: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(chromium.VARIABLE, str(tmp_path / "none"))
    assert opened.check(tmp_path, "/") is False
