"""What the cache was asked for, and what it saved."""

from app.components.size import size_text
from app.html import Markup, html
from app.view import View
from app.words import words

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
            return html("{}", words.asked_nothing)
        number = self.app.formats.number
        begin = words.asked_and_made(asked, number(asked), made, number(made))
        if not calls:
            return html("{} {}", begin, words.none_saved)
        saving = words.calls_and_size_saved(calls, number(calls), size_text(self.app.formats, saved))
        end = " " + words.told_by_tabs(tabs, number(tabs)) if tabs else ""
        return html("{} <strong>{}</strong>{}", begin, saving, end)

    def _tiles(self) -> list[tuple[str, str]]:
        number, formats = self.app.formats.number, self.app.formats
        asked, made, calls, received, saved, tabs = self._numbers()
        return [
            (words.calls_asked, number(asked)),
            (words.calls_made, number(made)),
            (words.calls_saved, number(calls)),
            (words.received, size_text(formats, received)),
            (words.saved_bytes, size_text(formats, saved)),
            (words.from_tabs, number(tabs)),
        ]
