"""The doctor before an API: in this process, and as a person has it at a terminal."""

import asyncio
import os
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from app.doctor.case import Case
from server.doctor import told
from server.doctor.command import known_of, look
from server.setup.options import parse_doctor

ROOT = Path(__file__).resolve().parents[2]


def examined(url: str, *words: str, **secrets: str) -> Case:
    """What it found. `secrets` are variables of the environment."""
    options = parse_doctor(["--api", url, *words])
    # In a thread of its own: in this one the browser tests may have left Playwright's loop running.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(look(options, known_of(options, secrets)))).result()


def at_a_terminal(url: str, *words: str, **secrets: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "serve.py"), "doctor", "--api", url, *words]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", **secrets}
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=environment)


def table_in(text: str) -> dict[str, Any]:
    """The [panel] table that stands at the end of what was printed, as pyscript.toml would be read."""
    _, mark, table = text.partition("\n[panel]\n")
    panel: dict[str, Any] = tomllib.loads(mark + table)["panel"]
    return panel


def text_of(case: Case) -> str:
    return told.as_text(case, True)


def sentences(case: Case, kind: str) -> str:
    return " | ".join(finding.sentence for finding in case.findings if finding.kind == kind)
