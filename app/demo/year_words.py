"""What invented people did in the last year, for the seeds of the demo and of the server."""

# By Monday to Sunday, and by the hour on the user's own clock.
WEEKDAYS = (10, 11, 11, 10, 8, 2, 1)
HOURS = (1, 0.5, 0.3, 0.3, 0.5, 1, 3, 8, 18, 24, 22, 18, 13, 17, 21, 20, 17, 13, 8, 6, 5, 4, 3, 2)

ACTIONS = [
    ("export", ("Exported users as CSV", "Exported the monthly report", "Exported the activity log")),
    ("view", ("Opened the dashboard", "Opened the team’s page", "Read the access guidelines")),
    ("update", ("Changed phone", "Changed title", "Changed bio", "Changed location, timezone", "Changed team")),
    ("invite", ("Invited a colleague", "Sent an invitation again")),
    ("password", ("Changed the password", "Turned on two-step sign-in")),
    ("settings", ("Changed the language", "Turned off e-mail notices", "Switched to the dark theme")),
]
# Of each action, in this order, by role.
SHARES = {
    "viewer": (6, 70, 6, 0, 4, 14),
    "editor": (16, 50, 8, 12, 4, 10),
    "admin": (22, 36, 8, 20, 4, 10),
}
SIGN_INS = ("Signed in", "Signed in", "Signed in", "Signed in with single sign-on", "Signed in on a new device")
AGENTS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 "
    "Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 "
    "Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 "
    "Edg/142.0.0.0",
)
# The networks that are set aside for examples.
NETWORKS = ("192.0.2.{}", "198.51.100.{}", "203.0.113.{}", "2001:db8::{:x}")
