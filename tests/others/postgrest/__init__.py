"""PostgREST is in no package registry: it is not run here, but replayed from its documentation and its own tests."""
