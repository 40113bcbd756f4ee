"""A users API as projects of Django REST framework have it: other names, two kinds of pages, three ways in."""
