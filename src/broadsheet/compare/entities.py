"""Who and what a story is about: one entity for each person, organisation and place, under all its
names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from broadsheet.compare.ids import once, short_id
from broadsheet.compare.material import Material
from broadsheet.types import Entity, Name, NameType

#: short forms of first names by which newspapers call people, and what they may be short for
_SHORT = {
    short: tuple(full.split("|"))
    for short, full in (
        pair.split("=")
        for pair in """
        abe=abraham al=albert|alan alex=alexander andy=andrew ben=benjamin bernie=bernard beth=elizabeth
        bill=william bob=robert charlie=charles chris=christopher|christine chuck=charles cindy=cynthia
        dan=daniel dave=david debbie=deborah dick=richard don=donald doug=douglas ed=edward|edwin
        fred=frederick greg=gregory jack=john jeff=jeffrey jerry=gerald|jerome jim=james joe=joseph
        ken=kenneth larry=lawrence liz=elizabeth matt=matthew mike=michael mitch=mitchell nick=nicholas
        pat=patrick|patricia pete=peter ray=raymond rick=richard rob=robert ron=ronald sam=samuel|samantha
        steve=steven|stephen sue=susan ted=edward|theodore tim=timothy tom=thomas tony=anthony
        vince=vincent will=william
        """.split()
    )
}
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@dataclass(slots=True)
class _Bundle:
    """Mentions of one thing, gathered."""

    forms: Counter[str] = field(default_factory=Counter)
    full: Counter[str] = field(default_factory=Counter)
    types: Counter[NameType] = field(default_factory=Counter)
    articles: set[int] = field(default_factory=set)
    first: tuple[int, int] = (1 << 30, 0)

    def add(self, name: Name, article: int) -> None:
        self.forms[_clean(name.text)] += 1
        self.full[_clean(name.full)] += 1
        self.types[name.type] += 1
        self.articles.add(article)
        self.first = min(self.first, (article, name.start))

    def take(self, other: "_Bundle") -> None:
        self.forms += other.forms
        self.full += other.full
        self.types += other.types
        self.articles |= other.articles
        self.first = min(self.first, other.first)


def entities(material: Material) -> tuple[Entity, ...]:
    """All entities, those in most articles and with most mentions first."""
    bundles = _merged(_by_full_name(material))
    ranked = sorted(bundles, key=lambda b: (-len(b.articles), -sum(b.forms.values()), b.first))
    drafts = [_entity(material, bundle) for bundle in ranked]
    ids = once(short_id("e", d.name) for d in drafts)
    return tuple(Entity(i, d.name, d.type, d.variants, d.articles) for i, d in zip(ids, drafts, strict=True))


def _clean(name: str) -> str:
    text = re.sub(r"\s+", " ", name).strip(" '’\"“”,")
    return re.sub(r"^(?:the|The)\s+|['’]s$", "", text)


def _key(name: str) -> tuple[str, ...]:
    return tuple(
        w.casefold().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(name.replace(".", ""))
    )


def _by_full_name(material: Material) -> dict[tuple[str, ...], _Bundle]:
    out: dict[tuple[str, ...], _Bundle] = defaultdict(_Bundle)
    for index, item in enumerate(material.articles):
        for name in item.annotation.names:
            key = _key(_clean(name.full))
            if key:
                out[key].add(name, index)
    return out


def _merged(bundles: dict[tuple[str, ...], _Bundle]) -> list[_Bundle]:
    """A bare surname joins the one full name that ends in it; with two such names it stays alone."""
    keys = sorted(bundles, key=lambda k: (-len(k), k))
    into = {key: key for key in keys}
    people = {key for key in keys if _type(bundles[key]) is NameType.PERSON}
    by_mark: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in keys:
        for mark in {key[-1], _initials(key)}:
            by_mark[mark].append(key)
    for key in reversed(keys):
        longer = [k for k in by_mark[key[-1]] if k != key and _extends(k, key, k in people)]
        roots = {_root(into, k) for k in longer}
        if len(roots) == 1:
            into[key] = roots.pop()
        elif longer and _nested(longer):
            into[key] = _root(into, max(longer, key=lambda k: (len(k), k)))
    gathered: dict[tuple[str, ...], _Bundle] = defaultdict(_Bundle)
    for key in keys:
        gathered[_root(into, key)].take(bundles[key])
    return list(gathered.values())


def _root(into: dict[tuple[str, ...], tuple[str, ...]], key: tuple[str, ...]) -> tuple[str, ...]:
    while into[key] != key:
        key = into[key]
    return key


def _extends(longer: tuple[str, ...], key: tuple[str, ...], person: bool) -> bool:
    """Is ``longer`` a fuller form of ``key``: first names before a surname, or words for an acronym?"""
    if len(key) == 1 and len(longer) > 1:
        return longer[-1] == key[0] if person else len(key[0]) >= 2 and key[0] == _initials(longer)
    if not person or len(key) != 2 or longer[-1] != key[-1]:
        return False
    return (len(longer) == 3 and longer[0] == key[0]) or longer[0] in _SHORT.get(key[0], ())


def _initials(key: tuple[str, ...]) -> str:
    return "".join(w[0] for w in key if w not in ("of", "the", "and", "for")).casefold()


def _nested(names: Sequence[tuple[str, ...]]) -> bool:
    """Are all of them forms of the longest one?"""
    longest = max(names, key=lambda k: (len(k), k))
    return all(set(k) <= set(longest) for k in names)


def _type(bundle: _Bundle) -> NameType:
    return min(bundle.types, key=lambda t: (-bundle.types[t], t.value))


def _entity(material: Material, bundle: _Bundle) -> Entity:
    name = _best_name(bundle)
    variants = sorted(
        (f for f in bundle.forms | bundle.full if f and f != name), key=lambda f: (-bundle.forms[f], f)
    )
    articles = tuple(material.articles[i].article.id for i in sorted(bundle.articles))
    return Entity("", name, _type(bundle), tuple(variants), articles)


def _best_name(bundle: _Bundle) -> str:
    """The fullest form, of equals the commonest."""
    return min(bundle.full, key=lambda f: (-len(f.split()), -bundle.full[f], f))
