"""How the people and what they did are written and read."""

from typing import Any

from django.utils import timezone
from rest_framework import serializers

from tests.others.drf.models import Activity, Person

READ_ONLY = ["id", "login_count", "last_login", "date_joined", "modified"]


class PersonSerializer(serializers.ModelSerializer[Person]):
    class Meta:
        model = Person
        exclude = ("password",)
        read_only_fields = READ_ONLY

    def save(self, **more: Any) -> Person:
        return super().save(**more, modified=timezone.now())


class ActivitySerializer(serializers.ModelSerializer[Activity]):
    class Meta:
        model = Activity
        exclude = ("person",)
