"""The findings as a person reads them, and as a machine does."""

import json
import sys
import textwrap
from typing import TextIO

from app.doctor.case import Case
from app.doctor.finding import FITS, MISSING, NOTE, WRONG

# A sign, and a word for who hears it read out, or whose terminal lacks the sign.
SIGNS = {FITS: "✓", NOTE: "·", MISSING: "!", WRONG: "✗"}
PLAIN = {FITS: "ok  ", NOTE: "note", MISSING: "lack", WRONG: "bad "}
WIDTH = 100


def as_text(case: Case, can_sign: bool) -> str:
    """Findings in the order in which they were found; the table to copy comes last."""
    marks = SIGNS if can_sign else PLAIN
    spoken = f" speaks {case.dialect}" if case.is_recognised else ""
    lines = [f"The API at {case.hiding.place(case.base)}{spoken}", ""]
    for finding in case.findings:
        mark = marks[finding.kind] + " "
        indent = " " * len(mark)
        # A word is whole: it may be a header.
        wrapper = textwrap.TextWrapper(
            WIDTH, initial_indent=mark, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
        )
        lines += wrapper.wrap(finding.sentence)
        lines += [f"{indent}  {line}" for line in finding.lines]
    return case.hiding.without_secrets("\n".join([*lines, "", *_end(case), ""]))


def _end(case: Case) -> list[str]:
    if not case.is_recognised:
        return ["It does not fit as it is: mend what is said above, and run this again."]
    said = "It fits." if case.is_fit else "It fits but for what is said above."
    return [f"{said} For the [panel] table of pyscript.toml, whose title and times may stay:", "", *case.lines]


def as_json(case: Case) -> str:
    told = {
        "api": case.hiding.place(case.base),
        "fits": case.is_fit,
        "dialect": case.table.get("dialect"),
        "findings": [
            {"kind": finding.kind, "sentence": finding.sentence, "lines": finding.lines} for finding in case.findings
        ],
        "table": case.lines if case.is_recognised else [],
    }
    return case.hiding.without_secrets(json.dumps(told, ensure_ascii=False, indent=2)) + "\n"


def can_sign(stream: TextIO = sys.stdout) -> bool:
    """Whether the terminal has the signs."""
    try:
        "".join(SIGNS.values()).encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
