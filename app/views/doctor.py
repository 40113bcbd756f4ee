"""What the doctor finds of the panel's own API, and the table that it needs."""

from app.doctor.doctor import examine
from app.doctor.finding import FITS, MISSING, NOTE, WRONG
from app.html import NOTHING, Markup, html
from app.query.background import start
from app.query.promise import Promise
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case
    from app.doctor.finding import Finding
    from app.panel import Panel
    from app.region import Visit

# On a grid of 16, as the others are (public/icons.svg), which come with the first screen.
SIGNS = {
    FITS: "M3 8.5l3.5 3.5L13 4.5",
    NOTE: "M8 7.5v4M8 4.5v.5",
    MISSING: "M8 3.5v5.5M8 12v.5",
    WRONG: "M4 4l8 8M12 4l-8 8",
}


class DoctorView(View):
    """Asks when it is shown, and when somebody wants it again; once it is left, no further question goes out."""

    target = "doctor#show"

    def __init__(self, app: "Panel") -> None:
        super().__init__(app, [], None)
        self._case: "Case | None" = None
        self._asked: "Case | None" = None
        self.actions["copy"] = self._copy

    @property
    def title(self) -> str:  # type: ignore[override]
        return words.check_api

    # Asking.

    def shown(self, visit: "Visit") -> None:
        super().shown(visit)
        self.ask_again()

    def ask_again(self, force_refetch: bool = False) -> None:
        if self.is_busy:
            return
        self.promise = promise = Promise(self.app.report)
        self._asked = self.app.new_case()
        start(self._examine(self._asked, promise), self.app.report)
        self.visit.wait_for(promise)

    async def _examine(self, case: "Case", promise: Promise) -> None:
        try:
            await examine(case, str(case.table.get("users", "")))
        except Exception as error:
            promise.fail(error)
        else:
            self._case = case
            promise.settle(case)

    def left(self) -> None:
        if self._asked is not None:
            self._asked.ears.close()

    # What there is to show.

    @property
    def is_known(self) -> bool:
        return self._case is not None

    @property
    def error(self) -> Exception | None:
        return self.promise.error if self.promise is not None else None

    @property
    def stamp(self) -> object:
        return (id(self._case), words.code)

    # How it looks.

    def pending(self) -> Markup:
        heading, asking = words.check_api, words.api_asking
        return html('<div class="doctor"><h1 tabindex="-1">{}</h1><p role="status">{}</p></div>', heading, asking)

    def loaded(self) -> Markup:
        case = self._case
        assert case is not None
        return html(
            '<div class="doctor"><header class="doctor-head"><h1 tabindex="-1">{}</h1>'
            '<button type="button" class="button button-small" data-action="retry">{}</button></header>'
            '<p class="doctor-sum" role="status">{}</p><ul class="findings">{}</ul>{}</div>',
            words.check_api,
            words.check_again,
            words.api_fits if case.is_fit else words.api_does_not_fit,
            [_item(finding) for finding in case.findings],
            self._table(case),
        )

    def _table(self, case: "Case") -> Markup:
        if not case.is_recognised:
            return NOTHING
        return html(
            '<section class="doctor-table" aria-labelledby="doctor-table"><header class="doctor-head">'
            '<h2 id="doctor-table">{}</h2>'
            '<button type="button" class="button button-small" data-action="copy">{}</button></header>'
            '<pre class="doctor-code" dir="ltr" tabindex="0" aria-labelledby="doctor-table">{}</pre></section>',
            words.table_for_api,
            words.copy,
            self._text(case),
        )

    def _text(self, case: "Case") -> str:
        return case.hiding.without_secrets("\n".join(case.lines))

    def _copy(self, event: "Any") -> None:
        start(self._copied(), self.app.report)

    async def _copied(self) -> None:
        if self._case is not None and await self.app.copy(self._text(self._case)):
            self.app.say(words.copied)
        else:
            self.app.say_failure(words.not_copied)


def _item(finding: "Finding") -> Markup:
    """Said to whoever sets the panel up, in the language of its configuration."""
    return html(
        '<li class="finding finding-{}"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="{}"/></svg>'
        '<span class="finding-kind">{}</span><div class="finding-said" lang="en" dir="ltr"><p>{}</p>{}</div></li>',
        finding.kind,
        SIGNS[finding.kind],
        words.finding(finding.kind),
        finding.sentence,
        html('<pre class="doctor-code" tabindex="0">{}</pre>', "\n".join(finding.lines)) if finding.lines else None,
    )
