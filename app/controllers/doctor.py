"""Whether the panel and its API get on."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Panel


class DoctorController:
    """One page, which asks the API anew each time that somebody comes to it."""

    def __init__(self, app: "Panel") -> None:
        self._app = app

    def show(self, query: str | None) -> None:
        # Not there from the start: the router waits for it.
        from app.views.doctor import DoctorView  # noqa: PLC0415

        self._app.show(DoctorView(self._app))
