"""What react-admin's ra-data-simple-rest speaks to: its authors' own server, and one for Express."""
