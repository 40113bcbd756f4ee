"""The two lists of people, and the ways in."""

from django.urls import include, path
from rest_framework.authtoken.views import obtain_auth_token
from rest_framework.routers import DefaultRouter

from tests.others.drf.views import Me, PeopleInPages, PeopleInSlices

router = DefaultRouter()
router.register("page/people", PeopleInPages, basename="page")
router.register("limit/people", PeopleInSlices, basename="limit")

urlpatterns = [
    path("", include(router.urls)),
    path("users/me/", Me.as_view()),
    path("api-auth/", include("rest_framework.urls")),
    path("api-token-auth/", obtain_auth_token),
    path("dj-rest-auth/", include("dj_rest_auth.urls")),
]
