"""The shapes that the API takes and gives, as OpenAPI documents them."""

from typing import Annotated, Any, Generic, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    ValidationInfo,
    field_validator,
    model_validator,
)

from server import passwords, rules

Item = TypeVar("Item", bound=BaseModel)

Role = Literal["admin", "editor", "viewer"]
Status = Literal["active", "invited", "suspended"]
Username = Annotated[str, Field(min_length=2, max_length=64, pattern="^[a-z0-9._-]+$")]
Name = Annotated[str, Field(min_length=1, max_length=rules.NAME_LENGTH)]
Email = Annotated[str, Field(max_length=rules.EMAIL_LENGTH, json_schema_extra={"format": "email"})]
Line = Annotated[str, Field(max_length=rules.LINE_LENGTH)] | None
Bio = Annotated[str, Field(max_length=rules.BIO_LENGTH)] | None
Time = Annotated[str, Field(json_schema_extra={"format": "date-time"}, examples=["2026-01-31T09:30:00Z"])]
REASON_LENGTH = 300
ACTIONS_LENGTH = 500
Id = Annotated[int, Field(description="Opaque: it may be larger than a JavaScript number can hold.")]


class User(BaseModel):
    id: Id
    username: str
    name: str
    email: str
    role: Role
    status: Status
    title: str | None
    team: str | None
    location: str | None
    timezone: str | None
    phone: str | None
    bio: str | None
    login_count: int
    last_login_at: Time | None
    created_at: Time
    updated_at: Time
    version: int


