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
    says_both: str  #: {outlet} {sides}: a claim and its denial in one article
    by_way: str  #: {agency} {outlet}: whose text an outlet without a name carries
    missing: str  #: {sentence} {outlets}
    reports_tail: str
    writes_tail: str  #: the same of an article that argues
    opinion: str  #: heading of what such an article says
    all_say: str  #: {count} {sentence}
    all_give: str  #: {count} {clause}
    agree_heading: str
    reported_heading: str
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
    says_both="{outlet} gives both: {sides}",
    by_way="{agency}, by way of {outlet}",
    missing="Not found here: that {sentence} (told by {outlets}).",
    reports_tail=", {outlet} reports",
    writes_tail=", {outlet} writes",
    opinion="{outlet}, in an opinion piece",
    all_say="All {count} articles say that {sentence}.",
    all_give="All {count} articles give the same figure: “{clause}”.",
    agree_heading="What they agree on",
    reported_heading="What several report",
    differ="The articles differ: {sides}.",
    differ_heading="Where they differ",
    behind_headings={
        "cause": "Reasons given",
        "purpose": "What is intended",
        "stakes": "Warnings and fears",
        "forecast": "What is to come",
        "critics": "Criticism and accusations",
        "analysis": "What experts say",
    },
    questions={
        "more": "What part does {name} play?",
        "why": "Why did it happen?",
        "who": "Who is {name}?",
        "toll": "How many people were killed or hurt?",
        "vote": "How did they vote?",
        "held": "Who was arrested or charged?",
        "cost": "How much money is it about?",
        "next": "What happens next?",
        "critics": "What do the critics say?",
        "unknown": "What is not known?",
        "says": "What does {name} say?",
    },
)

_PHRASES = {"en": ENGLISH}


def phrases(code: str | None) -> Phrases:
    """The phrases of a language, or the English ones."""
    return _PHRASES.get((code or "").split("-")[0].casefold(), ENGLISH)
