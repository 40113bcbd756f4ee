"""The people, what may be written of them, and what they did."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from fastapi import Depends
from pydantic import NaiveDatetime
from sqlmodel import Field, Session, SQLModel, create_engine, select

from tests.others.fastapi_people.words import their_id, theirs, without_zones
from tests.others.people import activity, people
from tests.others.snapshot import Snapshot

USERNAME = {"min_length": 2, "max_length": 64, "schema_extra": {"pattern": r"^[a-z0-9._-]+$"}}
NAME = {"min_length": 1, "max_length": 120}
EMAIL = {"schema_extra": {"pattern": r"^[^@]+@[^@]+$"}}


def now() -> datetime:
    """In UTC, and without a word of it, as older projects have their times."""
    return datetime.now(UTC).replace(tzinfo=None)


class Role(StrEnum):
    ADMIN = "admin"
    EDITOR = "editor"
    VIEWER = "viewer"


class Status(StrEnum):
    ACTIVE = "active"
    INVITED = "invited"
    SUSPENDED = "suspended"


class Texts(SQLModel):
    title: str | None = None
    team: str | None = None
    location: str | None = None
    timezone: str | None = None
    phone: str | None = None
    bio: str | None = None


class PersonCreate(Texts):
    username: str = Field(unique=True, **USERNAME)
    full_name: str = Field(**NAME)
    email: str = Field(unique=True, **EMAIL)
    role: Role = Role.VIEWER
    status: Status = Status.INVITED


class PersonUpdate(Texts):
    """What is not named stays; what is named may not be null."""

    username: str = Field(None, **USERNAME)
    full_name: str = Field(None, **NAME)
    email: str = Field(None, **EMAIL)
    role: Role = None
    status: Status = None


class PersonPublic(PersonCreate):
    id: int
    login_count: int
    last_login_at: NaiveDatetime | None
    created_at: NaiveDatetime
    updated_at: NaiveDatetime


class Person(PersonCreate, table=True):
    id: int | None = Field(None, primary_key=True)
    login_count: int = 0
    last_login_at: NaiveDatetime | None = None
    created_at: NaiveDatetime = Field(default_factory=now)
    updated_at: NaiveDatetime = Field(default_factory=now, sa_column_kwargs={"onupdate": now})


class Activity(SQLModel, table=True):
    id: int | None = Field(None, primary_key=True)
    user_id: int = Field(foreign_key="person.id")
    at: NaiveDatetime
    action: str
    summary: str
    ip: str
    agent: str


DATABASE = Path(sys.argv[1]).with_name(f"{Path(sys.argv[0]).stem}.sqlite3")
engine = create_engine(f"sqlite:///{DATABASE}", hide_parameters=True)


def open_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


Database = Annotated[Session, Depends(open_session)]


def is_taken(session: Session, field: str, value: str | None, id: int | None = None) -> bool:
    """By somebody else than `id`."""
    column = getattr(Person, field)
    found = session.exec(select(Person).where(column == value)).first() if value else None
    return found is not None and found.id != id


def seeded() -> Snapshot:
    """The database, made and with everybody in it."""
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all(Person.model_validate(theirs(person)) for person in people())
        session.add_all(_did(row) for row in activity())
        session.commit()
    return Snapshot(DATABASE)


def _did(row: dict[str, Any]) -> Activity:
    return Activity.model_validate({**without_zones(row), "user_id": their_id(row["user_id"])})
