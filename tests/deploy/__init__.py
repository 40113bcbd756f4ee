"""What a build says to hosts, on the hosts themselves."""
