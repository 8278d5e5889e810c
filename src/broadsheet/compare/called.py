"""Whom the speakers of a story are: a surname or a bare title in one article by the full name in another."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from broadsheet.compare.material import Material
from broadsheet.text.languages import language
from broadsheet.text.speech import offices
from broadsheet.types import NameType, Quotation


@dataclass(frozen=True, slots=True)
class Called:
    names: Mapping[str, str]  #: title or surname, in lower case → the one full name that the story has for it
    collectives: frozenset[str]  #: names of organisations and places
    articles: frozenset[str]  #: "the", "a"

    def of(self, quotation: Quotation) -> Quotation:
        """A quotation with the full name of its speaker."""
        told = (quotation.speaker or "").lower().split()
        bare = " ".join(told[1:] if len(told) > 1 and told[0] in self.articles else told)
        name = self.names.get(bare)
        return replace(quotation, speaker=name) if name else quotation


def called(material: Material) -> Called:
    """What is known of the names of a story from all its articles."""
    titles: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, Counter[NameType]] = defaultdict(Counter)
    articles: set[str] = set()
    for item in material.articles:
        data, names = language(item.article.language), item.annotation.names
        articles |= data.articles
        for title, holder in offices(item.article.text, names, data).items():
            titles[title].add(holder)
        for name in names:
            kinds[name.full][name.type] += 1
    kind = {full: max(found, key=lambda k: (found[k], k.value)) for full, found in kinds.items()}
    mentions = {full: sum(kinds[full].values()) for full, k in kind.items() if k is NameType.PERSON}
    full = _full(mentions)
    held = {title: {full.get(h.lower(), h) for h in holders} for title, holders in titles.items()}
    named = {title: _one(holders, mentions) for title, holders in held.items()}
    known = full | {title: name for title, name in named.items() if name}
    others = frozenset(name for name, k in kind.items() if k in (NameType.ORG, NameType.PLACE))
    return Called(known, others, frozenset(articles))


def _full(mentions: Mapping[str, int]) -> dict[str, str]:
    """Surname in lower case → the full name that ends with it, if the story has one such person.

    A word that begins names as often, as Kim in "Kim Jong Un", is nobody's.
    """
    ending: dict[str, set[str]] = defaultdict(set)
    begun: Counter[str] = Counter()
    for name, count in mentions.items():
        first, _, last = name.rpartition(" ")
        if first:
            ending[last.lower()].add(name)
            begun[first.split()[0].lower()] += count
    found = {last: _one(names, mentions) for last, names in ending.items()}
    return {last: name for last, name in found.items() if name and mentions[name] > begun[last]}


def _one(names: set[str], mentions: Mapping[str, int]) -> str | None:
    """The commonest of some names, if they have one first and one last word between them."""
    ends = {(name.split()[0].lower(), name.split()[-1].lower()) for name in names}
    return max(names, key=lambda n: (mentions.get(n, 0), n)) if len(ends) == 1 else None
