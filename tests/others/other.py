"""One API in a process of its own, on a free port of this machine; it ends with the tests, whatever becomes of them."""

import queue
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 30  # until a process does what it was told, at most
MARK = "::"


class DidNotStart(Exception):
    """What was run, and all that it said."""


class Other:
    """Told by lines on its standard input; a line on its output that begins with MARK is its answer.

    A process of this kind ends when its input does, so that it cannot outlive the tests.
    """

    def __init__(self, *command: str) -> None:
        self._command = command
        self.url = ""

    def start(self) -> str:
        """The base URL, without a slash at its end. DidNotStart, with what it said itself."""
        # A file, not a pipe: nobody need read it for the server to go on.
        self._log = tempfile.TemporaryFile("w+")  # noqa: SIM115, open as long as the process
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            self._command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, text=True
        )
        threading.Thread(target=self._listen, args=[self._process.stdout], daemon=True).start()
        self.url = self._answer("start")
        return self.url

    def reset(self) -> None:
        """The people are as they were at the start, and nobody is signed in."""
        self.tell("reset")

    def tell(self, order: str) -> str:
        """The answer to one order: what each kind knows stands in its own folder."""
        stdin = self._process.stdin
        assert stdin is not None
        stdin.write(order + "\n")
        stdin.flush()
        return self._answer(order)

    def stop(self) -> None:
        """Once, or again, or after it failed."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()
        self._log.close()

    def _answer(self, order: str) -> str:
        try:
            answer = self._answers.get(timeout=SECONDS)
        except queue.Empty:
            answer = ""
        if not answer:
            raise self._failed(order)
        return answer.removeprefix(MARK)

    def _failed(self, order: str) -> DidNotStart:
        self._process.kill()
        self._process.wait()
        self._log.seek(0)
        said = self._log.read().strip() or "nothing"
        self.stop()
        return DidNotStart(f"{' '.join(self._command)} did not answer {order!r}. It said:\n{said}")

    def _listen(self, stdout: IO[str]) -> None:
        for line in stdout:
            if line.startswith(MARK):
                self._answers.put(line.strip())
        # It has ended: who waits need not wait longer.
        self._answers.put("")
