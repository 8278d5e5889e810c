"""What the comparison of articles needs to know of a language, as data:
``languages/<code>_comparison.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import import_module
from importlib.util import find_spec

Words = frozenset[str]


class Referent(StrEnum):
    """What terms that stand side by side are used of."""

    PEOPLE = "people"
    PERSON = "person"
    HOLDER = "holder"  #: a person by an office, known only with the name behind it
    GROUP = "group"
    DEED = "deed"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of words for one referent: terms of one side say nearly the same, those of two sides do not
    sound alike. All in lower case, in the forms in which they are found.
    """

    referent: Referent
    sides: tuple[tuple[str, ...], ...]


def choice(referent: Referent, *sides: str) -> Choice:
    """A choice whose sides are written as phrases with ``|`` between."""
    return Choice(referent, tuple(tuple(" ".join(t.split()) for t in side.split("|")) for side in sides))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Word lists of one language, folded to lower case. Every one may be empty: then nothing is found by
    it.
    """

    synonyms: Mapping[str, str] = field(default_factory=dict)  #: word form → the group it belongs to
    common: Mapping[str, float] = field(default_factory=dict)  #: word of all news → share of articles with it
    conjunctions: Words = frozenset()  #: words between two clauses: "and", "which"
    denying: Words = frozenset()  #: verb forms that deny what follows: "denied"
    flat_denying: Words = frozenset()  #: those that need no word for an allegation behind them: "denied"
    allegations: Words = frozenset()  #: words for what somebody claims: "accusation", "claims"
    alleging: Words = frozenset()  #: verb forms of claiming: "accused"
    definite: Words = frozenset()  #: before such a word they point at what was told: "the", "these"
    matter_follows: Words = frozenset()  #: behind such a word they tell what is claimed: "that"
    light: Words = frozenset()  #: verbs that tell nothing without their object: "using"
    guilt: Words = frozenset()  #: what is denied without telling the deed: "responsibility"
    untrue: Words = frozenset()  #: words and phrases for what is not so: "false"
    pointing: Words = frozenset()  #: words that point at what was said: "that", "it"
    without_proof: Words = frozenset()  #: phrases that deny what follows for want of proof: "no evidence"
    undecided: Words = frozenset()  #: behind a negation they deny nothing: "not confirmed", "denied service"
    negating: tuple[str, ...] = ()  #: words and phrases that deny what follows: "no", "did not"
    plain_negations: Words = frozenset()  #: single words that turn a sentence round: "not", "never"
    noun_negating: Words = frozenset()  #: those of them that stand before a noun: "no"
    copulas: Words = frozenset()  #: forms of "be", also with a negation
    agents: Words = frozenset()  #: before who does it in the passive: "by"
    adverbs: tuple[str, ...] = ()  #: endings of adverbs
    relative: Words = frozenset()  #: words that begin a clause about a noun: "who", "that"
    prefixes: tuple[str, ...] = ()  #: what turns a word round: "un"
    supposing: Words = frozenset()  #: before what is only supposed: "if"
    counted_from: Words = frozenset()  #: words of a time that is told from another one: "previous"
    joining: Words = frozenset()  #: conjunctions between equals: "and"
    limiting: Words = frozenset()  #: words by which only a time or a reason is denied: "until"
    no_denial: tuple[str, ...] = ()  #: phrases that begin like one and deny nothing: "no doubt"
    officials: Words = frozenset()  #: words of an office: "minister", "police"
    unnamed: Words = frozenset()  #: words for sources without a name: "officials", "witnesses"
    documents: Words = frozenset()  #: "complaint", "affidavit"
    outlets: Words = frozenset()  #: last words of the names of outlets: "times", "post"
    agencies: Mapping[str, str] = field(default_factory=dict)  #: folded name → usual short name
    forecast: tuple[str, ...] = ()  #: phrases about what is to come: "will", "is expected to"
    reaction: Words = frozenset()  #: verb forms of judging: "condemned"
    analysis: tuple[str, ...] = ()  #: phrases of interpretation: "analysts say", "suggests that"
    background: tuple[str, ...] = ()  #: phrases about what was before: "has long", "in recent years"
    tolls: Words = frozenset()  #: groups or stems of what rises while an event goes on: killed, wounded
    toll_words: Mapping[str, str] = field(default_factory=dict)  #: further words of tolls → their group
    members: Words = frozenset()  #: nouns for some of the victims, whose tolls are apart: "children"
    including: Words = frozenset()  #: before a part of a toll: "including"
    people: Words = frozenset()  #: nouns for anybody, as tolls count them: "people", "civilians"
    partial: Words = frozenset()  #: words by which a number counts a part or a rest: "other", "more"
    reaching: Words = frozenset()  #: before the new value of what moved: "to"
    leaving: Words = frozenset()  #: before its old value: "from"
    born: tuple[str, ...] = ()  #: phrases before a birthplace: "born in"
    aged: tuple[str, ...] = ()  #: what right behind a number makes it an age: "-year-old"
    qualifiers: Words = frozenset()  #: words that make a statement wider, narrower, firmer or weaker
    weakening: Words = frozenset()  #: adverbs that hold back what the next word says: "likely", "allegedly"
    narrowing: Words = frozenset()  #: words that narrow a statement: "specific", "only", "some"
    inclusive: Words = frozenset()  #: words that widen it: "all", "every", "any"
    open_before: tuple[str, ...] = ()  #: phrases before what is not known: "it is unclear whether"
    open_behind: tuple[str, ...] = ()  #: phrases behind it: "has not yet been released"
    identity: Words = frozenset()  #: words that ask who somebody is: "identity", "identified"
    doers: Words = frozenset()  #: words for who did it: "gunman", "man"
    anybody: Words = frozenset()  #: those of them that are said of others as well: "man"
    terms: tuple[tuple[str, ...], ...] = ()  #: terms that are often taken for one another
    choices: tuple[Choice, ...] = ()  #: terms for one thing that leave different impressions


@cache
def comparison(code: str | None) -> Comparison:
    """The lists of a language by its code; empty ones when it has no file."""
    short = (code or "").lower().replace("_", "-").partition("-")[0]
    name = f"broadsheet.text.languages.{short}_comparison"
    if not short.isascii() or not short.isalpha() or find_spec(name) is None:
        return Comparison()
    found = import_module(name).COMPARISON
    assert isinstance(found, Comparison)
    return found
