"""The panel: the Python that runs in the browser."""
