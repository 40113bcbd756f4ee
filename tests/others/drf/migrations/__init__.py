"""The tables of the people, as Django writes them down."""