class _Fields(BaseModel):
    """A body with fields of a user and no others; rules.py answers for the values, in its own words."""

    model_config = ConfigDict(extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def clean(cls, value: object, info: ValidationInfo) -> str | None:
        if info.field_name == "reason":
            return clean_reason(value)
        return rules.clean(info.field_name or "", value)


class NewUser(_Fields):
    username: Username
    name: Name
    email: Email
    role: Role = "viewer"
    status: Status = "invited"
    title: Line = None
    team: Line = None
    location: Line = None
    timezone: Line = None
    phone: Line = None
    bio: Bio = None


class UserChanges(_Fields):
    """Only the fields that change. The defaults are never read: a field that was not sent is not set."""

    reason: Annotated[str, Field(max_length=REASON_LENGTH, description="Why, for the record.")] = ""

    username: Username = ""
    name: Name = ""
    email: Email = ""
    role: Role = "viewer"
    status: Status = "invited"
    title: Line = None
    team: Line = None
    location: Line = None
    timezone: Line = None
    phone: Line = None
    bio: Bio = None


def clean_reason(reason: object) -> str:
    """A line for the record; ValueError carries a sentence."""
    if not isinstance(reason, str):
        raise ValueError("Enter text.")
    if len(reason) > REASON_LENGTH:
        raise ValueError(f"Use at most {REASON_LENGTH} characters.")
    return rules.trim(reason)


def _account_name(name: object) -> str:
    if not isinstance(name, str) or not rules.trim(name):
        raise ValueError("Enter your username or e-mail address.")
    if len(name) > rules.EMAIL_LENGTH:
        raise ValueError(f"Use at most {rules.EMAIL_LENGTH} characters.")
    return rules.trim(name)


class Page(BaseModel, Generic[Item]):
    items: list[Item]
    total: int = Field(description="How many there are on all pages.")
    page: int
    size: int
    pages: int = Field(description="0 when there is nothing to show.")

    @classmethod
    def of(cls, items: list[dict[str, Any]], total: int, page: int, size: int, **more: Any) -> Self:
        return cls.model_validate(
            {"items": items, "total": total, "page": page, "size": size, "pages": -(-total // size), **more}
        )


class UserPage(Page[User]):
    pass


class Activity(BaseModel):
    id: int
    at: Time
    action: str
    summary: str
    ip: str
    agent: str


class ActionCount(BaseModel):
    action: str
    count: int


class ActivityPage(Page[Activity]):
    actions: list[ActionCount] = Field(
        description="Every kind that this user has on record, most frequent first, whatever was asked for."
    )


class Totals(BaseModel):
    logins: int
    actions: int = Field(description="Everything but logins.")


class Day(BaseModel):
    date: Annotated[str, Field(json_schema_extra={"format": "date"})]
    logins: int
    actions: int = Field(description="Everything but logins.")


class Stats(BaseModel):
    days: list[Day]
    totals: Totals


class Session(BaseModel):
    user: User
    csrf_token: str = Field(description="What writes carry as X-CSRF-Token.")

    @classmethod
    def of(cls, session: Any) -> Self:
        """Of a session as the server knows it."""
        return cls.model_validate({"user": session.user, "csrf_token": session.csrf_token})


class _Secrets(BaseModel):
    model_config = ConfigDict(extra="forbid")


Secret = Annotated[str, BeforeValidator(passwords.clean), Field(min_length=1, max_length=passwords.LONGEST)]
NewSecret = Annotated[
    str, BeforeValidator(passwords.clean_new), Field(min_length=passwords.SHORTEST, max_length=passwords.LONGEST)
]


class Credentials(_Secrets):
    username: Annotated[
        str, BeforeValidator(_account_name), Field(description="Or the e-mail address.", min_length=1, max_length=254)
    ]
    password: Secret


class PasswordChange(_Secrets):
    current: Secret
    password: NewSecret


class Welcome(_Secrets):
    token: Annotated[str, BeforeValidator(passwords.clean), Field(description="Of the invitation.", min_length=1)]
    password: NewSecret


class Reason(BaseModel):
    model_config = ConfigDict(extra="forbid")

    reason: Annotated[str, BeforeValidator(clean_reason)] = Field("", max_length=REASON_LENGTH)


class Invitation(BaseModel):
    """A user's way in, good for once: whoever holds the token chooses the password."""

    token: str
    username: str
    expires_at: Time


class Problem(BaseModel):
    """RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    errors: dict[str, list[str]] = Field({}, description="Sentences to show beside each field.")
    current: User | None = Field(None, description="With 412: the user as it is now.")


def _known_sort(sort: str) -> str:
    if sort.removeprefix("-") not in User.model_fields:
        raise ValueError
    return sort


SORTS: list[JsonValue] = [sign + field for field in User.model_fields for sign in ("", "-")]


class _Parameters(BaseModel):
    @model_validator(mode="before")
    @classmethod
    def drop_empty(cls, values: dict[str, Any]) -> dict[str, Any]:
        """`?search=&role=` asks for nothing, while `?ids=` asks for nobody."""
        return {name: value for name, value in values.items() if value != "" or name == "ids"}


class Paging(_Parameters):
    page: int = Field(1, ge=1, le=1_000_000_000)
    size: int = Field(20, ge=1, le=1000)


class ActivityQuery(Paging):
    action: str | None = Field(
        None,
        max_length=ACTIONS_LENGTH,
        description="Kinds with commas between: only these. One that nobody knows has nothing to show.",
        examples=["login,update"],
    )

    @property
    def actions(self) -> list[str] | None:
        return None if self.action is None else [action.strip() for action in self.action.split(",")]


class UsersQuery(Paging):
    ids: str | None = Field(
        None, description="Ids with commas between, at most 1000: these users in this order, whatever else is asked."
    )
    search: str = Field("", description="In name, username and email; case and accents do not count.")
    role: Role | None = None
    status: Status | None = None
    team: str | None = None
    sort: Annotated[str, AfterValidator(_known_sort)] = Field(
        "-created_at", description="A field; with - first, descending.", json_schema_extra={"enum": SORTS}
    )
    size: int = Field(25, ge=1, le=1000)


class StatsQuery(_Parameters):
    days: int = Field(30, ge=1, le=366)
