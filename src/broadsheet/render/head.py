"""The fixed words of a page: what it stands on, what is known of each article, who wrote it."""

from broadsheet.render import dates, display
from broadsheet.render.view import PageView
from broadsheet.text.phrases import Phrases, phrases
from broadsheet.types import (
    Completeness,
    Measured,
    ModelNote,
    PageArticle,
    Section,
    StoryHead,
    StoryPage,
    StoryStatus,
)

EXTRACTIVE = "extractive"


def standing(page: StoryPage) -> str:
    """What the page stands on, in one line: "4 articles, 4 outlets, 3 voices, 28 to 29 October 2025"."""
    story, words = page.story, phrases(page.story.language)
    undated = sum(1 for article in page.articles if not dates.parsed(article.published_at))
    named = [language_name(code, words) for code in story.languages]
    said = (
        words.count("article", story.article_count),
        words.count("outlet", story.outlet_count) if story.outlet_count else words.say("head.no outlet"),
        words.count("voice", story.origin_count),
        words.say("head.languages", languages=words.listed(named)) if len(named) > 1 else None,
        dates.between(story.first_published, story.last_published, words),
        words.count("undated", undated) if undated else None,
    )
    return ", ".join(filter(None, said))


def language_name(code: str, words: Phrases) -> str:
    """What a language is called; the code of one without a name."""
    return words.language(code) or display.name(code)


def notices(story: StoryHead) -> tuple[str, ...]:
    """What a reader must know of the story itself: that it is closed, merged or split off, or in several
    languages."""
    words = phrases(story.language)
    named = [language_name(code, words) for code in story.languages]
    found = (
        words.say("head.merged", story=display.name(story.merged_into)) if story.merged_into else None,
        words.say("head.split", story=display.name(story.split_from)) if story.split_from else None,
        words.say("head.closed") if story.status is StoryStatus.CLOSED else None,
        words.say("page.translated", languages=words.listed(named)) if len(named) > 1 else None,
    )
    return tuple(filter(None, found))


def article_notes(article: PageArticle, words: Phrases) -> tuple[str, ...]:
    """What is known of an article and what is not, in short phrases."""
    authors = [display.name(author) for author in article.authors[:6]]
    depends = [display.name(source) for source in article.depends_on[:6]]
    code = article.language
    notes = (
        words.say("article.by", authors=words.listed(authors)) if authors else None,
        language_name(code, words) if code else words.say("article.language unknown"),
        words.say("article.agency", agency=display.name(article.agency)) if article.agency else None,
        words.say("article.relies", sources=words.listed(depends)) if depends else None,
        _completeness(article.completeness, words),
        None if display.link(article.url) else words.say("article.no address"),
    )
    return tuple(filter(None, notes))


def _completeness(how: Completeness, words: Phrases) -> str | None:
    return None if how is Completeness.FULL else words.say(f"article.{how}")


def writer(section: Section, words: Phrases) -> str | None:
    """Which language model wrote sentences of a section; None if none did."""
    if section.writer == EXTRACTIVE:
        return None
    return words.say("footer.section writer", writer=display.name(section.writer))


def provenance(page: StoryPage) -> tuple[str, ...]:
    """How the page was made: by which writer, from what, when, and how far such pages are to be trusted."""
    story, made, words = page.story, page.provenance, phrases(page.story.language)
    dropped = words.count("sentence" if made.dropped else "no sentence", len(made.dropped))
    lines = (
        words.say(
            "footer.made",
            version=display.name(made.version),
            writer=_by(made.writer, words),
            articles=words.count("article", story.article_count),
            voices=words.count("voice", story.origin_count),
        ),
        _measured(made.measured, words) if made.measured else None,
        words.say("footer.revision", revision=story.revision, moment=dates.moment(made.built_at, words)),
        _model(made.model, words) if made.model else None,
        words.say("footer.left out", sentences=dropped),
        _counted("footer.flagged", made.flagged, words),
        _counted("footer.capped", made.capped, words),
        words.say("footer.voice"),
    )
    return tuple(filter(None, lines))


def _by(writer: str, words: Phrases) -> str:
    if writer == EXTRACTIVE:
        return words.say("footer.extractive")
    models = writer.removeprefix(f"{EXTRACTIVE} + ")
    return words.say("footer.model", writer=display.name(models))


def _counted(key: str, number: int, words: Phrases) -> str | None:
    """How many sentences were left out for a reason; nothing of none."""
    return words.say(key, sentences=words.count("sentence", number)) if number else None


def _measured(measured: Measured, words: Phrases) -> str | None:
    """How often the sentences of such pages were found to be borne out; None if it is no month."""
    month = dates.parsed(f"{measured.month}-01")
    if month is None:
        return None
    return words.say(
        "footer.measured",
        month=dates.month(month, words),
        share=round(100 * measured.supported),
        claims=words.count("sentence", measured.claims),
    )


def _model(note: ModelNote, words: Phrases) -> str:
    """What the model did, or why it did nothing."""
    said = words.say(
        "footer.asked",
        name=display.name(note.name),
        times=words.count("time", note.calls),
        tokens=words.number(note.prompt_tokens + note.reply_tokens),
        seconds=words.number(note.seconds),
        cached=words.number(note.cached),
    )
    return f"{said} {display.shown(note.failures[0])}" if note.failures else said


def document_title(page: PageView) -> str:
    return page.headline.text.text or page.words.say("page.untitled")
