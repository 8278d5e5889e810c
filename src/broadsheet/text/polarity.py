"""Whether a text denies, and how sure it is.

``negated(text, code) -> bool``; ``half_negated(text, code) -> bool``: "failed to", "unlikely";
``affirmed(text, code) -> str``: the text without the words that negate;
``modality(text, code) -> frozenset[str]``: classes such as "will", "may", "could", "hope", "plan";
``hedges(text, code) -> frozenset[str]``;
``reporting_strength(verb, code) -> int``: 1 doubts ("claimed"), 2 neutral ("said"), 3 asserts
("confirmed"), 0 no reporting verb.
"""

import re
from collections.abc import Iterable
from functools import cache

from broadsheet.text.alternation import any_of
from broadsheet.text.languages import language


@cache
def _words(code: str | None, kind: str) -> re.Pattern[str]:
    data = language(code)
    found: dict[str, Iterable[str]] = {
        "negations": data.negations,
        "half": data.half_negations,
        "modals": data.modals,
        "hedges": data.hedges,
    }
    whole = any_of(entry for entry in found[kind] if not entry.endswith("-"))
    begun = any_of(entry[:-1] for entry in found[kind] if entry.endswith("-"))  # any ending may follow
    endings = any_of(data.negation_endings if kind == "negations" else ())
    return re.compile(rf"(?<!\w)(?:{whole}|{begun}\w*)(?!\w)|(?<=\w)(?:{endings})(?!\w)", re.IGNORECASE)


def _code(code: str | None) -> str:
    return language(code).code


def negated(text: str, code: str | None) -> bool:
    """Does a text deny something in so many words?"""
    return bool(_words(_code(code), "negations").search(text))


def affirmed(text: str, code: str | None) -> str:
    """A text without the words that negate it."""
    return _words(_code(code), "negations").sub(" ", text)


def half_negated(text: str, code: str | None) -> bool:
    """Does a text deny something in part, or by the meaning of a word?"""
    return bool(_words(_code(code), "half").search(text))


def modality(text: str, code: str | None) -> frozenset[str]:
    """The classes of the modal words in a text."""
    data = language(code)
    found = _words(data.code, "modals").findall(text)
    return frozenset(data.modals[" ".join(w.lower().split())] for w in found)


def hedges(text: str, code: str | None) -> frozenset[str]:
    """The words by which a text holds back, in lower case."""
    return frozenset(" ".join(w.lower().split()) for w in _words(_code(code), "hedges").findall(text))


def reporting_strength(verb: str, code: str | None) -> int:
    """How firmly a reporting verb stands behind what it reports."""
    return language(code).reporting.get(verb.lower(), 0)
