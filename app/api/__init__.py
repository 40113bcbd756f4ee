"""The server's side of the panel: the only place that builds its URLs and reads its answers."""
