"""The users API inside the page: the rules of app/contract/ over what is kept in this browser."""
