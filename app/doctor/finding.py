"""What was found, one thing at a time."""

# It is as the panel wants it; worth knowing; something is not there; something is not what it should be.
FITS, NOTE, MISSING, WRONG = "fits", "note", "missing", "wrong"
# What somebody has to mend, or has to know before they go on.
BAD = (MISSING, WRONG)


class Finding:
    """`kind` is one of the four, `sentence` for a person, `lines` what it leads to in the [panel] table."""

    def __init__(self, kind: str, sentence: str, lines: "list[str] | None" = None) -> None:
        self.kind = kind
        self.sentence = sentence
        self.lines = lines or []

    @property
    def is_bad(self) -> bool:
        return self.kind in BAD
