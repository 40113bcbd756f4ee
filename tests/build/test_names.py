"""Names that change with the content."""

import base64
import hashlib

from server.build.names import hashed, integrity


def test_one_content_has_one_name_and_another_content_another() -> None:
    assert hashed("app.romfs", b"one") == "assets/app-7692c3ad35.romfs"
    assert hashed("app.romfs", b"two") != hashed("app.romfs", b"one")


def test_integrity_is_written_as_browsers_check_it() -> None:
    assert integrity(b"one") == "sha384-" + base64.b64encode(hashlib.sha384(b"one").digest()).decode()
