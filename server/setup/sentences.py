"""What went wrong, in one sentence: what was wrong, and what to do."""

import errno
import sqlite3

FULL = "The disk is full{where}. Make room and run the same command again."
CLOSED = "This place is closed to you{where}. Give yourself the right to write there, or copy the project elsewhere."
IN_THE_WAY = "A file stands where a folder is needed{where}. Move it away, or choose another place."
OTHER = "{reason}{where}. Mend that and run the same command again."

SENTENCES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: CLOSED,
    errno.EPERM: CLOSED,
    errno.EROFS: CLOSED,
    errno.EEXIST: IN_THE_WAY,
    errno.ENOTDIR: IN_THE_WAY,
}


def sentence(error: Exception) -> str:
    """For what a SetupError did not foresee: the system's errors and SQLite's. Others are said in their own words."""
    if isinstance(error, OSError):
        where = f" ({error.filename})" if error.filename else ""
        return SENTENCES.get(error.errno or 0, OTHER).format(where=where, reason=error.strerror or error)
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error)
    return str(error)


def _of_sqlite(error: sqlite3.Error) -> str:
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return FULL.format(where=" or the database has no room left")
    return f"The database cannot be used: {error}. Mend that, or name another file with --database."
