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
        "edit-row": "Edit the user in this row",
        "next-page": "Next page",
        "next-row": "Next row",
        "previous-page": "Previous page",
        "previous-row": "Previous row",
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

    # The list.

    users_heading = "Users"
    new_user = "New user"
    search_users = "Search users"
    search_hint = "Name, username or e-mail"
    chosen_filters = "Chosen filters"
    clear = "Clear"
    columns = "Columns"
    usual_columns = "Reset to the usual"
    loading = "Loading"
    never = "Never"
    pages = "Pages"
    next_page = "Next"
    previous_page = "Previous"
    first_page = "First page"
    rows_a_page = "Rows a page"
    no_users = "There are no users yet."
    show_all = "Show all users"
    clear_search = "Clear the search"
    clear_filters = "Clear the filters"
    list_refused = "This list cannot be made"
    correct_address = "Correct the address"
    column_words = {
        "search": "Search",
        "name": "Name",
        "username": "Username",
        "email": "E-mail",
        "role": "Role",
        "status": "Status",
        "team": "Team",
        "title": "Title",
        "location": "Location",
        "timezone": "Time zone",
        "phone": "Phone",
        "login_count": "Log-ins",
        "last_login_at": "Last log-in",
        "created_at": "Created",
        "updated_at": "Updated",
        "id": "ID",
        "sort": "Order",
    }
    roles = {"admin": "Admin", "editor": "Editor", "viewer": "Viewer"}
    statuses = {"active": "Active", "invited": "Invited", "suspended": "Suspended"}

    def column(self, field: str) -> str:
        return self.column_words.get(field, field)

    def role(self, role: str) -> str:
        return self.roles.get(role, role)

    def status(self, status: str) -> str:
        return self.statuses.get(status, status)

    def any_of(self, filter: str) -> str:
        return {"role": "Any role", "status": "Any status", "team": "Any team"}[filter]

    # What is counted: the number, and how it is written.

    def users(self, number: int, text: str) -> str:
        return text + (" user" if number == 1 else " users")

    def entries(self, number: int, text: str) -> str:
        return text + (" entry" if number == 1 else " entries")

    def rows(self, number: int, text: str) -> str:
        return text + (" row" if number == 1 else " rows")

    def page_of(self, page: str, pages: str) -> str:
        return f"page {page} of {pages}"

    def no_page(self, page: str) -> str:
        return f"There is no page {page}."

    def last_page(self, page: str) -> str:
        return f"Last page, {page}"

    def filter_said(self, filter: str, word: str) -> str:
        return f"{self.column(filter)}: {word}"

    def take_away(self, filter: str) -> str:
        return f"Take away {filter}"

    def leave_out(self, filters: list[str]) -> str:
        return "Leave out " + ", ".join(filters)

    def nobody(self, search: str, filters: list[str]) -> str:
        fits = " and ".join(filters)
        if search and filters:
            return f"No user matches “{search}” with {fits}."
        return f"No user matches “{search}”." if search else f"No user fits {fits}."

    def too_long(self, field: str, length: str, most: str) -> str:
        return f"{self.column(field)} has {length} characters; {most} are the most."

    def ignored(self, parts: list[str]) -> str:
        return f"The address asks for {', '.join(parts)}, which this list does not know."
