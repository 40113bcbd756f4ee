"""What hosts have to be told about a build: a module a host, each from the same facts."""
