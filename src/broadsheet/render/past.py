"""What was before, made ready for the eye: earlier stories, and what outlets changed in their articles."""

from broadsheet.render import dates, display
from broadsheet.render.sources import Shelf
from broadsheet.render.view import ChangeView, EarlierSourceView, EarlierView
from broadsheet.render.wording import compared
from broadsheet.text.phrases import Phrases
from broadsheet.types import EarlierSource, EarlierStory, PageChange


def earlier(found: EarlierStory, words: Phrases) -> EarlierView:
    """An earlier story as it is shown."""
    headline = display.shown(found.headline, longest=display.LONGEST_TITLE)
    return EarlierView(
        story=display.name(found.story),
        date=dates.moment(found.published_at[:10], words) if found.published_at else None,
        text=display.shown(found.text),
        source=words.say("earlier.from", headline=headline),
        sources=tuple(_source(source, words) for source in found.sources),
    )


def _source(source: EarlierSource, words: Phrases) -> EarlierSourceView:
    return EarlierSourceView(
        outlet=display.name(source.outlet or "") or words.say("head.no outlet"),
        when=dates.moment(source.published_at, words)
        if source.published_at
        else words.say("article.no time"),
        url=display.link(source.url),
        excerpt=display.shown(source.text),
    )


def change(found: PageChange, shelf: Shelf) -> ChangeView:
    """A change as it is shown; its article is on the page."""
    say = shelf.words.say
    before, after = (display.shown(p.text) if p else "" for p in (found.before, found.after))
    pair = compared((before, after)) if before and after else ((), ())
    replaced = (found.was, found.now) if found.was and found.now else None
    return ChangeView(
        outlet=shelf.outlets[found.article],
        article=shelf.positions[found.article],
        what=say(f"change.{found.kind}"),
        seen=say("changes.seen", when=dates.moment(found.at, shelf.words)) if found.at else None,
        summary=say("change.from to", was=display.shown(replaced[0]), now=display.shown(replaced[1]))
        if replaced
        else None,
        note=display.shown(found.note) if found.note else None,
        before=pair[0],
        after=pair[1],
    )


def changes(found: tuple[PageChange, ...], shelf: Shelf) -> tuple[ChangeView, ...]:
    """Those of the articles that the page lists, and of kinds that are shown."""
    return tuple(change(one, shelf) for one in found if one.article in shelf.articles and one.kind.material)
