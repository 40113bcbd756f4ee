"""Makes the database, and serves the project until the tests are gone."""

import os
import sys
from pathlib import Path

DATABASE = Path(sys.argv[1]).with_name("django.sqlite3")
os.environ["DATABASE"] = str(DATABASE)
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.others.drf.settings"

import django  # noqa: E402, it reads its settings at once
from django.core.asgi import get_asgi_application  # noqa: E402

django.setup()

from django.contrib.sessions.models import Session  # noqa: E402, they need the project
from django.core.cache import cache  # noqa: E402
from django.core.management import call_command  # noqa: E402
from rest_framework.authtoken.models import Token  # noqa: E402

from tests.others.drf.seeded import put_in  # noqa: E402
from tests.others.orders import serve  # noqa: E402
from tests.others.snapshot import Snapshot  # noqa: E402


def expire() -> None:
    """Every session and every token is over; nobody is told."""
    Session.objects.all().delete()
    Token.objects.all().delete()


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    put_in()
    seeded = Snapshot(DATABASE)

    def reset() -> None:
        seeded.restore()
        cache.clear()  # what the throttle counted

    serve(get_asgi_application(), {"reset": reset, "expire": expire})
