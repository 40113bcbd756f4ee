"""What the cache was asked for, and what it saved."""

from app.components.size import size_text
from app.html import Markup, html
from app.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Panel
    from app.query.traffic import Traffic


class Sums(View):
    """One sentence, and the numbers behind it."""

    target = "inspector-sums"

    def __init__(self, app: "Panel", traffic: "Traffic") -> None:
        super().__init__(app, [], None)
        self._traffic = traffic

    @property
    def stamp(self) -> object:
        return self._numbers()

    def loaded(self) -> Markup:
        return html(
            '<p class="inspector-sentence">{}</p><dl class="tiles inspector-tiles">{}</dl>',
            self._sentence(),
            [html('<div><dt>{}</dt><dd class="number">{}</dd></div>', *each) for each in self._tiles()],
        )

    def _numbers(self) -> list[int]:
        """Asked for, made, saved, bytes received, bytes saved, served from other tabs."""
        traffic = self._traffic
        counts = [traffic.count(kind) for kind in ("bytes", "saved", "tab")]
        return [traffic.count("ask"), traffic.calls, traffic.saved_calls] + counts

    def _sentence(self) -> Markup:
        asked, made, calls, _, saved, tabs = self._numbers()
        if not asked:
            return html("Nothing was asked for yet.")
        number = self.app.formats.number
        begin = html("{} asked for, {} made: ", _calls(number(asked), asked), number(made))
        if not calls:
            return html("{}none saved yet.", begin)
        end = html(" Other tabs told {}.", number(tabs)) if tabs else ""
        return html("{}<strong>{} and {} saved.</strong>{}", begin, _calls(number(calls), calls), size_text(saved), end)

    def _tiles(self) -> list[tuple[str, str]]:
        number = self.app.formats.number
        asked, made, calls, received, saved, tabs = self._numbers()
        return [
            ("Calls asked for", number(asked)),
            ("Calls made", number(made)),
            ("Calls saved", number(calls)),
            ("Received", size_text(received)),
            ("Saved", size_text(saved)),
            ("From other tabs", number(tabs)),
        ]


def _calls(text: str, count: int) -> str:
    return text + (" call" if count == 1 else " calls")
