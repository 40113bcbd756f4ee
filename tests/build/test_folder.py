"""The folder of a build: whole or not there, and never in the place of something else."""

from pathlib import Path

import pytest

from server.build import folder
from server.setup.errors import SetupError

BEFORE = {"index.html": b"before", "sw.js": b"", "assets/old.js": b""}
AFTER = {"index.html": b"after", "assets/new.js": b"", "sw.js": b""}


def content(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def beside(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.iterdir())


def refusal(out: Path, **more: str) -> str:
    with pytest.raises(SetupError) as refused:
        folder.check(out, **more)
    return str(refused.value)


def test_a_build_takes_the_place_of_the_one_before_and_nothing_of_that_is_left(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    for files in (BEFORE, AFTER):
        folder.check(out)
        folder.replace(out, files)
    assert content(out) == AFTER
    assert beside(out) == ["dist"]


def test_until_it_is_put_there_the_one_before_stays(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    folder.replace(out, BEFORE)
    fresh = folder.write(out, AFTER)
    assert (content(out), content(fresh)) == (BEFORE, AFTER)
    folder.put(out)
    assert content(out) == AFTER


def test_one_that_cannot_be_put_there_leaves_the_one_before(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    folder.replace(out, BEFORE)
    with pytest.raises(OSError, match="No such file"):
        folder.put(out)  # nothing was written
    assert content(out) == BEFORE
    assert beside(out) == ["dist"]


def test_one_that_was_cut_off_does_not_keep_the_next_from_its_place(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    unwritable = {**AFTER, "index.html/below": b""}  # a file stands where a folder is needed
    with pytest.raises(OSError, match=r"exists|Not a directory"):
        folder.write(out, unwritable)
    folder.check(out)
    folder.replace(out, AFTER)
    assert content(out) == AFTER


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    out = tmp_path / "some" / "where" / "dist"
    folder.check(out)
    assert not (tmp_path / "some").exists()
    folder.replace(out, AFTER)
    assert content(out) == AFTER


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    folder.check(tmp_path / "dist")


@pytest.mark.parametrize("name", ["dist", "dist.new", "dist.old"])
def test_something_else_is_never_overwritten(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "novel.txt").write_text("It was a dark")
    assert refusal(tmp_path / "dist") == (
        f"{tmp_path / name} holds something else than a build, and nothing in it was touched. Name another --out."
    )


def test_a_build_is_known_by_the_sign_that_its_kind_has(tmp_path: Path) -> None:
    folder.replace(tmp_path / "dist", BEFORE)
    assert "something else than a build" in refusal(tmp_path / "dist", sign="nginx.conf")


def test_a_file_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ada")
    assert refusal(tmp_path / "letter.txt") == f"{tmp_path}/letter.txt is a file. Name another folder with --out."
    assert refusal(tmp_path / "letter.txt" / "dist") == (
        f"{tmp_path}/letter.txt is a file, and no folder. Name another place with --out."
    )


def test_a_place_where_one_may_not_write_is_said() -> None:
    # Closed to root, too.
    said = refusal(Path("/sys/dist"))
    assert said.startswith("Nothing can be written in /sys (") and said.endswith("Name another place with --out.")


def test_the_root_of_everything_is_no_place() -> None:
    assert refusal(Path("/")) == "/ is no place for a build. Name a folder in it with --out."
