"""The map: what stands behind the # becomes a call of a controller. The first route that fits is taken."""

ROUTES = [
    ("", "users#index"),
    ("users", "users#index"),
    ("users/new", "users#new"),
    ("users/:id", "users#show"),
    ("users/:id/dashboard", "users#dashboard"),
    ("users/:id/edit", "users#edit"),
    ("welcome/:username/:token", "session#welcome"),
    ("password", "session#password"),
    ("inspector", "inspector#show"),
    ("doctor", "doctor#show"),
]

# What people come to first: the code for these is there before that of the others.
FIRST = ("users#index", "users#show")
