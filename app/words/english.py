"""The panel in English."""

from app.words.english_first import FirstEnglish


class English(FirstEnglish):
    """With the words of all the other screens."""

    # Everywhere.

    cancel = "Cancel"
    not_saved = "Not saved"

    # The frame of the page, as index.html has it, and what stands around the regions.

    as_last_seen = "As last seen"
    could_not_start = (
        "The panel could not start: something that it needs did not arrive, or this browser is too old for it. "
        "Check the connection and reload the page."
    )
    too_old = (
        "This browser cannot run the panel: it is too old, or WebAssembly is switched off in it. "
        "Please use a current version of Firefox, Chrome, Edge or Safari."
    )

    no_such_address = "There is nothing at this address"

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

    # What can be done, by the names of app/commands.py.

    on_this_page = "On this page"
    keys_everywhere = "Everywhere"
    keys_go = "Two keys, to go somewhere"
    keys_command = "What it does"
    keys_letters = "Keys that are letters or signs do something"
    keys_letters_hint = "Switch them off if you dictate, or press keys by accident. The others stay."
    palette_field = "Search for people, or for what to do"
    palette_commands = "Do"
    palette_people = "People"
    palette_searching = "Searching for more people…"
    palette_how = "↑ ↓ to choose, Enter to go there or do it"

    # How old, and how much: a number and its text, for each language counts its own way.

    def size(self, text: str, unit: str) -> str:
        """`unit` is "B", "kB" or "MB"."""
        return f"{text} {unit}"

    # The doctor.

    api_asking = "Asking the API, one question after the other…"
    api_fits = "The panel and its API get on."
    api_does_not_fit = "Something is to be mended: what is missing or wrong stands below, with what to do."
    check_again = "Check again"
    table_for_api = "The [panel] table for it"
    copy = "Copy"
    copied = "Copied."
    not_copied = "The browser did not let it be copied. Select it, and copy it by hand."

    def finding(self, kind: str) -> str:
        return {"fits": "Fits", "note": "To know", "missing": "Missing", "wrong": "Wrong"}[kind]

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
    signing_in = "Signing in…"
    username_or_email = "Username or e-mail"
    username = "Username"
    password = "Password"
    current_password = "Current password"
    new_password = "New password"
    new_password_hint = "At least 12 characters. A few words in a row are easy to remember."
    choose_password = "Choose a password"
    changing_password = "Changing the password…"
    password_changed = "Your password was changed. Your other browsers are signed out."
    not_signed_in = "Not signed in"
    invited_by_link = "This link is good for once. Afterwards you sign in with your username and this password."

    def sign_in_to(self, title: str) -> str:
        return f"Sign in to {title}"

    def missing(self, field: str) -> str:
        names = {"username": "your username or e-mail address", "current": "your password", "password": "a password"}
        return f"Enter {names[field]}."

    def welcome(self, title: str) -> str:
        return f"Welcome to {title}"

    # The form for a user.

    not_yours = "This is not yours to change"
    not_yours_detail = "Your role lets you look at this, and not change it. An administrator can give you another."
    go_back = "Back"
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

    def edit_user(self, name: str) -> str:
        return f"Edit {name}"

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

    conflict = "Someone else has just changed this as well."
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

    look_again = "Look again"
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

    def being_deleted(self, name: str) -> str:
        return f"{name} is being deleted."

    def deleted(self, name: str) -> str:
        return f"{name} is deleted."

    def kept(self, name: str) -> str:
        return f"{name} is kept."

    def not_deleted(self, name: str, why: str) -> str:
        return f"{name} was not deleted. {why}"

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

    # The demo.

    demo_note = "This is a demo without a server: the people are invented, and what you change stays in this browser."
    demo_not_kept = "This browser keeps nothing for the demo. What you change holds until the page is closed."
    start_over = "Start over"
    start_over_question = "Start over?"
    start_over_detail = (
        "Everything that was changed in this browser is thrown away, and the demo is as on the first visit."
    )
    started_over = "The demo is as on the first visit."

    def demo_sign_in(self, password: str) -> str:
        return f"In this demo there are admin, editor and viewer. The password of each is {password}."

    # What is counted: the number, and how it is written.

    def count_entries(self, number: int, text: str) -> str:
        return text + (" entry" if number == 1 else " entries")


def _calls(count: int, text: str) -> str:
    return text + (" call" if count == 1 else " calls")
