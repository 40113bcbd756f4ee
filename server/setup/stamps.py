"""What was installed from which files, so that the next start need not do it again."""

import hashlib
from pathlib import Path


def fingerprint(words: str | None, *files: Path) -> str:
    """Of the words, and of what the files hold; when they were written counts for nothing."""
    digest = hashlib.sha256(f"{words}\0".encode())
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def is_stamped(stamp: Path, value: str) -> bool:
    try:
        return stamp.read_bytes() == value.encode()
    except OSError:
        return False


def set_stamp(stamp: Path, value: str) -> None:
    """Always the last thing of a step: what was cut off before is done again."""
    stamp.write_text(value)


def clear_stamp(stamp: Path) -> None:
    stamp.unlink(missing_ok=True)
