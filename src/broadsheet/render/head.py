"""The fixed words of a page: what it stands on, what is known of each article, who wrote it."""

from broadsheet.render import dates, display
from broadsheet.render.languages import language_name
from broadsheet.render.plural import count, listed
from broadsheet.render.view import PageView
from broadsheet.types import Completeness, ModelNote, PageArticle, Section, StoryHead, StoryPage, StoryStatus

_COMPLETENESS = {
    Completeness.FULL: None,
    Completeness.CLIPPED: "the text is cut off",
    Completeness.BLURB: "only a summary of the article",
}


def standing(page: StoryPage) -> str:
    """What the page stands on, in one line: "4 articles, 4 outlets, 3 voices, 28 to 29 October 2025"."""
    story = page.story
    undated = sum(1 for article in page.articles if not dates.parsed(article.published_at))
    foreign = [language_name(code) for code in story.languages]
    said = (
        count(story.article_count, "article"),
        count(story.outlet_count, "outlet") if story.outlet_count else "no outlet name given",
        count(story.origin_count, "voice"),
        f"in {listed(foreign)}" if len(foreign) > 1 else None,
        dates.between(story.first_published, story.last_published),
        f"{undated} undated" if undated else None,
    )
    return ", ".join(filter(None, said))


def notices(story: StoryHead) -> tuple[str, ...]:
    """What a reader must know of the story itself: that it is closed, merged or split off."""
    merged = f"This story was merged into {display.name(story.merged_into)}." if story.merged_into else None
    split = f"This story was split from {display.name(story.split_from)}." if story.split_from else None
    closed = "This story is closed." if story.status is StoryStatus.CLOSED else None
    return tuple(filter(None, (merged, split, closed)))


def article_notes(article: PageArticle) -> tuple[str, ...]:
    """What is known of an article and what is not, in short phrases."""
    authors = [display.name(author) for author in article.authors[:6]]
    depends = [display.name(source) for source in article.depends_on[:6]]
    notes = (
        f"by {listed(authors)}" if authors else None,
        language_name(article.language) if article.language else "language: not known",
        f"text of {display.name(article.agency)}" if article.agency else None,
        f"relies on {listed(depends)}" if depends else None,
        _COMPLETENESS[article.completeness],
        None if display.link(article.url) else "no address given",
    )
    return tuple(filter(None, notes))


def writer(section: Section) -> str | None:
    """Which language model wrote sentences of a section; None if none did."""
    if section.writer == "extractive":
        return None
    return f"In the words of {display.name(section.writer)}, a language model, checked against the sources."


def provenance(page: StoryPage) -> tuple[str, ...]:
    """Who wrote the page, from what and when."""
    story, made = page.story, page.provenance
    counted = f"{count(story.article_count, 'article')} and {count(story.origin_count, 'voice')}"
    left_out = count(len(made.dropped), "sentence") if made.dropped else "no sentence"
    return (
        f"Written by Broadsheet {display.name(made.version)}, {display.name(made.writer)}, from {counted}.",
        f"Revision {story.revision}, {dates.moment(made.built_at)}.",
        *([_model(made.model)] if made.model else []),
        f"Left out because the articles do not bear it out: {left_out}.",
        "A voice is an independent source: reprints of one agency text are one voice.",
    )


def _model(note: ModelNote) -> str:
    """What the model did, or why it did nothing."""
    tokens = note.prompt_tokens + note.reply_tokens
    failures = f" {display.shown(note.failures[0])}" if note.failures else ""
    asked = f"{count(note.calls, 'time')}, {tokens:,} tokens, {note.seconds:.0f} s"
    return f"{display.name(note.name)} was asked {asked}; {note.cached} replies were known.{failures}"


def document_title(page: PageView) -> str:
    return page.headline.text.text or "Untitled story"
