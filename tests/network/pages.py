"""The pages of some events of the network, as one text: what of it depends on the run shows from run to run.

As a program: ``python -m tests.network.pages``; ``PYTHONHASHSEED`` gives the order of sets.
"""

from itertools import groupby

from broadsheet.newsroom.pages import Annotator
from broadsheet.pipeline import Stamp, page_of
from broadsheet.render.json_page import render
from broadsheet.types import Article, Assignment, FetchedPage, Story
from tests.fakes.names import FakeNames
from tests.network.plan import plan
from tests.network.site import page

EVENTS = 24


def told() -> str:
    """Every page as JSON."""
    from broadsheet.extract import extract

    annotator = Annotator(FakeNames(), version="1", storage=None)
    written = []
    planned = sorted(plan(7, 10, 200).articles, key=lambda one: (one.what.town, one.number))
    for town, some in groupby(planned, key=lambda one: one.what.town):
        pages = [(one, page(one, one.path, one.published)) for one in some]
        made = [
            extract(FetchedPage(reply.body, "text/html", f"{one.number}", one.url))
            for one, reply in pages
            if reply.status == 200 and "Content-Encoding" not in reply.headers
        ]
        articles = sorted((one for one in made if isinstance(one, Article)), key=lambda one: one.id)
        members = tuple(Assignment(one.id, town, 1.0, "the same town") for one in articles)
        if len(articles) > 1:
            stamp = Stamp("1", "2030-10-20T00:00:00+00:00")
            written.append(render(page_of(Story(town, members), annotator(articles), stamp)))
        if len(written) == EVENTS:
            break
    return "\n".join(written)


if __name__ == "__main__":
    print(told())  # noqa: T201
