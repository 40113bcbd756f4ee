"""How much went over the wire, in words."""

from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats


def size_text(formats: "Formats", characters: int) -> str:
    """`1234` -> "1.2 kB", `2500000` -> "2.5 MB". Characters pass for bytes here: most are one."""
    if characters < 1000:
        return words.size(formats.number(characters), "B")
    thousands = characters / 1000
    if thousands < 999.5:
        return words.size(formats.number(round(thousands, 1) if thousands < 99.5 else round(thousands)), "kB")
    return words.size(formats.number(round(thousands / 1000, 1)), "MB")
