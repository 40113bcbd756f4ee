"""What is said above the page while the API is inside it, and the way to begin anew."""

from app.commands import Command
from app.components.command_menu import command_button
from app.html import Markup, html
from app.query.ends import Forgotten
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from app.panel import Panel
    from app.query.cache import Cache

    class Demo(Protocol):
        def reset(self) -> None:
            """As on the first visit."""


class DemoNote(View):
    """There on every page."""

    target = "demo"

    def __init__(self, app: "Panel", demo: "Demo", cache: "Cache") -> None:
        super().__init__(app, [], None)
        self._demo = demo
        self._cache = cache
        self.commands = [Command("start-over", lambda: app.router.leave(self._begin))]

    def loaded(self) -> Markup:
        return html(
            '<p class="offline demo"><span>{}</span> {}</p>',
            words.demo_note,
            command_button(self.app, self.commands[0], "button button-small"),
        )

    def _begin(self) -> None:
        self.app.rest.run(self._ask)

    def _ask(self) -> None:
        from app.views.start_over import StartOver  # noqa: PLC0415, not here from the start

        self.app.ask(StartOver(self.app, self._start_over))

    def _start_over(self) -> None:
        """What was known of the demo before is forgotten, and what is in sight asked for anew."""
        self._demo.reset()
        self.app.drafts.clear()
        self._cache.reset(Forgotten(words.started_over))
        self.app.go("users#index")
        self._cache.refetch()
