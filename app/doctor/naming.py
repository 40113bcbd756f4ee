"""Which of the API's fields are which of the panel's."""

from app.field_names import ALL, REQUIRED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case

    Items = list[dict[str, Any]]

# Other names, the likeliest first, small and with underscores: `displayName` is looked for as `display_name`.
OTHERS = (
    ("id", ("id", "_id", "pk", "uuid", "user_id", "uid", "guid")),
    ("username", ("user_name", "login", "login_name", "handle", "nickname", "nick", "account", "account_name", "slug")),
    ("name", ("full_name", "fullname", "display_name", "real_name", "complete_name", "label")),
    ("email", ("mail", "e_mail", "email_address", "mail_address", "primary_email")),
    ("role", ("level", "user_role", "role_name", "user_type", "access_level", "permission", "group", "type")),
    ("status", ("state", "account_status", "user_status", "account_state")),
    ("title", ("job_title", "position", "job", "function")),
    ("team", ("department", "dept", "division", "unit", "company", "organization", "organisation")),
    ("location", ("city", "place", "office", "address", "country")),
    ("timezone", ("time_zone", "tz")),
    ("phone", ("phone_number", "telephone", "tel", "mobile", "cell")),
    ("bio", ("about", "biography", "description", "notes", "summary")),
    ("login_count", ("sign_in_count", "logins", "logins_count", "visits", "login_number")),
    ("last_login_at", ("last_login", "last_sign_in_at", "last_seen", "last_seen_at", "last_active_at", "last_visit")),
    ("created_at", ("date_joined", "created", "created_on", "joined_at", "joined", "registered_at", "date_created")),
    (
        "updated_at",
        ("modified", "updated", "modified_at", "changed_at", "last_modified", "date_modified", "updated_on"),
    ),
    ("version", ("revision", "rev", "lock_version", "row_version")),
)
# Fields that are true or false, and what that is of ours: (theirs, ours, true, false).
FLAGS = (
    ("is_active", "status", "active", "suspended"),
    ("active", "status", "active", "suspended"),
    ("enabled", "status", "active", "suspended"),
    ("is_enabled", "status", "active", "suspended"),
    ("disabled", "status", "suspended", "active"),
    ("is_disabled", "status", "suspended", "active"),
    ("blocked", "status", "suspended", "active"),
    ("is_admin", "role", "admin", "viewer"),
    ("is_superuser", "role", "admin", "viewer"),
    ("is_staff", "role", "admin", "viewer"),
    ("admin", "role", "admin", "viewer"),
)
# A guess that is not of one word may be another thing.
_DOUBTFUL = ("type", "group", "label", "address", "country", "company", "description", "notes", "summary", "slug")


class Names:
    """`theirs` are ours -> theirs where these differ; `flags` theirs -> what true and false are; `doubtful` ours that
    are guessed; `missing` ours that they have not. Those of `told` are known; `lost` are those of them that are not
    there."""

    def __init__(self, items: "Items", told: "dict[str, str | bool] | None" = None) -> None:
        self.theirs: dict[str, str] = {}
        self.flags: "dict[str, tuple[str, str]]" = {}
        self.doubtful: list[str] = []
        self.missing: list[str] = []
        there = _fields_of(items)
        told = told or {}
        self.lost = [ours for ours in ALL if isinstance(told.get(ours), str) and told[ours] not in there]
        for ours in ALL:
            if ours not in there and ours not in told:
                self._guess(ours, there, items)

    def _guess(self, ours: str, there: list[str], items: "Items") -> None:
        plain = {_plain(theirs): theirs for theirs in reversed(there)}
        for other in (ours,) + dict(OTHERS)[ours]:
            theirs = plain.get(other)
            # What is a field of ours by its own name is that one.
            if theirs is not None and theirs not in ALL and _may_be(ours, theirs, items):
                self.theirs[ours] = theirs
                if other in _DOUBTFUL:
                    self.doubtful.append(ours)
                return
        self._guess_flag(ours, plain, items)

    def _guess_flag(self, ours: str, plain: "dict[str, str]", items: "Items") -> None:
        for other, meant, true, false in FLAGS:
            theirs = plain.get(other)
            if meant == ours and theirs is not None and _is_flag(theirs, items):
                self.theirs[ours] = theirs
                self.flags[ours] = (true, false)
                return
        self.missing.append(ours)


