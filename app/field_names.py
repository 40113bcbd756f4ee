"""The fields of a user, in the API's words."""

REQUIRED = ("username", "name", "email", "role", "status")
OPTIONAL = ("title", "team", "location", "timezone", "phone", "bio")
READ_ONLY = ("id", "login_count", "last_login_at", "created_at", "updated_at", "version")
ALL = REQUIRED + OPTIONAL + READ_ONLY
