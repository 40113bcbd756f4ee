"""What a user can be, in the API's words."""

ROLES = ("admin", "editor", "viewer")
STATUSES = ("active", "invited", "suspended")
