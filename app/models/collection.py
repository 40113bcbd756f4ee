"""All things of one resource: the live ones by id, and the pages of their lists."""

from app.models.item import Item
from app.models.page import Page, total_of
from app.query.answer import Answer
from app.query.key import make_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.resource import Resource
    from app.query.cache import Cache
    from app.query.entry import Entry
    from app.query.question import Ask


class Collection:
    """`get(7)` is the same object as `get("7")`; an item seen in a list is that same item.

    `kind` is the first part of their keys in the cache, "users": no two resources have the same.
    """

    kind = ""

    def __init__(self, cache: "Cache", resource: "Resource") -> None:
        self._cache = cache
        self._resource = resource
        self._items: "dict[str, Item]" = {}
        self._pages: "dict[str, ItemPage]" = {}
        self._hidden: list[str] = []
        cache.listen(self._heard)

    def new(self, id: str, key: str) -> Item:
        """For a subclass: what its items are."""
        return Item(self._cache, self._resource, id, key)

    def get(self, id: object) -> Item:
        """The live item of this id, whether the server knows it or not."""
        key = self.key(id)
        if key not in self._items:
            self._items[key] = self.new(str(id), key)
            for page in self._pages.values():
                page.feed(self._items[key])
        return self._items[key]

    def page(self, query: "list[tuple[str, Any]]") -> "ItemPage":
        """The live page for these arguments, `[("search", "ada"), ("page", 2)]`, in whatever order they come."""
        key = make_key(self.kind, dict(query))
        if key not in self._pages:
            self._pages[key] = ItemPage(self._cache, key, lambda tag: self._resource.page(query, tag), self)
        return self._pages[key]

    async def create(self, fields: "dict[str, Any]", key: str | None = None) -> Item:
        """Makes a new one; a refusal is raised. The lists are stale then: it may belong into any of them.

        With the same `key` the same fields make one item, however often they are sent.
        """
        data = await self._resource.create(fields, key).answer() or {}
        item = self.get(data["id"])
        self._cache.learn(item.key, data, "written")
        return item

    @property
    def known(self) -> "list[dict[str, Any]]":
        """The JSON of those that are at hand, some of them twice."""
        found = [item.data for item in self._items.values() if item.is_known and not self.is_hidden(item.id)]
        for page in self._pages.values():
            found += page.items if page.is_known else []
        return found

    def key(self, id: object) -> str:
        return make_key(self.kind, str(id))

    # Those that are about to be deleted are in no list.

    def hide(self, id: str) -> None:
        """What is known of it is stale from now on: the page may be closed before it is known how it ended."""
        self._hidden.append(id)
        self.get(id).entry.mark_stale()
        for page in self._pages.values():
            if page.holds(id):
                page.entry.mark_stale()
        self._look_again(id)

    def show(self, id: str) -> None:
        """In sight again, if it was hidden."""
        self._hidden = [each for each in self._hidden if each != id]
        self._look_again(id)

    @property
    def hides_any(self) -> bool:
        return bool(self._hidden)

    def is_hidden(self, id: str) -> bool:
        return id in self._hidden

    def _look_again(self, id: str) -> None:
        for page in self._pages.values():
            if page.holds(id):
                page.entry.look_again()

    # What happens to entries, here and in other tabs.

    def _heard(self, kind: str, entry: "Entry | None", is_foreign: bool) -> None:
        if entry is None:
            return
        if kind == "answered":
            self._answered(entry)
        elif kind == "written":
            self._written(entry)
        elif kind == "removed":
            self._removed(entry)
        elif kind == "dropped":
            self._items.pop(entry.key, None)
            self._pages.pop(entry.key, None)

    def _answered(self, entry: "Entry") -> None:
        page = self._pages.get(entry.key)
        if page is not None and len(page.items) < len(page.sent):
            # Something in it is about to be deleted, and gone perhaps by the next visit.
            entry.is_outdated = True
        for data in page.items if page is not None else []:
            item = self._items.get(self.key(data.get("id")))
            if item is not None and page is not None:
                page.feed(item)

    def _written(self, entry: "Entry") -> None:
        data = entry.data
        if isinstance(data, dict) and self.key(data.get("id")) == entry.key:
            for page in self._pages.values():
                page.put(data)

    def _removed(self, entry: "Entry") -> None:
        for page in self._pages.values():
            page.take_out(entry.key)


class ItemPage(Page):
    """A page of a list. Its answer holds whole items, and so answers for each of them."""

    def __init__(self, cache: "Cache", key: str, ask: "Ask", collection: Collection) -> None:
        super().__init__(cache, key, ask)
        self._collection = collection

    @property
    def items(self) -> "list[dict[str, Any]]":
        """Without those that are about to be deleted."""
        if not self._collection.hides_any:
            return self.sent
        return [item for item in self.sent if not self._collection.is_hidden(str(item.get("id")))]

    @property
    def total(self) -> int:
        hidden = len(self.sent) - len(self.items) if self._collection.hides_any else 0
        return total_of(self.data) - hidden

    @property
    def sent(self) -> "list[dict[str, Any]]":
        """All that the server sent."""
        return [item for item in self.data.get("items", []) if isinstance(item, dict)]

    def holds(self, id: str) -> bool:
        return self._find(id) is not None

    def feed(self, item: Item) -> None:
        """Tells the item what this page knows of it, if this page knows it and is the newer."""
        answer, data = self.entry.answer, self._find(item.id)
        if data is not None and answer is not None:
            share = answer.size // max(1, len(self.sent))
            if item.entry.learn(Answer(data, answer.number, answer.moment, None, share)):
                self._cache.traffic.note("feed", item.entry)

    def put(self, data: "dict[str, Any]") -> None:
        """One was written: its row is the new one, and the page is stale, for it may belong elsewhere now."""
        id = str(data.get("id"))
        if self._find(id) is not None:
            self._replace([data if str(item.get("id")) == id else item for item in self.sent], 0)
        self.entry.mark_stale()

    def take_out(self, key: str) -> None:
        """One is gone: so is its row. An answer that is on its way may still hold it, and is asked for anew."""
        items = [item for item in self.sent if self._collection.key(item.get("id")) != key]
        has_row = len(items) < len(self.sent)
        if has_row:
            self._replace(items, 1)
        if has_row or self.entry.is_asking:
            self.entry.mark_stale()

    def _replace(self, items: "list[dict[str, Any]]", fewer: int) -> None:
        total = self.data.get("total")
        total = max(0, total - fewer) if isinstance(total, int) else total
        self.entry.replace(self.data | {"items": items, "total": total})

    def _find(self, id: str) -> "dict[str, Any] | None":
        for item in self.sent:
            if item.get("id") is not None and str(item.get("id")) == id:
                return item
        return None
