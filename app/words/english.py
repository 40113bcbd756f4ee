"""The panel in English."""


class English:
    """A word is an attribute; a sentence that holds something is a method, so that each language may count its way."""

    code = "en"
    name = "English"
    direction = "ltr"

    # Everywhere.

    save = "Save"
    cancel = "Cancel"
    try_again = "Try again"
    not_saved = "Not saved"

    # What can be done, by the names of app/commands.py.

    commands = {
        "change-password": "Change password",
        "close-inspector": "Close the inspector",
        "delete": "Delete",
        "edit": "Edit",
        "edit-row": "Edit the user of the row",
        "go-dashboard": "Dashboard of the user at hand",
        "go-inspector": "Inspector, as a page",
        "go-profile": "Your profile",
        "go-users": "Users",
        "inspector": "Inspector, beneath the page",
        "keys": "Keys",
        "new-user": "New user",
        "next-row": "Next row",
        "palette": "Search or do…",
        "previous-row": "Previous row",
        "refresh": "Refresh the user at hand",
        "search": "Search users",
        "sign-out": "Sign out",
        "theme": "Light or dark",
        "undo": "Undo",
    }
    keys = {
        "ArrowDown": "↓",
        "ArrowUp": "↑",
        "Control": "Ctrl",
        "Escape": "Esc",
    }
    then = "then"
    keys_heading = "Keys"
    keys_page = "On this page"
    keys_everywhere = "Everywhere"
    keys_go = "Two keys, to go somewhere"
    keys_command = "What it does"
    keys_letters = "Keys that are letters or signs do something"
    keys_letters_hint = "Switch them off if you dictate, or press keys by accident. The others stay."
    close = "Close"
    palette_field = "Search for people, or for what to do"
    palette_page = "On this page"
    palette_commands = "Do"
    palette_people = "People"
    palette_recent = "Seen lately"
    palette_searching = "Searching for more people…"
    palette_how = "↑ ↓ to choose, Enter to go there or do it"

    def command(self, name: str) -> str:
        return self.commands.get(name, name)

    def key(self, name: str) -> str:
        return self.keys.get(name, name)

    def with_keys(self, word: str, keys: str) -> str:
        return f"{word} ({keys})"

    def palette_all(self, text: str) -> str:
        return f"Search the list for “{text}”"

    def palette_count(self, commands: int, people: int) -> str:
        parts = [f"{commands} to do"] if commands or not people else []
        return ", ".join(parts + ([f"{people} {'person' if people == 1 else 'people'}"] if people else []))

    def palette_failed(self, detail: str) -> str:
        return f"People could not be searched. {detail}"

    # Signing in and out.

    sign_in = "Sign in"
    sign_in_again = "Sign in again"
    sign_out = "Sign out"
    signing_in = "Signing in…"
    session_ended = "Your session has ended."
    session_ended_typed = "Your session has ended. What you typed is still here."
    signed_out_here = "You have signed out."
    signed_out_elsewhere = "You were signed out in another tab."
    somebody_else = "Somebody else has signed in."
    username_or_email = "Username or e-mail"
    username = "Username"
    password = "Password"
    current_password = "Current password"
    new_password = "New password"
    new_password_hint = "At least 12 characters. A few words in a row are easy to remember."
    choose_password = "Choose a password"
    change_password = "Change password"
    password_changed = "Your password was changed. Your other browsers are signed out."
    not_signed_in = "Not signed in"
    not_signed_out = "Not signed out"
    invited_by_link = "This link is good for once. Afterwards you sign in with your username and this password."
    account = "Your account"
    profile = "Profile"

    def sign_in_to(self, title: str) -> str:
        return f"Sign in to {title}"

    def missing(self, field: str) -> str:
        names = {"username": "your username or e-mail address", "current": "your password", "password": "a password"}
        return f"Enter {names[field]}."

    def welcome(self, title: str) -> str:
        return f"Welcome to {title}"

    def signed_in_as(self, name: str) -> str:
        return f"Signed in as {name}"
