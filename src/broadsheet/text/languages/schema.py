"""What the grammars need to know of a language; from an empty field nothing of its kind is found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from broadsheet.types import Bound, Granularity

Words = frozenset[str]


def words(text: str) -> Words:
    """The words of a list written as one string."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Phrases written as one string with ``|`` between, the longest first so that it wins."""
    return tuple(
        sorted((" ".join(p.split()) for p in text.split("|") if p.strip()), key=lambda p: (-len(p), p))
    )


@dataclass(frozen=True, slots=True)
class Numerals:
    """Numbers and what stands around them. All words in lower case."""

    decimal_comma: bool = False  #: 3,5 and 55.000 rather than 3.5 and 55,000
    ones: Mapping[str, int] = field(default_factory=dict)  #: 0 to 19
    tens: Mapping[str, int] = field(default_factory=dict)
    multiples: Mapping[str, int] = field(default_factory=dict)
    short_multiples: Mapping[str, int] = field(default_factory=dict)  #: "bn"; "m" only where money is meant
    vague: Mapping[str, int] = field(default_factory=dict)  #: "dozens": its order of magnitude
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: Words = frozenset()  #: written on figures: "th"
    joiner: str = ""  #: inside a number in words: "and"
    percent: tuple[str, ...] = ()
    currencies: Mapping[str, str] = field(default_factory=dict)
    nations: Words = frozenset()  #: between a figure and its currency: "US"
    units: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, Bound] = field(default_factory=dict)  #: "more than"
    after: Mapping[str, Bound] = field(default_factory=dict)  #: "or more"
    between: Mapping[str, str] = field(default_factory=dict)  #: "between" → "and"
    to: Words = frozenset()  #: joins the ends of a range: "to"
    leaving: Words = frozenset()  #: "from": what follows is a change and no range
    plural_endings: tuple[str, ...] = ()
    plurals: Words = frozenset()  #: counted words without such an ending: "people"
    no_nouns: Words = frozenset()  #: words that look like plurals and are none: "less"
    open_words: Words = frozenset()  #: function words that may stand before what is counted: "other"
    partitive: Words = frozenset()  #: "of": 12 of the 15 members


@dataclass(frozen=True, slots=True)
class Calendar:
    """Words that speak of time, in lower case."""

    months: Mapping[str, int] = field(default_factory=dict)
    unsafe_months: Words = (
        frozenset()
    )  #: also other words ("may", "march"): only after a preposition or with a day
    weekdays: Mapping[str, int] = field(default_factory=dict)  #: Monday is 0
    days: Mapping[str, int] = field(default_factory=dict)  #: "yesterday": -1
    spans: Mapping[str, Granularity] = field(default_factory=dict)  #: "week", "months" …
    shifts: Mapping[str, int] = field(default_factory=dict)  #: "last": -1, "this": 0, "next": 1
    ago: Words = frozenset()  #: after a count: "two years ago"
    ago_first: Words = frozenset()  #: before a count: "vor zwei Jahren"
    parts: Mapping[str, str] = field(
        default_factory=dict
    )  #: "the end of": "end"; also "late", "start", "early", "middle"
    fiscal: tuple[str, ...] = ()
    decades: Words = frozenset()  #: behind a year it means ten: "s"
    through: tuple[str, ...] = ()  #: between a fiscal year and its last month: "through"
    quarter: Words = frozenset()
    quarters: Mapping[str, int] = field(default_factory=dict)  #: "first", "final"
    prepositions: Words = frozenset()
    year_words: Words = frozenset()  #: in front of a year that is no number: "fiscal", "that"
    in_capitals: bool = False  #: months and weekdays are written with a capital
    future: Words = frozenset()  #: in the same clause they turn a date to the future: "will"
    toward: Words = frozenset()  #: just before a weekday they do so, and no "was" counts against them: "by"
    past: Words = frozenset()  #: in the same clause they turn a month to the past: "was", "since"
    foretelling: Words = frozenset()  #: near a weekday they say that it is to come: "expected", "would"
    past_endings: tuple[str, ...] = ()  #: of verbs in the past: "ed"
    named_days: Words = frozenset()  #: before a weekday they make a name of it: "super", "black"


