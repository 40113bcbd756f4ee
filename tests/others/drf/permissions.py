"""Who may do what."""

from rest_framework.permissions import SAFE_METHODS, IsAuthenticated
from rest_framework.request import Request
from rest_framework.views import APIView

from tests.others.drf.models import Level


class ByLevel(IsAuthenticated):
    """Readers only read; staff also writes, but deletes nobody."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        return super().has_permission(request, view) and request.method in self._allowed(request.user.level)

    def _allowed(self, level: str) -> list[str]:
        return {
            Level.READER: [*SAFE_METHODS],
            Level.STAFF: [*SAFE_METHODS, "POST", "PUT", "PATCH"],
            Level.SUPERUSER: [*SAFE_METHODS, "POST", "PUT", "PATCH", "DELETE"],
        }[Level(level)]
