"""The people, who are also those that sign in, and what they did."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone


class Level(models.TextChoices):
    SUPERUSER = "superuser"
    STAFF = "staff"
    READER = "reader"


class State(models.TextChoices):
    ENABLED = "enabled"
    PENDING = "pending"
    DISABLED = "disabled"


class Person(AbstractBaseUser):
    username = models.CharField(max_length=64, unique=True)
    full_name = models.CharField(max_length=120)
    email = models.EmailField(unique=True)
    level = models.CharField(max_length=16, choices=Level, default=Level.READER)
    state = models.CharField(max_length=16, choices=State, default=State.PENDING)
    job_title = models.CharField(max_length=200, blank=True, null=True)
    department = models.CharField(max_length=200, blank=True, null=True)
    location = models.CharField(max_length=200, blank=True, null=True)
    tz = models.CharField(max_length=64, blank=True, null=True)
    phone = models.CharField(max_length=64, blank=True, null=True)
    bio = models.TextField(blank=True, null=True)
    login_count = models.IntegerField(default=0, editable=False)
    date_joined = models.DateTimeField(default=timezone.now, editable=False)
    modified = models.DateTimeField(default=timezone.now, editable=False)

    objects = BaseUserManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"

    @property
    def is_active(self) -> bool:
        return self.state == State.ENABLED


class Activity(models.Model):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="activity")
    at = models.DateTimeField()
    action = models.CharField(max_length=32)
    summary = models.TextField()
    ip = models.GenericIPAddressField()
    agent = models.TextField()
