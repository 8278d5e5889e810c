"""The commands with which the user puts articles where they belong."""

from typing import Annotated

import typer

from broadsheet.cli.archive import ArticleId, StoryId, Where, made_anew, opened
from broadsheet.cli.console import say
from broadsheet.cli.options import Verbose
from broadsheet.cli.status import guarded

Stories = Annotated[
    list[str], typer.Argument(metavar="STORY", help="The others, by their ids or enough of the beginning.")
]
Articles = Annotated[
    list[str],
    typer.Argument(metavar="ARTICLE", help="Those that leave it, by their ids or enough of the beginning."),
]
Into = Annotated[str, typer.Argument(metavar="STORY|new", help="Where it belongs; new: a story of its own.")]


@guarded
def merge(story: StoryId, others: Stories, archive: Where = None, verbose: Verbose = False) -> None:
    """Make stories one, for good: the first, which takes the articles of the others.

    The ids of the others lead to it from then on.

    \b
    Examples:
      broadsheet merge s-1a2b s-3c4d
      broadsheet merge s-1a2b s-3c4d s-5e6f
    """
    with opened(archive, verbose=verbose) as room:
        done = room.merge([story, *others])
    say(f"These are one story now, {done.story}{made_anew(done.rebuilt)}.")


@guarded
def split(story: StoryId, articles: Articles, archive: Where = None, verbose: Verbose = False) -> None:
    """Take articles out of a story, for good, and make a new story of them.

    \b
    Examples:
      broadsheet split s-1a2b a-3c4d
      broadsheet split s-1a2b a-3c4d a-5e6f
    """
    with opened(archive, verbose=verbose) as room:
        done = room.split(story, articles)
    say(f"They are a story of their own now, {done.story}{made_anew(done.rebuilt)}.")


@guarded
def move(article: ArticleId, into: Into, archive: Where = None, verbose: Verbose = False) -> None:
    """Put an article into the story that it belongs to, for good.

    \b
    Examples:
      broadsheet move a-1a2b s-3c4d
      broadsheet move a-1a2b new
    """
    with opened(archive, verbose=verbose) as room:
        done = room.move(article, into)
    say(f"The article is in the story {done.story} now{made_anew(done.rebuilt)}.")
