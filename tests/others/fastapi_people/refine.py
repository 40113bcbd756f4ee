"""The people as fastapi-refine serves them, with errors in the shape of Refine's HttpError."""

from typing import Any

from fastapi import Depends, FastAPI
from fastapi_refine import (
    FilterConfig,
    FilterField,
    HookContext,
    RefineCRUDRouter,
    RefineHooks,
    RefineHTTPException,
    SortConfig,
    configure_refine,
)

from tests.others.fastapi_people.tables import (
    Person,
    PersonCreate,
    PersonPublic,
    PersonUpdate,
    is_taken,
    open_session,
    seeded,
)
from tests.others.fastapi_people.way_in import check_role, find_current, tokens
from tests.others.fastapi_people.way_in import router as way_in
from tests.others.orders import serve


def before_create(context: HookContext[Person], fields: PersonCreate) -> None:
    _check(context, fields)


def before_update(context: HookContext[Person], person: Person, fields: PersonUpdate) -> None:
    _check(context, fields, person.id)


def _check(context: HookContext[Person], fields: Any, id: int | None = None) -> None:
    if is_taken(context.session, "email", fields.email, id):
        raise RefineHTTPException(
            status_code=409, message="Person already exists", errors={"email": ["This email is taken."]}
        )


TEXTS = ("username", "full_name", "email", "role", "status", "team")
SORTED = ("id", "username", "full_name", "email", "role", "status", "team", "created_at", "last_login_at")
people = RefineCRUDRouter(
    model=Person,
    prefix="/people",
    create_schema=PersonCreate,
    update_schema=PersonUpdate,
    public_schema=PersonPublic,
    session_dep=open_session,
    current_principal_dep=find_current,
    hooks=RefineHooks(before_create=before_create, before_update=before_update),
    filter_config=FilterConfig(
        fields={
            **{name: FilterField(getattr(Person, name), str) for name in TEXTS},
            "login_count": FilterField(Person.login_count, int),
        },
        search_fields=[Person.full_name, Person.username, Person.email],
    ),
    sort_config=SortConfig(fields={name: getattr(Person, name) for name in SORTED}),
)

app = FastAPI()
app.include_router(way_in)
app.include_router(people.router, dependencies=[Depends(check_role)])
configure_refine(app)

if __name__ == "__main__":
    snapshot = seeded()

    def reset() -> None:
        snapshot.restore()
        tokens.clear()

    serve(app, {"reset": reset, "expire": tokens.clear})
