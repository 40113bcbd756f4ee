"""Who is signed in, in the corner of the top bar."""

from app.components.avatar import avatar
from app.html import NOTHING, Markup, html
from app.models.user import name_of
from app.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.session import Session
    from app.panel import Panel


class SignedIn(View):
    """Quiet while it loads and when it fails: nobody came here for it."""

    target = "session"

    def __init__(self, app: "Panel", session: "Session") -> None:
        super().__init__(app, [session], session.fetch())
        self._session = session

    def loaded(self) -> Markup:
        user = self._session.user
        id, name = str(user.get("id")), name_of(user)
        return html(
            '<a class="signed-in" href="{}" title="Signed in as {}">{}<span dir="auto">{}</span></a>',
            self.app.url("users#show", id=id),
            name,
            avatar(id, name, "small"),
            name,
        )

    def pending(self) -> Markup:
        return NOTHING

    def failed(self) -> Markup:
        return NOTHING

    def not_found(self) -> Markup:
        return NOTHING
