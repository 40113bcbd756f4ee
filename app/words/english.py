"""The panel in English."""


class English:
    """A word is an attribute; a sentence that holds something is a method, so that each language may count its way."""

    code = "en"
    name = "English"
    direction = "ltr"

    # Everywhere.

    save = "Save"
    cancel = "Cancel"
    edit = "Edit"
    refresh = "Refresh"
    try_again = "Try again"
    close = "Close"
    loading = "Loading…"
    not_saved = "Not saved"
    not_given = "Not given"
    never = "Never"

    # The frame of the page, as index.html has it, and what stands around the regions.

    skip = "Skip to the content"
    switch_theme = "Switch between light and dark"
    main_menu = "Main"
    users = "Users"
    inspector = "Inspector"
    user_at_hand = "User at hand"
    language = "Language"
    offline = "You are offline. What you see is as old as it says."
    could_not_start = (
        "The panel could not start: something that it needs did not arrive, or this browser is too old for it. "
        "Check the connection and reload the page."
    )

    def page_age(self, age: str) -> str:
        """`age` as below: "12 s ago"."""
        return f"This page: {age}"

    # When something goes wrong.

    panel_failed = "Something went wrong in the panel"
    panel_failed_detail = "It is not your doing. Please try again."
    panel_failed_reload = "Something went wrong in the panel. If it goes on, reload the page."
    signed_out = "You are signed out"
    signed_out_detail = "Nothing of what you saw is kept here. Sign in again, then go on where you were."
    forgotten = "Everything was forgotten"
    forgotten_detail = "Somebody asked for it. Try again, and it is asked for anew."
    no_connection = "No connection"
    work_is_here = "Your work is still here."
    senseless_answer = "The server's answer makes no sense"
    right_address = "Is the panel pointed at the right address?"
    refused = "The server could not do this"
    unreachable = "The server could not be reached, or its answer broke off."
    given_up = "The question was given up before it was sent."
    no_such_user = "This user does not exist"
    no_such_address = "There is nothing at this address"
    not_found = "Not found"
    not_found_detail = "Perhaps it was deleted, or the address has a slip in it."
    all_users = "All users"

    def because(self, what: str, why: str) -> str:
        """`why` is the server's own sentence, in whatever language it speaks."""
        return f"{what}. {why}"

    def too_slow(self, seconds: float, text: str) -> str:
        return f"The server did not answer within {text} seconds."

    # How old, and how much: a number and its text, for each language counts its own way.

    not_loaded_yet = "not loaded yet"
    some_time_ago = "some time ago"
    just_now = "just now"

    def seconds_ago(self, count: int, text: str) -> str:
        return f"{text} s ago"

    def minutes_ago(self, count: int, text: str) -> str:
        return f"{text} min ago"

    def hours_ago(self, count: int, text: str) -> str:
        return f"{text} h ago"

    def days_ago(self, count: int, text: str) -> str:
        return f"{text} d ago"

    def size(self, text: str, unit: str) -> str:
        """`unit` is "B", "kB" or "MB"."""
        return f"{text} {unit}"

    # The user at hand.

    open_a_user = "Open a user, and the facts stay here while you look around."
    seen_lately = "Seen lately"
    user_not_loaded = "This user could not be loaded."
    refresh_failed = "The last refresh failed."
    unknown_user = "No such user."

    # A user's page.

    dashboard = "Dashboard"
    pages_of_user = "Pages of this user"
    contact = "Contact"
    work = "Work"
    account_facts = "Account"
    about = "About"
    email = "E-mail"
    phone = "Phone"
    location = "Location"
    timezone = "Time zone"
    job_title = "Title"
    team = "Team"
    role_label = "Role"
    status_label = "Status"
    logins = "Log-ins"
    last_login = "Last log-in"
    created = "Created"
    updated = "Updated"
    id_label = "Id"
    version = "Version"
    no_bio = "Nothing written yet."

    # The inspector.

    press_i = "Press {} on any other page, and this opens underneath."
    i_or_escape = "{} or {} closes it."
    open_as_page = "Open as a page"
    forget_everything = "Forget everything"
    forget_question = "Forget everything?"
    forget_detail = (
        "Every answer goes, in all tabs and for the next visit. What is in sight is asked for anew. "
        "The server loses nothing."
    )
    everything_forgotten = "Everything was forgotten. What is in sight is asked for anew."
    keep_it = "Keep it"
    entries = "Entries"
    timeline = "Timeline"
    pause = "Pause"
    resume = "Resume"
    clear = "Clear"
    asked_nothing = "Nothing was asked for yet."
    knows_nothing = "Nothing is known. Open a page, and what it asks for stands here."
    happened_nothing = "Nothing has happened since this was opened."
    calls_asked = "Calls asked for"
    calls_made = "Calls made"
    calls_saved = "Calls saved"
    received = "Received"
    saved_bytes = "Saved"
    from_tabs = "From other tabs"

    def entry_column(self, name: str) -> str:
        return {
            "entry": "Entry",
            "state": "State",
            "age": "Age",
            "observers": "Observers",
            "asks": "Asks",
            "hits": "Hits",
            "requests": "Requests",
            "outcome": "Last outcome",
            "actions": "Actions",
            "at": "At",
            "what": "What",
            "size": "Size",
        }[name]

    def entry_action(self, name: str) -> str:
        return {"force": "Force", "expire": "Expire", "drop": "Drop"}[name]

    def entry_state(self, state: str) -> str:
        return {
            "asking": "asking",
            "fresh": "fresh",
            "stale": "stale",
            "failed": "failed",
            "gone": "gone",
            "unknown": "not loaded",
        }[state]

    def entry_outcome(self, kind: str) -> str:
        """What an entry was last told, by the kind of traffic (app/query/traffic.py)."""
        return {
            "answer": "200",
            "unchanged": "304",
            "feed": "from a list",
            "tab": "from another tab",
            "kept": "from the last visit",
            "asking": "asking now",
            "none": "none yet",
            "failed": "failed",
            "some": "answered",
        }[kind]

    def entry_refusal(self, reason: str) -> str:
        return {
            "unasked": "Nobody here has asked for it yet: there is no question to repeat.",
            "stale": "It is not fresh.",
            "observed": "Somebody looks at it: what is in sight stays known.",
            "busy": "It is on its way to or from the server.",
        }[reason]

    def traffic(self, kind: str) -> str:
        return {
            "ask": "ask",
            "hit": "hit",
            "join": "joined",
            "request": "request",
            "batched": "batched",
            "retry": "retry",
            "answer": "answer",
            "unchanged": "304 unchanged",
            "failure": "failure",
            "abort": "aborted",
            "drop": "answer dropped",
            "feed": "from a list",
            "tab": "from a tab",
            "kept": "from last visit",
            "write": "write",
            "expire": "expired",
            "gone": "forgotten",
        }.get(kind, kind)

    def failed_ago(self, outcome: str, age: str) -> str:
        return f"{outcome}, {age}"

    def saved_size(self, size: str) -> str:
        return f"{size} saved"

    def entries_known(self, shown: str, all: str, observed: str) -> str:
        """Texts of numbers; `shown` is "" where all are."""
        return (f"the first {shown} of {all}" if shown else all) + f" · {observed} looked at"

    def asked_and_made(self, asked: int, asked_text: str, made: int, made_text: str) -> str:
        return f"{_calls(asked, asked_text)} asked for, {made_text} made:"

    none_saved = "none saved yet."

    def calls_and_size_saved(self, count: int, text: str, size: str) -> str:
        return f"{_calls(count, text)} and {size} saved."

    def told_by_tabs(self, count: int, text: str) -> str:
        return f"Other tabs told {text}."

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


def _calls(count: int, text: str) -> str:
    return text + (" call" if count == 1 else " calls")
