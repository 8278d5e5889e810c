"""The page around the sentences in German and Spanish: nothing of it is English."""

import re
from dataclasses import replace
from datetime import date

import pytest

from broadsheet.render import FORMATS, Entry, dates
from broadsheet.render.build import view
from broadsheet.render.grouped import because
from broadsheet.text.phrases import ENGLISH, phrases
from broadsheet.types import Dated, Granularity, Measured, StoryPage
from tests.render import example

SHOWN = [name for name in FORMATS if name != "json"]
#: words that no German or Spanish sentence has
ENGLISH_WORDS = re.compile(
    r"\\b(?:the|of|and|to|from|with|was|were|not|by|what|who|story|articles|voices|outlets|sources)\\b", re.I
)


def page(code: str) -> StoryPage:
    """The example with German or Spanish words of its own and no words of articles."""
    found = example.page()
    titles = {kind: phrases(code).say(f"title.{kind}") for kind in (s.kind for s in found.sections)}
    sections = tuple(replace(s, title=titles[s.kind], blocks=()) for s in found.sections)
    articles = tuple(
        replace(a, title="X", outlet="Y", authors=(), agency=None, depends_on=(), url=None)
        for a in found.articles
    )
    story = replace(found.story, language=code, headline=replace(found.story.headline, text="Z"))
    facts = tuple(replace(fact, text="F") for fact in found.facts)
    conflicts = tuple(
        replace(c, about="", sides=tuple(replace(side, value="V") for side in c.sides))
        for c in found.conflicts
    )
    quotes = tuple(
        replace(q, speaker=None, variants=tuple(replace(v, text="Q") for v in q.variants))
        for q in found.quotes
    )
    made = replace(found.provenance, dropped=(), measured=Measured("2026-11", 1187, 0.714))
    return replace(
        found,
        story=story,
        articles=tuple(replace(a, excerpts={}) for a in articles),
        sections=sections,
        facts=facts,
        conflicts=conflicts,
        quotes=quotes,
        provenance=made,
    )


@pytest.mark.parametrize("code", ["de", "es"])
@pytest.mark.parametrize("name", SHOWN)
def test_no_fixed_phrase_is_english(name: str, code: str) -> None:
    written = FORMATS[name].render(page(code)) + FORMATS[name].index([Entry(page(code), "a.html")])
    body = re.sub(r"<style>.*?</style>|<!--.*?-->|<[^>]+>", " ", written, flags=re.S)
    body = re.sub(r"relies on|stützt sich auf [^\n;]+", " ", body)
    assert sorted(set(ENGLISH_WORDS.findall(body))) == []


@pytest.mark.parametrize(("code", "said"), [("en", "71%"), ("de", "71 Prozent"), ("es", "71 %")])
def test_the_footer_says_how_far_such_pages_are_to_be_trusted(code: str, said: str) -> None:
    footer = " ".join(view(page(code)).provenance)
    assert said in footer
    assert ("1,187" if code == "en" else "1.187") in footer
    assert phrases(code).grammar.months[10] in footer


def test_without_a_measurement_the_footer_claims_nothing() -> None:
    unread = replace(page("en"), provenance=replace(page("en").provenance, measured=None))
    assert "%" not in " ".join(view(unread).provenance)


@pytest.mark.parametrize(
    ("start", "end", "granularity", "german", "spanish"),
    [
        ("2025-10-28", "2025-10-28", "day", "28. Oktober 2025", "28 de octubre de 2025"),
        ("2025-10-28", "2025-10-29", "range", "28. bis 29. Oktober 2025", "del 28 al 29 de octubre de 2025"),
        (
            "2025-09-28",
            "2025-10-29",
            "range",
            "28. September bis 29. Oktober 2025",
            "del 28 de septiembre al 29 de octubre de 2025",
        ),
        ("2025-10-01", "2025-10-31", "month", "Oktober 2025", "octubre de 2025"),
        ("2020-01-01", "2029-12-31", "year", "2020 bis 2029", "de 2020 a 2029"),
        (
            "2025-07-01",
            "2025-09-30",
            "quarter",
            "Juli 2025 bis September 2025",
            "de julio de 2025 a septiembre de 2025",
        ),
    ],
)
def test_dates_are_written_as_in_the_language(
    start: str, end: str, granularity: str, german: str, spanish: str
) -> None:
    period = Dated(date.fromisoformat(start), date.fromisoformat(end), Granularity(granularity))
    assert dates.period(period, phrases("de")) == german
    assert dates.period(period, phrases("es")) == spanish


def test_a_page_of_several_languages_says_that_it_quotes_the_original() -> None:
    several = replace(example.page().story, languages=("de", "en"), language="de")
    notices = view(replace(example.page(), story=several)).notices
    assert any("Deutsch und Englisch" in line and "Original" in line for line in notices)


def test_only_words_in_another_language_than_the_page_are_marked_as_such() -> None:
    shown = view(replace(example.page(), story=replace(example.page().story, language="es")))
    languages = {e.language for s in shown.shared[0].claim.sources for e in s.excerpts}
    assert "en" in languages


@pytest.mark.parametrize(
    ("reason", "german"),
    [
        (
            "shares Ostrel, bridge and 7 more words with “Bridge shut”, 2 days apart",
            "gemeinsam mit „Bridge shut“: Ostrel, bridge und 7 weitere Wörter, 2 Tage auseinander",
        ),
        (
            "near-copy of an article without a headline, the same day",
            "fast wortgleich mit einem Artikel ohne Titel, am selben Tag",
        ),
        ("first article of its story", "erster Artikel zu diesem Thema"),
        ("stands alone: digest of 3 stories", "steht für sich"),
        ("das Komitee will es so", "das Komitee will es so"),
    ],
)
def test_the_reason_of_grouping_is_told_in_the_language_of_the_page(reason: str, german: str) -> None:
    assert because(reason, phrases("de")) == f"Zugeordnet, weil: {german}"
    assert because(reason, ENGLISH) == f"Grouped because: {reason}"


def test_an_index_of_pages_in_one_language_is_in_it() -> None:
    listed = [Entry(page("es"), "a.html"), Entry(page("es"), "b.html")]
    assert FORMATS["markdown"].index(listed).startswith("# Noticias")
    mixed = [*listed, Entry(page("de"), "c.html")]
    assert FORMATS["markdown"].index(mixed).startswith("# Stories")
