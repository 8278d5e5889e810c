"""Who vouches for what a sentence says: not the same as who prints it."""

import re
from collections.abc import Mapping
from functools import lru_cache

from broadsheet.compare.material import Material, Unit
from broadsheet.text.comparison import comparison
from broadsheet.types import Asserter, AsserterKind, Quotation

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ACCORDING = re.compile(r"\baccording to (?P<who>(?:the |a |an )?[^,.;:“”\"()]{2,60})", re.I)
NOBODY = Asserter(AsserterKind.NOBODY)


def asserter(unit: Unit, titles: Mapping[str, bool]) -> Asserter:
    """Who says what this sentence says; nobody, if it is told as the paper's own knowledge."""
    for quotation in sorted(unit.quotations, key=lambda q: (not q.direct, q.start)):
        if quotation.speaker and _covers(quotation, unit):
            return named(quotation.speaker, unit.language, titles)
    match = _ACCORDING.search(unit.text)
    if match and comparison(unit.language).documents:
        return named(match["who"].strip(), unit.language, titles)
    return NOBODY


def _covers(quotation: Quotation, unit: Unit) -> bool:
    """A scrap in quotation marks does not make the whole sentence its speaker's."""
    shared = min(quotation.end, unit.end) - max(quotation.start, unit.start)
    return shared >= 0.35 * (unit.end - unit.start) or (shared > 0 and not quotation.direct)


def named(who: str, code: str | None, titles: Mapping[str, bool]) -> Asserter:
    """The kind of a source by the words it is called by."""
    lists = comparison(code)
    words = [w.casefold().removesuffix("’s").removesuffix("'s") for w in _WORD.findall(who)]
    proper = [w for w in _WORD.findall(who) if w[0].isupper()]
    if any(w in lists.documents for w in words[-1:]) or (words and words[0] in lists.documents):
        return Asserter(AsserterKind.DOCUMENT, who)
    folded = " ".join(words).removeprefix("the ")
    if proper and (folded in lists.agencies or words[-1] in lists.outlets):
        return Asserter(AsserterKind.OUTLET, who)
    if not proper:
        kind = (
            AsserterKind.UNNAMED
            if not set(words) - lists.unnamed or set(words) & lists.unnamed
            else AsserterKind.PERSON
        )
        return Asserter(
            AsserterKind.OFFICIAL if kind is AsserterKind.PERSON and set(words) & lists.officials else kind,
            who,
        )
    official = bool(set(words) & lists.officials) or titles.get(_surname(who), False)
    return Asserter(AsserterKind.OFFICIAL if official else AsserterKind.PERSON, who)


def _surname(who: str) -> str:
    words = _WORD.findall(who)
    return words[-1].casefold() if words else ""


def office_holders(material: Material) -> dict[str, bool]:
    """Last names before which, or behind which, some article writes a word of an office."""
    out: dict[str, bool] = {}
    for item in material.articles:
        officials = comparison(item.article.language).officials
        for name in item.annotation.names:
            before = item.article.text[max(0, name.start - 40) : name.start]
            after = item.article.text[name.end : name.end + 40]
            near = _last_words(before, 2) | _apposition(after)
            inside = {w.casefold() for w in _WORD.findall(name.full)}
            if (near | inside) & officials:
                out[_surname(name.full)] = True
    return out


def _last_words(text: str, n: int) -> frozenset[str]:
    """The last words before a name, back to the last mark that parts them from it."""
    tail = re.split(r"[,.;:()“”\"]", text)[-1]
    return frozenset(w.casefold() for w in _WORD.findall(tail)[-n:])


def _apposition(text: str) -> frozenset[str]:
    """The words of ", the police chief of …" behind a name."""
    if not text.startswith(","):
        return frozenset()
    return frozenset(w.casefold() for w in _WORD.findall(text[1:].split(",")[0])[:5])


@lru_cache(maxsize=1024)
def is_unnamed(who: str, code: str | None) -> bool:
    return named(who, code, {}).kind is AsserterKind.UNNAMED
