"""How much went over the wire, in words."""


def size_text(characters: int) -> str:
    """`1234` -> "1.2 kB", `2500000` -> "2.5 MB". Characters pass for bytes here: most are one."""
    if characters < 1000:
        return f"{characters} B"
    thousands = characters / 1000
    if thousands < 999.5:
        return f"{thousands:.1f} kB" if thousands < 99.5 else f"{thousands:.0f} kB"
    return f"{thousands / 1000:.1f} MB"
