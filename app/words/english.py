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
    close = "Close"
    not_saved = "Not saved"

    # What can be done, by the names of app/commands.py.

    commands = {
        "edit": "Edit",
        "invite": "Invite",
        "suspend": "Suspend",
        "reactivate": "Reactivate",
        "delete": "Delete",
    }

    def command(self, name: str) -> str:
        return self.commands.get(name, name)

    # When something goes wrong.

    panel_failed_reload = "Something went wrong in the panel. If it goes on, reload the page."

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
    changing_password = "Changing the password…"
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

    # A user's fields, roles and statuses.

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
    }
    roles = {"admin": "Administrator", "editor": "Editor", "viewer": "Viewer"}
    statuses = {"active": "Active", "invited": "Invited", "suspended": "Suspended"}

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

    def created(self, name: str) -> str:
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

    def deleted(self, name: str) -> str:
        return f"{name} is deleted."

    def kept(self, name: str) -> str:
        return f"{name} is kept."

    def not_deleted(self, name: str, why: str) -> str:
        return f"{name} was not deleted. {why}"
