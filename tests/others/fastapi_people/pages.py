"""The people in numbered pages and in slices, both as fastapi-pagination has them by default."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Response, status
from fastapi_filter import FilterDepends
from fastapi_filter.contrib.sqlalchemy import Filter
from fastapi_pagination import LimitOffsetPage, Page, add_pagination
from fastapi_pagination.ext.sqlmodel import paginate
from sqlmodel import col, select

from tests.others.fastapi_people.tables import (
    Activity,
    Database,
    Person,
    PersonCreate,
    PersonPublic,
    PersonUpdate,
    Role,
    Status,
    is_taken,
    seeded,
)
from tests.others.fastapi_people.way_in import check_role, tokens
from tests.others.fastapi_people.way_in import router as way_in
from tests.others.orders import serve

TAKEN = "A person with this email or username already exists."
router = APIRouter(dependencies=[Depends(check_role)])


class PersonFilter(Filter):
    id__in: list[int] | None = None
    role: Role | None = None
    role__in: list[Role] | None = None
    status: Status | None = None
    status__in: list[Status] | None = None
    team: str | None = None
    order_by: list[str] | None = None
    search: str | None = None

    class Constants(Filter.Constants):
        model = Person
        search_model_fields = ("full_name", "username", "email")


Filtered = Annotated[PersonFilter, FilterDepends(PersonFilter)]


@router.get("/people", response_model=Page[PersonPublic])
def pages(database: Database, wanted: Filtered) -> Any:
    return paginate(database, wanted.sort(wanted.filter(select(Person))))


@router.get("/limit/people", response_model=LimitOffsetPage[PersonPublic])
def slices(database: Database, wanted: Filtered) -> Any:
    return paginate(database, wanted.sort(wanted.filter(select(Person))))


@router.post("/people", response_model=PersonPublic, status_code=status.HTTP_201_CREATED)
@router.post("/limit/people", response_model=PersonPublic, status_code=status.HTTP_201_CREATED)
def create(database: Database, fields: PersonCreate) -> Any:
    return _save(database, Person.model_validate(fields))


@router.get("/people/{id}", response_model=PersonPublic)
@router.get("/limit/people/{id}", response_model=PersonPublic)
def show(database: Database, id: int) -> Any:
    person = database.get(Person, id)
    if person is None:
        raise HTTPException(status.HTTP_404_NOT_FOUND, "Person not found")
    return person


@router.patch("/people/{id}", response_model=PersonPublic)
@router.patch("/limit/people/{id}", response_model=PersonPublic)
def update(database: Database, id: int, fields: PersonUpdate) -> Any:
    person: Person = show(database, id)
    with database.no_autoflush:
        return _save(database, person.sqlmodel_update(fields.model_dump(exclude_unset=True)))


@router.delete("/people/{id}", status_code=status.HTTP_204_NO_CONTENT)
@router.delete("/limit/people/{id}", status_code=status.HTTP_204_NO_CONTENT)
def delete(database: Database, id: int) -> Response:
    database.delete(show(database, id))
    database.commit()
    return Response(status_code=status.HTTP_204_NO_CONTENT)


@router.get("/people/{id}/activity", response_model=Page[Activity])
def activity(database: Database, id: int) -> Any:
    return paginate(database, select(Activity).where(Activity.user_id == id).order_by(col(Activity.at).desc()))


def _save(database: Database, person: Person) -> Person:
    if any(is_taken(database, field, getattr(person, field), person.id) for field in ("email", "username")):
        raise HTTPException(status.HTTP_409_CONFLICT, TAKEN)
    database.add(person)
    database.commit()
    database.refresh(person)
    return person


app = FastAPI()
app.include_router(way_in)
app.include_router(router)
add_pagination(app)

if __name__ == "__main__":
    snapshot = seeded()

    def reset() -> None:
        snapshot.restore()
        tokens.clear()

    serve(app, {"reset": reset, "expire": tokens.clear})
