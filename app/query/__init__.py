"""The query layer: who asked for what, whether it is fresh, and who is told. It knows no user, no view, no browser."""
