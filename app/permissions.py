"""Who may do what. The API enforces it; the panel asks the same table what to offer.

Everybody who is signed in may read.
"""

PERMISSIONS = {
    "viewer": (),
    "editor": ("create", "edit"),
    "admin": ("create", "edit", "change-role", "delete", "invite"),
}

# What an editor may not change of an administrator: it would be a way to lock one out, or to become one.
GUARDED = ("username", "email", "role", "status")


def may(role: str, permission: str) -> bool:
    """A role that is not known may read, as a viewer."""
    return permission in PERMISSIONS.get(role, ())


def may_change(role: str, user_role: str, field: str) -> bool:
    """Whether somebody of this role may change this field of a user of that role."""
    if field == "role":
        return may(role, "change-role")
    return may(role, "edit") and (user_role != "admin" or role == "admin" or field not in GUARDED)
