"""What a password may be; how it is kept is the business of whoever keeps it."""

SHORTEST = 12
LONGEST = 1000


def clean_new(password: object) -> str:
    """ValueError with a sentence for somebody who chooses a password."""
    text = clean(password)
    if len(text) < SHORTEST:
        raise ValueError(f"Use at least {SHORTEST} characters. A few words in a row are easy to remember.")
    if len(set(text)) < 5:
        raise ValueError("Use more different characters.")
    return text


def clean(password: object) -> str:
    """ValueError with a sentence for somebody who enters a password."""
    if not isinstance(password, str) or not password:
        raise ValueError("Enter a password.")
    if len(password) > LONGEST:
        raise ValueError("Use at most 1,000 characters.")
    if any(0xD800 <= ord(character) <= 0xDFFF for character in password):
        raise ValueError("Remove the broken character.")
    return password
