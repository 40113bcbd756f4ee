"""The same people twice: in numbered pages and in slices, which also ask for a session and for a token first."""

from typing import Any

from rest_framework.authentication import SessionAuthentication, TokenAuthentication
from rest_framework.decorators import action
from rest_framework.generics import RetrieveUpdateAPIView
from rest_framework.pagination import LimitOffsetPagination, PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ModelViewSet

from tests.others.drf.models import Person
from tests.others.drf.permissions import ByLevel
from tests.others.drf.serializers import ActivitySerializer, PersonSerializer

FILTERS = {
    "id": ["exact", "in"],
    "level": ["exact", "in"],
    "state": ["exact", "in"],
    "department": ["exact", "isnull"],
    "date_joined": ["gte", "lt"],
}


class Pages(PageNumberPagination):
    page_size = 20
    page_size_query_param = "page_size"
    max_page_size = 100


class Slices(LimitOffsetPagination):
    default_limit = 20
    max_limit = 100


class People(ModelViewSet[Person]):
    queryset = Person.objects.order_by("id")
    serializer_class = PersonSerializer
    permission_classes = (ByLevel,)
    filterset_fields = FILTERS
    search_fields = ("full_name", "username", "email")
    ordering_fields = "__all__"

    @action(detail=True, filter_backends=[], serializer_class=ActivitySerializer)
    def activity(self, request: Request, **_: Any) -> Response:
        rows = self.paginate_queryset(self.get_object().activity.order_by("-at"))
        return self.get_paginated_response(self.get_serializer(rows, many=True).data)


class PeopleInPages(People):
    pagination_class = Pages


class PeopleInSlices(People):
    pagination_class = Slices
    # The first of them says what the answer is to somebody who is not signed in: 403 by a session, 401 by a token.
    authentication_classes = (TokenAuthentication, SessionAuthentication)


class Me(RetrieveUpdateAPIView[Person]):
    serializer_class = PersonSerializer

    def get_object(self) -> Person:
        return self.request.user
