"""The shapes that the API takes and gives, as OpenAPI documents them. What is checked is checked in app/contract/."""

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from app import rules
from app.contract import fields, parameters, passwords

Item = TypeVar("Item", bound=BaseModel)

Role = Literal["admin", "editor", "viewer"]
Status = Literal["active", "invited", "suspended"]
Username = Annotated[str, Field(min_length=2, max_length=64, pattern="^[a-z0-9._-]+$")]
Name = Annotated[str, Field(min_length=1, max_length=rules.NAME_LENGTH)]
Email = Annotated[str, Field(max_length=rules.EMAIL_LENGTH, json_schema_extra={"format": "email"})]
Line = Annotated[str, Field(max_length=rules.LINE_LENGTH)] | None
Bio = Annotated[str, Field(max_length=rules.BIO_LENGTH)] | None
Time = Annotated[str, Field(json_schema_extra={"format": "date-time"}, examples=["2026-01-31T09:30:00Z"])]
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
    """A body with these fields and no others."""

    model_config = ConfigDict(extra="forbid")


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

    reason: Annotated[str, Field(max_length=fields.REASON_LENGTH, description="Why, for the record.")] = ""

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


class Page(BaseModel, Generic[Item]):
    items: list[Item]
    total: int = Field(description="How many there are on all pages.")
    page: int
    size: int
    pages: int = Field(description="0 when there is nothing to show.")


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


Secret = Annotated[str, Field(min_length=1, max_length=passwords.LONGEST)]
NewSecret = Annotated[str, Field(min_length=passwords.SHORTEST, max_length=passwords.LONGEST)]


class Credentials(_Fields):
    username: Annotated[str, Field(description="Or the e-mail address.", min_length=1, max_length=rules.EMAIL_LENGTH)]
    password: Secret


class PasswordChange(_Fields):
    current: Secret
    password: NewSecret


class Welcome(_Fields):
    token: Annotated[str, Field(description="Of the invitation.", min_length=1)]
    password: NewSecret


class Reason(_Fields):
    reason: str = Field("", max_length=fields.REASON_LENGTH)


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


SORTS: list[JsonValue] = [sign + field for field in User.model_fields for sign in ("", "-")]


class Paging(BaseModel):
    page: int = Field(1, ge=1, le=parameters.MOST_PAGES)
    size: int = Field(20, ge=1, le=parameters.MOST_IN_PAGE)


class ActivityQuery(Paging):
    action: str | None = Field(
        None,
        max_length=parameters.ACTIONS_LENGTH,
        description="Kinds with commas between: only these. One that nobody knows has nothing to show.",
        examples=["login,update"],
    )


class UsersQuery(Paging):
    ids: str | None = Field(
        None, description="Ids with commas between, at most 1000: these users in this order, whatever else is asked."
    )
    search: str = Field("", description="In name, username and email; case and accents do not count.")
    role: Role | None = None
    status: Status | None = None
    team: str | None = None
    sort: str = Field(
        "-created_at", description="A field; with - first, descending.", json_schema_extra={"enum": SORTS}
    )
    size: int = Field(25, ge=1, le=parameters.MOST_IN_PAGE)


class StatsQuery(BaseModel):
    days: int = Field(30, ge=1, le=parameters.MOST_DAYS)
