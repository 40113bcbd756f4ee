"""What was installed from which files, so that the next start need not do it again."""

import hashlib
import sys
from pathlib import Path


def fingerprint(*files: Path) -> str:
    """Of the contents, and of this Python: another one wants another .venv."""
    digest = hashlib.sha256(sys.version.encode())
    for file in files:
        digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()


def is_stamped(stamp: Path, value: str) -> bool:
    try:
        return stamp.read_text() == value
    except OSError:
        return False


def set_stamp(stamp: Path, value: str) -> None:
    """Always the last thing of a step: what was cut off before is done again."""
    stamp.write_text(value)
