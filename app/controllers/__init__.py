"""What the routes call: thin, for the models decide and the views show."""
