"""Wires what comes after the first screen: the keys, and what can be done everywhere."""

from app.browser import parts
from app.browser.dom import by_id
from app.browser.keys import BrowserKeys
from app.components.key_hint import key_hint
from app.global_commands import global_commands

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.browser.shell import BrowserShell
    from app.components.inspector_drawer import Drawer
    from app.models.users import Users
    from app.panel import Panel


def wire(app: "Panel", users: "Users", drawer: "Drawer", shell: "BrowserShell") -> None:
    app.commands.everywhere = global_commands(app, users, drawer, shell)
    app.keys.hint = lambda following: by_id("key-hint").draw(key_hint(app, following))
    BrowserKeys(app.report).listen(app.keys.press)
    parts.repeat_key()