@dataclass(frozen=True, slots=True)
class Language:
    """Word lists and patterns of one language; folded to lower case unless said."""

    code: str = ""
    nouns_in_capitals: bool = False
    ordinal_dot: bool = False  #: "3." is the third
    abbreviations: Words = frozenset()  #: as written, without the last stop: "Mr"
    stop_words: Words = frozenset()
    suffixes: tuple[tuple[str, str], ...] = ()  #: (ending, what replaces it), tried in order
    numerals: Numerals = field(default_factory=Numerals)
    calendar: Calendar = field(default_factory=Calendar)
    acts: Words = frozenset()  #: reporting verbs whose object is no report unless "that" follows: "praised"
    telling: Words = frozenset()  #: "told": behind it an article begins whom, and no report
    passives: Words = frozenset()  #: before a reporting verb they turn it round: "was told"
    participle_endings: tuple[str, ...] = ()  #: ", saying" goes on with the subject of the sentence
    linking: Words = frozenset()  #: prepositions inside a subject: "a spokesman for"
    openers: Words = frozenset()  #: begin a clause that is no report: "when", "asked"
    auxiliaries: Words = frozenset()  #: between a subject and its reporting verb: "has", "later"
    adverb_endings: tuple[str, ...] = ()
    contractions: Mapping[str, str] = field(default_factory=dict)  #: "won't" → "will not"; endings too: "'re"
    platforms: Words = frozenset()  #: where people write, and who says nothing itself: "twitter"
    reporting: Mapping[str, int] = field(
        default_factory=dict
    )  #: verb form → strength: 1 doubts, 2 neutral, 3 asserts
    according: tuple[str, ...] = ()  #: "according to": the speaker follows
    that: Words = frozenset()  #: begins reported speech
    negations: Words = frozenset()
    negation_endings: tuple[str, ...] = ()  #: "n't"
    half_negations: tuple[str, ...] = ()  #: words and phrases that deny in part; "-": with any ending
    modals: Mapping[str, str] = field(
        default_factory=dict
    )  #: phrase → "will", "may", "should", "could", "hope", "plan"
    hedges: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()  #: before or instead of a name: "prime minister"
    short_titles: Mapping[str, str] = field(default_factory=dict)  #: "sen." → "senator"
    former: Words = frozenset()  #: before a title: whose it is no longer or not quite
    joining: Words = frozenset()  #: before a common noun and no part of it: "and critics", "which experts"
    infinitives: Words = frozenset()  #: before a verb that nobody has said yet: "to"
    relatives: Words = frozenset()  #: between a name and its verb: "Scalia, who said"
    means: Words = frozenset()  #: before a participle: "ended by saying", "a statement saying"
    noun_forms: Words = frozenset()  #: reporting verbs that are plural nouns as well: "states"
    conditions: Words = frozenset()  #: before a subject: "asked if he thought" reports nothing of his
    speakers: tuple[str, ...] = ()  #: common nouns that speak: "police", "official"
    writings: Words = frozenset()  #: of such nouns those that are no person: "letter"
    articles: Words = frozenset()
    determiners: Words = frozenset()  #: like articles before such a noun: "his", "several"
    pronouns: Mapping[str, str] = field(default_factory=dict)  #: speaker pronouns → "m", "f", "x"
    persons: Words = frozenset()  #: nouns for one person who speaks: "spokesman"
    he_titles: Words = frozenset()
    she_titles: Words = frozenset()
    he_names: Words = frozenset()  #: first names
    she_names: Words = frozenset()
    particles: Words = frozenset()  #: lower-case words inside names: "of", "de"
    org_words: Words = frozenset()  #: "ministry", "party": what has them is no person
    place_words: Words = frozenset()
    not_names: Words = frozenset()  #: capitalised and yet no name
    correction_labels: tuple[str, ...] = ()  #: a paragraph that begins so, with ":" or "." behind, corrects
    correction_phrases: tuple[str, ...] = ()  #: what an outlet says when it tells of its own mistake
