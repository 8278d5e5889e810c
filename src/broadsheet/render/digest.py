"""A digest as text and as HTML, for a terminal or a letter."""

from collections.abc import Iterable, Iterator
from html import escape
from textwrap import fill

from broadsheet.text.printable import one_line
from broadsheet.types import Claim, Digest, Letter, PageChange, StoryNews

WIDTH = 78


def text(digest: Digest) -> str:
    """The stories one after the other, each with its new sentences and who reports them."""
    if not digest.stories:
        return f"Nothing is new{_since(digest)}.\n"
    parts = [f"{counted(digest)}{_since(digest)}\n", *(_story(one) for one in digest.stories)]
    if digest.more:
        parts.append(f"And {digest.more} further stories; “broadsheet stories” lists them.\n")
    return "\n".join(parts)


def html(digest: Digest) -> str:
    """A document without anything that is loaded from elsewhere."""
    body = "".join(_section(one) for one in digest.stories)
    more = f"<p>And {digest.more} further stories.</p>" if digest.more else ""
    head = escape(counted(digest) + _since(digest))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Broadsheet</title></head>'
        '<body style="font-family: Georgia, serif; max-width: 40em; margin: auto; line-height: 1.5">'
        f"<p>{head}</p>{body}{more}</body></html>\n"
    )


def letter(digest: Digest, to: str) -> Letter:
    """The digest as it is sent."""
    return Letter(to, f"Broadsheet: {counted(digest)}", text(digest), html(digest))


def counted(digest: Digest) -> str:
    """How many stories are new, and how many have something new."""
    fresh = sum(one.fresh for one in digest.stories)
    known = len(digest.stories) - fresh
    parts = [_count(fresh, "new story", "new stories")] if fresh else []
    if known:
        parts.append(f"{_count(known, 'story', 'stories')} with something new")
    return ", ".join(parts) or "nothing new"


def _since(digest: Digest) -> str:
    return f" since {digest.since[:16].replace('T', ' ')}" if digest.since else ""


def _story(one: StoryNews) -> str:
    lines = [_plain(one.story.headline.text), f"  {_standing(one)}  {one.story.id}"]
    lines += [_wrapped(line) for line in _lines(one)]
    return "\n".join(lines) + "\n"


def _section(one: StoryNews) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in _lines(one))
    head = f"<h2>{escape(_plain(one.story.headline.text))}</h2><p><small>{escape(_standing(one))}</small></p>"
    return f"{head}<ul>{items}</ul>"


def _lines(one: StoryNews) -> Iterator[str]:
    for change in one.changes:
        yield _changed(change, one)
    for claim in one.claims:
        yield f"{_plain(claim.text)} ({', '.join(_outlets(claim, one))})"


def _changed(change: PageChange, one: StoryNews) -> str:
    who = _plain(one.sources.get(change.article, "An outlet"))
    if change.note:
        return f"{who} corrected: {_plain(change.note)}"
    if change.was and change.now:
        return f"{who} changed “{_plain(change.was)}” to “{_plain(change.now)}”."
    return f"{who} changed its article ({change.kind.value})."


def _outlets(claim: Claim, one: StoryNews) -> Iterable[str]:
    names = (_plain(one.sources.get(citation.article, "")) for citation in claim.citations)
    return dict.fromkeys(name for name in names if name)


def _standing(one: StoryNews) -> str:
    articles = _count(one.articles, "article", "articles")
    if one.fresh:
        return f"new: {articles}, {_count(one.story.outlet_count, 'outlet', 'outlets')}"
    return f"{articles} more" if one.articles else "something new in its articles"


def _wrapped(line: str) -> str:
    return fill(line, WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _plain(words: str) -> str:
    return one_line(words)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
