"""Users APIs of other kinds, real ones: each is started by the tests, with the same people in it."""
