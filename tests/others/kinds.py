"""Every kind of API here, and what starts it."""

import json
import shutil
import sys
import tempfile
from pathlib import Path

from tests.others.other import Other
from tests.others.people import PASSWORD, activity, people

NODE, PYTHON = ["node"], [sys.executable, "-m"]
KINDS = {
    "native": (PYTHON, "tests.others.native.main"),
    "json-server": (NODE, "tests/others/json_server/zero.mjs"),
    "json-server-1": (NODE, "tests/others/json_server/one.mjs"),
    "django": (PYTHON, "tests.others.drf.main"),
    "fastapi-pagination": (PYTHON, "tests.others.fastapi_people.pages"),
    "refine-fastapi": (PYTHON, "tests.others.fastapi_people.refine"),
    "simple-rest": (NODE, "tests/others/simple_rest/fakerest.mjs"),
    "simple-rest-express": (NODE, "tests/others/simple_rest/express.mjs"),
}


class Others:
    """Starts a kind when it is first asked for, once, and ends all that it started.

    `others["django"]` runs and is as seeded, whatever was done to it before.
    """

    def __init__(self) -> None:
        self._started: dict[str, Other] = {}
        self._place = Path(tempfile.mkdtemp(prefix="halfminute-others-"))
        self._seed = self._place / "seed.json"
        seed = {"people": people(), "activity": activity(), "password": PASSWORD}
        self._seed.write_text(json.dumps(seed), encoding="utf-8")

    def __getitem__(self, kind: str) -> Other:
        if kind in self._started:
            self._started[kind].reset()
        else:
            self._start(kind)
        return self._started[kind]

    def stop(self) -> None:
        for other in self._started.values():
            other.stop()
        shutil.rmtree(self._place)

    def _start(self, kind: str) -> None:
        runner, what = KINDS[kind]
        other = Other(*runner, what, str(self._seed))
        other.start()
        # Only what runs: one that did not start has ended itself.
        self._started[kind] = other
