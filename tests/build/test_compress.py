"""What lies beside a file, compressed."""

import gzip

import brotli

from server.build.compress import with_compressed


def test_each_compressed_file_is_the_same_again(files: dict[str, bytes], compressed: dict[str, bytes]) -> None:
    copies = {name: content for name, content in compressed.items() if name not in files}
    assert {name: compressed[name] for name in files} == files
    for name, content in copies.items():
        opened = brotli.decompress(content) if name.endswith(".br") else gzip.decompress(content)
        assert opened == files[name.rpartition(".")[0]]


def test_what_is_asked_for_often_is_compressed_and_pictures_are_left(compressed: dict[str, bytes]) -> None:
    plain = {name for name in compressed if not name.endswith((".br", ".gz"))}
    assert {name for name in plain if f"{name}.br" not in compressed} == {n for n in plain if n.endswith(".png")}
    assert {name for name in plain if f"{name}.gz" not in compressed} == {n for n in plain if n.endswith(".png")}


def test_compressing_again_gives_the_same_bytes() -> None:
    assert with_compressed({"a.js": b"1" * 999}) == with_compressed({"a.js": b"1" * 999})
