"""Two users APIs of FastAPI over one SQLite: in the pages of fastapi-pagination, and as Refine's simple-rest asks."""
