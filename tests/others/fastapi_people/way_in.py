"""The password flow of OAuth 2, as FastAPI's tutorial has it: a form, and a token that ends when the tests say so."""

import secrets
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request, status
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from sqlmodel import select

from tests.others.fastapi_people.tables import Database, Person, PersonPublic, Role, Status
from tests.others.people import PASSWORD

BEARER = {"WWW-Authenticate": "Bearer"}
tokens: dict[str, int | None] = {}
router = APIRouter()


@router.post("/token")
def sign_in(form: Annotated[OAuth2PasswordRequestForm, Depends()], database: Database) -> dict[str, str]:
    person = database.exec(select(Person).where(Person.username == form.username)).first()
    if person is None or person.status != Status.ACTIVE or form.password != PASSWORD:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "Incorrect username or password", BEARER)
    token = secrets.token_urlsafe()
    tokens[token] = person.id
    return {"access_token": token, "token_type": "bearer"}


def find_current(token: Annotated[str, Depends(OAuth2PasswordBearer("token"))], database: Database) -> Person:
    person = database.get(Person, tokens[token]) if token in tokens else None
    if person is None:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "Could not validate credentials", BEARER)
    return person


Current = Annotated[Person, Depends(find_current)]


@router.get("/users/me", response_model=PersonPublic)
def show_current(current: Current) -> Any:
    return current


def check_role(request: Request, current: Current) -> None:
    """A viewer only reads; an editor also writes, but deletes nobody."""
    allowed = {
        Role.VIEWER: ["GET"],
        Role.EDITOR: ["GET", "POST", "PATCH"],
        Role.ADMIN: ["GET", "POST", "PATCH", "DELETE"],
    }
    if request.method not in allowed[current.role]:
        raise HTTPException(status.HTTP_403_FORBIDDEN, "Not enough permissions")
