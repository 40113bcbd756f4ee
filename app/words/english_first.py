"""The words of the first screen in English: those that come with it."""


class FirstEnglish:
    """A word is an attribute; a sentence that holds something is a method, so that each language may count its way."""

    code = "en"
    name = "English"
    direction = "ltr"

    # Everywhere.

    save = "Save"
    edit = "Edit"
    refresh = "Refresh"
    try_again = "Try again"
    close = "Close"
    loading = "Loading…"
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
    newer_panel = "A newer version of this panel is ready."
    reload = "Reload"
    part_missing = "A part of the panel did not arrive. Check the connection and try again."

    offline = "You are offline. What you see is as old as it says."

    def page_age(self, age: str) -> str:
        """`age` as below: "12 s ago"."""
        return f"This page: {age}"

    # What can be done, by the names of app/commands.py.

    then = "then"
    keys_heading = "Keys"
    palette_open = "Search or do…"

    def command(self, name: str) -> str:
        words = {
            "change-password": self.change_password,
            "check-api": self.check_api,
            "close-inspector": "Close the inspector",
            "delete": "Delete",
            "edit": self.edit,
            "edit-row": "Edit what the row shows",
            "go-dashboard": "Dashboard of the user at hand",
            "go-inspector": "Inspector, as a page",
            "go-profile": "Your profile",
            "go-users": self.users,
            "inspector": "Inspector, beneath the page",
            "invite": "Invite",
            "keys": self.keys_heading,
            "new-user": self.new_user,
            "next-page": "Next page",
            "next-row": "Next row",
            "palette": self.palette_open,
            "previous-page": "Previous page",
            "previous-row": "Previous row",
            "reactivate": "Reactivate",
            "refresh": "Refresh the user at hand",
            "save": self.save,
            "search": self.search_users,
            "sign-out": self.sign_out,
            "start-over": "Start over",
            "suspend": "Suspend",
            "theme": "Light or dark",
            "undo": self.undo,
        }
        return words.get(name, name)

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
    check_api = "Check the API"
    refused = "The server could not do this"
    unreachable = "The server could not be reached, or its answer broke off."
    given_up = "The question was given up before it was sent."
    no_such_user = "This user does not exist"
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
    no_bio = "Nothing written yet."

    # The inspector.

    clear = "Clear"

    def key(self, name: str) -> str:
        words = {
            "ArrowDown": "↓",
            "ArrowUp": "↑",
            "Control": "Ctrl",
            "Escape": "Esc",
        }
        return words.get(name, name)

    def with_keys(self, word: str, keys: str) -> str:
        return f"{word} ({keys})"

    # Signing in and out.

    sign_out = "Sign out"
    session_ended = "Your session has ended."
    session_ended_typed = "Your session has ended. What you typed is still here."
    signed_out_here = "You have signed out."
    somebody_else = "Somebody else has signed in."
    change_password = "Change password"
    not_signed_out = "Not signed out"
    profile = "Profile"
    account = "Account"

    def signed_in_as(self, name: str) -> str:
        return f"Signed in as {name}"

    # What is known of a user and of a list, by its name in the API.

    fields = {
        "name": "Name",
        "username": "Username",
        "email": "E-mail",
        "role": "Role",
        "status": "Status",
        "title": "Title",
        "team": "Team",
        "location": "Location",
        "timezone": "Time zone",
        "phone": "Phone",
        "bio": "About",
        "id": "Id",
        "version": "Version",
        "login_count": "Log-ins",
        "last_login_at": "Last log-in",
        "created_at": "Created",
        "updated_at": "Last change",
        "search": "Search",
        "sort": "Order",
    }

    # Small, as in a sentence, and with the API's own word in them.

    roles = {"admin": "administrator", "editor": "editor", "viewer": "viewer"}
    statuses = {"active": "active", "invited": "invited", "suspended": "suspended"}

    def field(self, name: str) -> str:
        return self.fields.get(name, name)

    def role(self, role: str) -> str:
        return self.roles.get(role, role)

    def status(self, status: str) -> str:
        return self.statuses.get(status, status)

    def listed(self, names: list[str]) -> str:
        """`["Name", "Team", "Title"]` -> "Name, Team and Title"."""
        return " and ".join(([", ".join(names[:-1])] if len(names) > 1 else []) + names[-1:])

    # The form for a user.

    new_user = "New user"

    def saved(self, name: str) -> str:
        return f"Saved {name}."

    # What can be done with a user.

    undo = "Undo"

    # The dashboard.

    first_page = "First page"

    # Numbers come twice: to choose the form of the word by, and as the reader writes them.

    def no_page(self, number: str) -> str:
        return f"There is no page {number}."

    # The list.

    search_users = "Search users"
    search_hint = "Name, username or e-mail"
    chosen_filters = "Chosen filters"
    columns = "Columns"
    usual_columns = "Reset to the usual"
    pages = "Pages"
    next_page = "Next"
    previous_page = "Previous"
    rows_a_page = "Rows a page"
    no_users = "There are no users yet."
    show_all = "Show all users"
    clear_search = "Clear the search"
    clear_filters = "Clear the filters"
    list_refused = "This list cannot be made"
    correct_address = "Correct the address"

    def any_of(self, filter: str) -> str:
        return {"role": "Any role", "status": "Any status", "team": "Any team"}[filter]

    # What is counted: the number, and how it is written.

    def count_users(self, number: int, text: str) -> str:
        return text + (" user" if number == 1 else " users")

    def count_rows(self, number: int, text: str) -> str:
        return text + (" row" if number == 1 else " rows")

    def page_number(self, page: str) -> str:
        return "Page " + page

    def page_of(self, page: str, pages: str) -> str:
        return f"page {page} of {pages}"

    def last_page(self, page: str) -> str:
        return f"Last page, {page}"

    def filter_said(self, filter: str, word: str) -> str:
        return f"{self.field(filter)}: {word}"

    def take_away(self, filter: str) -> str:
        return f"Take away {filter}"

    def leave_out(self, filters: list[str]) -> str:
        return "Leave out " + self.listed(filters)

    def nobody(self, search: str, filters: list[str]) -> str:
        fits = self.listed(filters)
        if search and filters:
            return f"No user matches “{search}” with {fits}."
        return f"No user matches “{search}”." if search else f"No user fits {fits}."

    def too_long(self, field: str, length: str, most: str) -> str:
        return f"{self.field(field)} has {length} characters; {most} are the most."

    def ignored(self, parts: list[str]) -> str:
        return f"The address asks for {self.listed(parts)}, which this list does not know."
