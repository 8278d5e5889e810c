"""The fixed phrases of the page, as data for each language.

A phrase never begins with a name or number and carries none, but for the slots in braces.
``phrases(code)`` gives English where a language has no phrases yet; a test holds that every language has
all of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from broadsheet.types import SectionKind

TITLES = {
    SectionKind.HAPPENED: "What's happened",
    SectionKind.BEHIND: "What's behind the headline",
    SectionKind.PAPERS: "What the papers say",
    SectionKind.BACKGROUND: "How we got here",
    SectionKind.DEEPER: "Go deeper",
    SectionKind.TOPICS: "More on these topics",
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Everything the page says in its own words, in one language."""

    code: str
    titles: Mapping[SectionKind, str]
    numbers: tuple[str, ...]  #: the words for 0 to 12, for counts of articles
    months: tuple[str, ...]
    conjunction: str
    unnamed: tuple[str, ...]  #: how outlets without a name are called, one after the other
    day: str  #: {day} {month}
    says: str  #: {outlet} says {value}
    say: str  #: the same of several
    opens: str  #: {words}
    missing: str  #: {outlets} {sentence}
    reports_tail: str  #: ", {outlet} reports"
    all_give: str  #: {count} {values}
    agree_heading: str
    differ: str  #: {sides}
    differ_heading: str
    behind_headings: Mapping[str, str]
    questions: Mapping[str, str]


ENGLISH = Phrases(
    code="en",
    titles=TITLES,
    numbers=tuple("zero one two three four five six seven eight nine ten eleven twelve".split()),
    months=tuple(
        "January February March April May June July August September October November December".split()
    ),
    conjunction="and",
    unnamed=(
        "an unnamed outlet",
        "another unnamed outlet",
        "a further unnamed outlet",
        "yet another unnamed outlet",
    ),
    day="{day} {month}",
    says="{outlet} says {value}",
    say="{outlet} say {value}",
    opens="It opens with {words}.",
    missing="Not found in it, but in {outlets}: {sentence}",
    reports_tail=", {outlet} reports",
    all_give="All {count} articles give {values}.",
    agree_heading="What they agree on",
    differ="The articles differ: {sides}.",
    differ_heading="Where they differ",
    behind_headings={
        "cause": "Why it happened",
        "purpose": "What it is for",
        "stakes": "What is at stake",
        "forecast": "What is meant to come next",
        "critics": "What the critics say",
        "analysis": "How it is seen",
    },
    questions={
        "why": "Why did it happen?",
        "who": "Who is {name}?",
        "toll": "How many people were killed or hurt?",
        "next": "What happens next?",
        "critics": "What do the critics say?",
        "unknown": "What is not known?",
        "says": "What does {name} say?",
        "else": "What else do the reports say?",
    },
)

_PHRASES = {"en": ENGLISH}


def phrases(code: str | None) -> Phrases:
    """The phrases of a language, or the English ones."""
    return _PHRASES.get((code or "").split("-")[0].casefold(), ENGLISH)
