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

    # The dashboard.

    dashboard = "Dashboard"
    log_ins_in_total = "Log-ins in total"
    last_log_in = "Last log-in"
    member_since = "Member since"
    last_change = "Last change"
    never = "Never"
    unknown = "Unknown"
    log_ins_and_actions = "Log-ins and actions"
    log_ins_heading = "Log-ins"
    actions_heading = "Actions"
    days_with_log_in = "Days with a log-in"
    range_of_days = "Range"
    show_as_table = "Show as a table"
    figures_as_table = "Log-ins and actions as a table"
    day = "Day"
    week = "Week"
    days_in_utc = "Days are counted in UTC."
    weeks_in_utc = "Each bar is a week. Days are counted in UTC."
    no_figures = "No figures yet."
    never_logged_in = "This user has not logged in yet. Log-ins and actions will stand here."
    activity_heading = "Activity"
    show_only = "Show only"
    show_all_kinds = "Show all kinds"
    no_activity = "Nothing has happened yet. What this user does will stand here."
    none_of_these_kinds = "Nothing of these kinds has happened."
    first_page = "First page"
    undated = "Without a date"
    no_address = "no address"
    unknown_program = "unknown program"

    # Numbers come twice: to choose the form of the word by, and as the reader writes them.

    def last_days(self, count: int, number: str) -> str:
        return "Last day" if count == 1 else f"Last {number} days"

    def range_days(self, count: int, number: str) -> str:
        return f"{number} day" if count == 1 else f"{number} days"

    def show_days(self, count: int, number: str) -> str:
        return "Show " + self.range_days(count, number)

    def log_ins(self, count: int, number: str) -> str:
        return f"{number} log-in" if count == 1 else f"{number} log-ins"

    def actions(self, count: int, number: str) -> str:
        return f"{number} action" if count == 1 else f"{number} actions"

    def number_of(self, number: str, all: str) -> str:
        return f"{number} of {all}"

    def more_than_before(self, number: str, count: int, days: str) -> str:
        return f"{number} more than in the {self.range_days(count, days)} before"

    def fewer_than_before(self, number: str, count: int, days: str) -> str:
        return f"{number} fewer than in the {self.range_days(count, days)} before"

    def as_before(self, count: int, days: str) -> str:
        return f"as many as in the {self.range_days(count, days)} before"

    def done_in_days(self, log_ins: str, actions: str, count: int, days: str) -> str:
        return f"{log_ins} and {actions} in the {self.last_days(count, days).lower()}."

    def most_and_latest(self, most: str, when: str, latest: str, lately: str) -> str:
        """`when` and `lately` are of on_days."""
        return f"Most log-ins: {most} {when}. Most recently: {latest} {lately}."

    def days_of(self, first: str, last: str) -> str:
        return first if first == last else f"{first} – {last}"

    def on_days(self, first: str, last: str) -> str:
        return f"on {first}" if first == last else f"from {first} to {last}"

    def done_on(self, days: str, log_ins: str, actions: str) -> str:
        return f"{days}: {log_ins}, {actions}"

    def nothing_in_days(self, count: int, days: str) -> str:
        return f"Nothing happened in the {self.last_days(count, days).lower()}."

    def last_log_in_was(self, date: str) -> str:
        return f"The last log-in was on {date}."

    def no_page(self, number: str) -> str:
        return f"There is no page {number}."

    def browser_on(self, browser: str, system: str) -> str:
        return f"{browser} on {system}"

    def kind(self, kind: str) -> str:
        """Of activity; one that is not known here is called what the API calls it."""
        names = {
            "login": "Log-in",
            "logout": "Log-out",
            "view": "View",
            "export": "Export",
            "create": "Creation",
            "update": "Change",
            "delete": "Deletion",
            "invite": "Invitation",
            "join": "Joining",
            "suspend": "Suspension",
            "reactivate": "Reactivation",
            "password": "Password",
            "settings": "Settings",
        }
        return names.get(kind, kind)
