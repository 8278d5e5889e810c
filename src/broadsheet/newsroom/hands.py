"""Several processes that read pages, for imports of thousands."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from broadsheet.pipeline import Spread
from broadsheet.types import Article, FetchedPage, Rejected

TOGETHER = 16  #: pages that travel to a process at once
AHEAD = 3  #: lists of pages that wait for each process, so that memory stays bounded

Page = FetchedPage | Rejected
Found = Article | Rejected


def in_processes(jobs: int) -> Spread:
    """Read with so many processes; what is found comes in the order of the pages."""

    def spread(work: Callable[[Page], Found], pages: Iterable[Page]) -> Iterator[Found]:
        rest = iter(pages)
        waiting: deque[Future[list[Found]]] = deque()
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            while True:
                while len(waiting) < jobs * AHEAD and (some := list(islice(rest, TOGETHER))):
                    waiting.append(pool.submit(_all, work, some))
                if not waiting:
                    return
                yield from waiting.popleft().result()

    return spread


def _all(work: Callable[[Page], Found], pages: list[Page]) -> list[Found]:
    return [work(page) for page in pages]
