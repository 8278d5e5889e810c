"""Pages that were rendered already, for as long as what they show has not changed.

A key says all that a page depends on; the number of the newest change (`protocols.Register`) is part of it,
so that nothing has to be taken out when the archive changes. What is a visitor's own, the token of the forms,
is not in a kept page: `look` puts it in for each answer.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

MOST = 64_000_000  #: characters of all kept pages together


class PageCache:
    """The pages that were asked for last; may be used from several threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._pages: OrderedDict[Hashable, str] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], str]) -> str:
        """The page of a key; made, and kept, if there is none."""
        with self._lock:
            found = self._pages.get(key)
            if found is not None:
                self._pages.move_to_end(key)
                return found
        made = make()
        self._put(key, made)
        return made

    def _put(self, key: Hashable, page: str) -> None:
        with self._lock:
            self._size += len(page) - len(self._pages.pop(key, ""))
            self._pages[key] = page
            while self._size > self._most and self._pages:
                self._size -= len(self._pages.popitem(last=False)[1])
