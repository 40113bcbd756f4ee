"""The browser: the only place that imports js and pyscript."""