def name_fields(case: "Case") -> None:
    """Finds them in the people that are known, and says so."""
    told: "dict[str, str | bool]" = dict(case.table.get("fields", {}))
    names = Names(case.items, told)
    exact = [ours for ours in ALL if ours not in names.theirs and ours not in names.missing and ours not in told]
    for ours in names.lost:
        case.wrong(f"[panel.fields] says that {ours} is their {case.said(told[ours])}, and nobody there has that.")
    if exact:
        case.fits("People have " + ", ".join(exact) + ".")
    _say_renamed(case, names)
    for ours in ALL:
        if ours in names.flags:
            _say_flag(case, names, ours)
    _say_missing(case, names)


def _say_renamed(case: "Case", names: Names) -> None:
    """Those that are sure in one sentence, those that are guessed in another."""
    renamed = [ours for ours in ALL if ours in names.theirs and ours not in names.flags]
    sure = [ours for ours in renamed if ours not in names.doubtful]
    for some, how in ((sure, "is"), ([ours for ours in renamed if ours not in sure], "may be")):
        said = ", ".join([f"{ours} {how} their {case.said(names.theirs[ours])}" for ours in some])
        if some:
            guessed = "" if how == "is" else " That is a guess: look at it."
            case.note(
                "Called otherwise: " + said + "." + guessed, [("fields", ours, names.theirs[ours]) for ours in some]
            )


def _say_flag(case: "Case", names: Names, ours: str) -> None:
    true, false = names.flags[ours]
    case.note(
        f"A {ours} seems to be their {case.said(names.theirs[ours])}, which is true or false: taken as {true} "
        f"and {false}. The panel's other choices would be refused.",
        [("fields", ours, names.theirs[ours]), ("values", ours, {true: True, false: False})],
    )


def _say_missing(case: "Case", names: Names) -> None:
    needed = [ours for ours in names.missing if ours in REQUIRED + ("id",)]
    others = [ours for ours in names.missing if ours not in needed]
    if "id" in needed:
        case.wrong(
            "Their people have no id, nor anything that is called like one, and nobody could be opened. "
            'If it has another name: [panel.fields] id = "…".'
        )
        case.leave("fields", 'id = ""  # what the API calls it')
    for ours in needed:
        if ours != "id":
            _say_needed(case, ours)
    if others:
        them = "it" if len(others) == 1 else "these"
        case.note(
            f"They have nothing for {', '.join(others)}: the panel leaves {them} out.",
            [("fields", ours, False) for ours in others],
        )


def _say_needed(case: "Case", ours: str) -> None:
    parts = [each for each in ("first_name", "firstName", "given_name", "givenName") if each in _fields_of(case.items)]
    if ours == "name" and parts:
        case.missing(
            f"Their people have a {parts[0]}, but no whole name: the panel shows the {parts[0]} alone. "
            "Let the API say a whole name, such as full_name.",
            [("fields", "name", parts[0])],
        )
        return
    case.missing(f"They have nothing like a {ours}: the panel leaves it out.", [("fields", ours, False)])
    case.leave("fields", ours + ' = ""  # or what the API calls it')


def _fields_of(items: "Items") -> list[str]:
    """Of all of them: one may lack what is empty."""
    return sorted({str(name) for item in items for name in item})


def _plain(name: str) -> str:
    """`"displayName"` -> `"display_name"`, `"E-Mail"` -> `"e_mail"`."""
    plain, previous = "", ""
    for each in name.replace("-", "_").replace(" ", "_"):
        is_capital = "A" <= each <= "Z"
        if is_capital and previous and not "A" <= previous <= "Z" and previous != "_":
            plain += "_"
        plain += each.lower()
        previous = each
    return plain


def _may_be(ours: str, theirs: str, items: "Items") -> bool:
    """Whether what stands there is of the kind: what is true or false is no role, a list is no name."""
    values = [item.get(theirs) for item in items]
    if ours in ("login_count", "version", "id") or ours.endswith("_at"):
        return not any(isinstance(value, (bool, list, dict)) for value in values)
    return all(value is None or isinstance(value, str) for value in values)


def _is_flag(theirs: str, items: "Items") -> bool:
    values = [item.get(theirs) for item in items if item.get(theirs) is not None]
    return bool(values) and all(isinstance(value, bool) for value in values)
