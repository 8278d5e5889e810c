"""The commands that look into the archive, or take something out of it."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.brief import archive_path
from broadsheet.cli.console import put, say
from broadsheet.cli.formats import ListFormat, chosen
from broadsheet.cli.options import Form, IncludeText, Output, Verbose
from broadsheet.cli.progress import progress
from broadsheet.cli.status import guarded

if TYPE_CHECKING:
    from broadsheet.newsroom import KeptArticle, Newsroom
    from broadsheet.types import PageArticle, StoryHead

Where = Annotated[
    str | None,
    typer.Option("--archive", metavar="FILE", help="Another archive than the one in your data folder."),
]
Listing = Annotated[ListFormat, typer.Option("--format", "-f", help="How to print.")]
StoryId = Annotated[str, typer.Argument(metavar="STORY", help="Its id, or enough of the beginning.")]
ArticleId = Annotated[str, typer.Argument(metavar="ARTICLE", help="Its id, or enough of the beginning.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="How many at the most.")]
Skip = Annotated[int, typer.Option("--skip", metavar="N", min=0, help="Leave out so many of the newest.")]
Versions = Annotated[bool, typer.Option("--versions", help="List its versions and what changed in them.")]
Revision = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="An earlier revision of the page, with the texts as they were."),
]
SomeId = Annotated[str, typer.Argument(metavar="ARTICLE|STORY", help="The whole id of what shall be gone.")]


@guarded
def stories(
    limit: Limit = 100,
    skip: Skip = 0,
    archive: Where = None,
    format: Listing = ListFormat.TERMINAL,
    verbose: Verbose = False,
) -> None:
    """List the stories of the archive, newest article first, a hundred at a time.

    \b
    Examples:
      broadsheet stories
      broadsheet stories --skip 100
      broadsheet stories --limit 100000 --format json
    """
    with opened(archive, verbose=verbose) as room:
        heads = room.stories(limit=limit + 1, offset=skip)
    if format is ListFormat.JSON:
        put(_json(heads[:limit]))
    elif heads:
        put("".join(_line(head) for head in heads[:limit]))
    else:
        say(f"The archive has no {'more' if skip else 'stories yet'}.")
    if len(heads) > limit:
        say(f"There are more: --skip {skip + limit} shows the next ones.")


@guarded
def show(
    story: StoryId,
    archive: Where = None,
    format: Form = None,
    include_text: IncludeText = False,
    output: Output = None,
    revision: Revision = None,
    verbose: Verbose = False,
) -> None:
    """Print the newest page of a story; of one that was merged into another, the page of the other.

    \b
    Examples:
      broadsheet show s-1a2b
      broadsheet show s-1a2b --revision 1
      broadsheet show s-1a2b -o page.html
    """
    from broadsheet.cli.output import deliver

    with opened(archive, verbose=verbose) as room:
        page = room.show(story, revision=revision)
    if not page.story.id.startswith(story):
        say(f"The story {story} was merged into {page.story.id}.")
    for path in deliver([page], chosen(format, output), output=output, include_text=include_text)[:1]:
        say(f"1 story: open {path}")


@guarded
def articles(
    story: StoryId, archive: Where = None, format: Listing = ListFormat.TERMINAL, verbose: Verbose = False
) -> None:
    """List the articles of a story, each with the reason why it is there.

    \b
    Example:
      broadsheet articles s-1a2b
    """
    with opened(archive, verbose=verbose) as room:
        page = room.show(story)
    if format is ListFormat.JSON:
        put(_json([replace(one, text=None, excerpts={}) for one in page.articles]))
    else:
        put("".join(_listed(one) for one in page.articles))


@guarded
def article(
    id: ArticleId,
    versions: Versions = False,
    archive: Where = None,
    format: Listing = ListFormat.TERMINAL,
    verbose: Verbose = False,
) -> None:
    """Print an article of the archive, or what changed in it from version to version.

    \b
    Examples:
      broadsheet article a-1a2b --format json
      broadsheet article a-1a2b --versions
    """
    from broadsheet.cli import versions as past

    with opened(archive, verbose=verbose) as room:
        if versions:
            told = room.versions(id)
            put(_json(past.plain(told)) if format is ListFormat.JSON else past.listed(told))
            return
        kept = room.article(id)
    put(_json(kept) if format is ListFormat.JSON else _text(kept))


@guarded
def remove(id: SomeId, archive: Where = None, verbose: Verbose = False) -> None:
    """Remove an article, or a story with its articles, for good; pages are made anew without it.

    \b
    Examples:
      broadsheet remove a-1a2b3c4d5e6f
      broadsheet remove s-1a2b3c4d5e6f
    """
    with opened(archive, verbose=verbose) as room:
        gone = room.remove(id)
    say(f"The {gone.kind} {gone.id} is gone for good{made_anew(gone.rebuilt)}.")


def made_anew(stories: Sequence[str]) -> str:
    """The end of a sentence that names the stories whose pages were made anew."""
    if not stories:
        return ""
    if len(stories) == 1:
        return f"; the page of {stories[0]} was made anew"
    return f"; the pages of {', '.join(stories[:-1])} and {stories[-1]} were made anew"


@contextmanager
def opened(archive: str | None, *, verbose: bool, create: bool = False) -> Iterator["Newsroom"]:
    """The newsroom over an archive that there is, or that is made with ``create``."""
    from broadsheet import bootstrap, config

    settings = config.settings(os.environ)
    with (
        progress(quiet=False, verbose=verbose) as tell,
        bootstrap.newsroom(
            settings, archive=archive_path(archive, settings), create=create, tell=tell
        ) as room,
    ):
        yield room


def _line(head: "StoryHead") -> str:
    from broadsheet.text.printable import one_line

    voices = "1 voice" if head.origin_count == 1 else f"{head.origin_count} voices"
    articles = "1 article" if head.article_count == 1 else f"{head.article_count} articles"
    when = (head.last_published or "undated")[:10]
    return f"{head.id}  {when}  {articles}, {voices}  {one_line(head.headline.text)}\n"


def _listed(one: "PageArticle") -> str:
    from broadsheet.text.printable import one_line

    when = (one.published_at or "undated")[:10]
    words = f"{one.outlet or one.input}: {one.title or 'Untitled'}"
    return f"{one.id}  {when}  {one_line(words)}\n    {one_line(one.grouped_because)}\n"


def _text(kept: "KeptArticle") -> str:
    """The article with a head that says what is known of it."""
    from broadsheet.text.printable import one_line

    article = kept.article
    known = {
        "Outlet": article.outlet,
        "Published": article.published,
        "Authors": ", ".join(article.authors),
        "Agency": article.agency,
        "Address": article.url,
        "Story": kept.story,
        "Version": article.version,
    }
    head = [one_line(article.title or "Untitled")]
    head += [f"{name}: {one_line(str(value))}" for name, value in known.items() if value]
    paragraphs = [one_line(article.text[start:end], longest=end) for start, end in article.paragraphs]
    return "\n".join(head) + "\n\n" + "\n\n".join(paragraphs) + "\n"


def _json(value: object) -> str:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"
