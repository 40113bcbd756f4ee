"""Made by Django's makemigrations."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []  # noqa: RUF012, as Django writes it

    operations = [  # noqa: RUF012
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("username", models.CharField(max_length=64, unique=True)),
                ("full_name", models.CharField(max_length=120)),
                ("email", models.EmailField(max_length=254, unique=True)),
                (
                    "level",
                    models.CharField(
                        choices=[("superuser", "Superuser"), ("staff", "Staff"), ("reader", "Reader")],
                        default="reader",
                        max_length=16,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("enabled", "Enabled"), ("pending", "Pending"), ("disabled", "Disabled")],
                        default="pending",
                        max_length=16,
                    ),
                ),
                ("job_title", models.CharField(blank=True, max_length=200, null=True)),
                ("department", models.CharField(blank=True, max_length=200, null=True)),
                ("location", models.CharField(blank=True, max_length=200, null=True)),
                ("tz", models.CharField(blank=True, max_length=64, null=True)),
                ("phone", models.CharField(blank=True, max_length=64, null=True)),
                ("bio", models.TextField(blank=True, null=True)),
                ("login_count", models.IntegerField(default=0, editable=False)),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("modified", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Activity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                ("action", models.CharField(max_length=32)),
                ("summary", models.TextField()),
                ("ip", models.GenericIPAddressField()),
                ("agent", models.TextField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="activity",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
    ]
