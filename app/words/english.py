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
    newer_panel = "A newer version of this panel is ready."
    reload = "Reload"
    part_missing = "A part of the panel did not arrive. Check the connection and try again."
    could_not_start = (
        "The panel could not start: something that it needs did not arrive, or this browser is too old for it. "
        "Check the connection and reload the page."
    )

    def page_age(self, age: str) -> str:
        """`age` as below: "12 s ago"."""
        return f"This page: {age}"

    # What can be done, by the names of app/commands.py.

    then = "then"
    keys_heading = "Keys"
    on_this_page = "On this page"
    keys_everywhere = "Everywhere"
    keys_go = "Two keys, to go somewhere"
    keys_command = "What it does"
    keys_letters = "Keys that are letters or signs do something"
    keys_letters_hint = "Switch them off if you dictate, or press keys by accident. The others stay."
    palette_open = "Search or do…"
    palette_field = "Search for people, or for what to do"
    palette_commands = "Do"
    palette_people = "People"
    palette_searching = "Searching for more people…"
    palette_how = "↑ ↓ to choose, Enter to go there or do it"

    def command(self, name: str) -> str:
        words = {
            "change-password": self.change_password,
            "close-inspector": "Close the inspector",
            "delete": "Delete",
            "edit": self.edit,
            "edit-row": "Edit the user of the row",
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

    def palette_all(self, text: str) -> str:
        return f"Search the list for “{text}”"

    def palette_count(self, do: int, do_text: str, who: int, who_text: str) -> str:
        parts = [f"{do_text} to do"] if do or not who else []
        return ", ".join(parts + ([f"{who_text} {'person' if who == 1 else 'people'}"] if who else []))

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
    somebody_else = "Somebody else has signed in."
    username_or_email = "Username or e-mail"
    username = "Username"
    password = "Password"
    current_password = "Current password"
    new_password = "New password"
    new_password_hint = "At least 12 characters. A few words in a row are easy to remember."
    choose_password = "Choose a password"
    change_password = "Change password"
    changing_password = "Changing the password…"
    password_changed = "Your password was changed. Your other browsers are signed out."
    not_signed_in = "Not signed in"
    not_signed_out = "Not signed out"
    invited_by_link = "This link is good for once. Afterwards you sign in with your username and this password."
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
    edit_this_user = "Edit this user"
    topics = {"who": "Who", "access": "Access", "work": "Work"}
    hints = {
        "username": "2 to 64 of a to z, 0 to 9, dots, dashes and underscores.",
        "timezone": "Such as Europe/Lisbon.",
        "bio": "Plain text, up to 5,000 characters.",
    }
    role_means = {
        "admin": "May do everything: also change roles, invite and delete users.",
        "editor": "May create users and change them, but not their role.",
        "viewer": "May look at everything, and change nothing.",
    }
    status_means = {
        "active": "May sign in.",
        "invited": "Has not signed in yet. An invitation lets them choose a password.",
        "suspended": "May not sign in, and is signed out everywhere at once.",
    }
    own_role = "You cannot change your own role. Ask another administrator."
    own_status = "You cannot suspend yourself. Ask another administrator."
    nothing_changed = "Nothing was changed."
    not_saved_yet = "Not saved yet"
    look_at_marked = "Please look at the marked fields."
    typed_meanwhile = "What you typed meanwhile is not saved yet."
    draft_found = "You left something here that was not saved."
    restore_draft = "Go on with it"
    drop_draft = "Discard it"
    not_yours = "This is not yours to change"
    not_yours_detail = "Your role lets you look at users, and not change them. An administrator can give you another."
    go_back = "Back"

    def edit_user(self, name: str) -> str:
        return f"Edit {name}"

    def saved(self, name: str) -> str:
        return f"Saved {name}."

    def saved_merged(self, name: str, fields: str) -> str:
        return f"Saved {name}. Somebody else changed {fields} meanwhile: both are kept."

    def created_user(self, name: str) -> str:
        return f"Created {name}."

    def not_saved_of(self, name: str, why: str) -> str:
        return f"{name} was not saved. {why}"

    def locked(self, field: str) -> str:
        if field == "role":
            return "Only administrators may change roles."
        return "Only administrators may change this of an administrator."

    def changed_choice(self, was: str, means: str) -> str:
        return f"Was {was}. {means}"

    def draft_of(self, when: str, fields: str) -> str:
        return f"{when}: {fields}."

    # Leaving a form.

    leave_question = "Leave without saving?"
    discard = "Discard changes"
    stay = "Keep editing"
    save_and_leave = "Save and leave"

    def unsaved_of(self, name: str) -> str:
        return f"What you changed of \u2068{name}\u2069 is not saved yet."

    # Two people, one user.

    conflict = "Someone else has just changed this user."
    conflict_detail = "Nothing of yours is lost. Both of you changed:"
    it_was = "It was"
    theirs = "Theirs"
    yours = "Yours"
    empty = "Empty"
    use_mine = "Use mine"
    use_theirs = "Use theirs"
    keep_mine = "Save mine over theirs"
    take_theirs = "Take theirs"
    keep_all_mine = "Save all of mine over theirs"
    take_all_theirs = "Take all of theirs"

    # What can be done with a user.

    reason = "Reason"
    reason_hint = "For the record. You may leave it empty."
    suspend_means = (
        "They cannot sign in any more, and are signed out everywhere at once. Nothing is deleted, and you can "
        "reactivate them."
    )
    reactivate_means = "They can sign in again, with the password that they had."
    invite_means = (
        "You get a link to send to them. Whoever opens it chooses the password of this user, once, within three days. "
        "An earlier link stops working."
    )
    invited_means = "Send this link to them by a way you trust. It is shown only now."
    invitation_link = "Link"
    copy_link = "Copy"
    link_copied = "The link is copied. Send it by a way you trust."
    undo = "Undo"
    look_again = "Look again"

    def suspend_question(self, name: str) -> str:
        return f"Suspend {name}?"

    def reactivate_question(self, name: str) -> str:
        return f"Reactivate {name}?"

    def invite_question(self, name: str) -> str:
        return f"Invite {name} to sign in?"

    def suspended(self, name: str) -> str:
        return f"{name} is suspended."

    def reactivated(self, name: str) -> str:
        return f"{name} can sign in again."

    def invited(self, name: str) -> str:
        return f"{name} can choose a password"

    def being_deleted(self, name: str) -> str:
        return f"{name} is being deleted."

    def deleted(self, name: str) -> str:
        return f"{name} is deleted."

    def kept(self, name: str) -> str:
        return f"{name} is kept."

    def not_deleted(self, name: str, why: str) -> str:
        return f"{name} was not deleted. {why}"

    # The dashboard.

    log_ins_in_total = "Log-ins in total"
    member_since = "Member since"
    unknown = "Unknown"
    log_ins_and_actions = "Log-ins and actions"
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

    def count_entries(self, number: int, text: str) -> str:
        return text + (" entry" if number == 1 else " entries")

    def count_rows(self, number: int, text: str) -> str:
        return text + (" row" if number == 1 else " rows")

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


def _calls(count: int, text: str) -> str:
    return text + (" call" if count == 1 else " calls")
