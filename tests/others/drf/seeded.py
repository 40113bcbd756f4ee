"""The seeded people, put into the database."""

from typing import Any

from django.contrib.auth.hashers import make_password

from tests.others.drf.models import Activity, Person
from tests.others.drf.words import theirs
from tests.others.people import PASSWORD, activity, people


def put_in() -> None:
    """Everybody; all have the one password."""
    password = make_password(PASSWORD)
    Person.objects.bulk_create([Person(**theirs(person), password=password) for person in people()])
    Activity.objects.bulk_create([_did(row) for row in activity()])


def _did(row: dict[str, Any]) -> Activity:
    return Activity(person_id=row["user_id"], **{name: value for name, value in row.items() if name != "user_id"})
