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
        "edit": "Edit",
    }

    def command(self, name: str) -> str:
        return self.commands.get(name, name)

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

    # What a user's fields may hold, by the rule of app/rules.py that was broken.

    rules = {
        "missing-username": "Enter a username.",
        "missing-name": "Enter a name.",
        "missing-email": "Enter an e-mail address.",
        "missing-role": "Choose a role.",
        "missing-status": "Choose a status.",
        "not-text": "Enter text.",
        "broken-character": "Remove the broken character.",
        "username-length": "Use 2 to 64 characters.",
        "username-characters": "Use only the letters a to z in lower case, digits, dots, dashes and underscores.",
        "control-character": "Use one line, without control characters.",
        "line-length": "Use at most 120 characters.",
        "email-length": "Use at most 254 characters.",
        "email-at": "Enter an e-mail address with one @.",
        "email-spaces": "Enter an e-mail address without spaces.",
        "role": "Choose admin, editor or viewer.",
        "status": "Choose active, invited or suspended.",
        "bio-length": "Use at most 5,000 characters.",
    }
