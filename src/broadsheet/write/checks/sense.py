"""Negation and modality: what changes the sense of a sentence without adding a name or number.

An *operator* ("not", "may", "plans") stands before the words that it changes. Each operator of a claim
needs one of its class in a cited span that changes some of the same words; and a word that the spans
show only under an operator may not stand without it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from broadsheet.text.words import Token
from broadsheet.write.checks import times
from broadsheet.write.checks.source import Source, fold, root, stems, words
from broadsheet.write.lexicon import Lexicon

REACH = 8  #: tokens behind an operator that it is taken to change
REPORTED = {"would": ("will", "intent", "may")}  #: "will" becomes "would" when it is reported
WHOLE = 0.8  #: share of a span's content that makes a claim its retelling
_ENDS = frozenset(".;:!?,")
_SAYS = {
    "negation": "a negation",
    "will": "a future",
    "would": "a condition",
    "may": "a possibility",
    "must": "a duty",
    "intent": "an intention",
    "hedge": "a reservation",
}


@dataclass(frozen=True, slots=True)
class Operator:
    kind: str
    word: str
    first: str | None  #: the stem it changes first
    changes: frozenset[str]


def operators(text: str, code: str | None, lexicon: Lexicon) -> tuple[Operator, ...]:
    """The operators of a text, in order, with the stems that follow each in its clause."""
    text = times.blanked(text, code)
    found = words(text)
    return tuple(
        Operator(
            kind,
            fold(found[i].text),
            _first(text, found, i, code, lexicon),
            frozenset(_reach(text, found, i, code, lexicon)),
        )
        for i in range(len(found))
        if (kind := _kind(found, i, lexicon))
    )


def _kind(found: tuple[Token, ...], i: int, lexicon: Lexicon) -> str | None:
    word = found[i].text.replace("’", "'").casefold()
    for kind, forms in lexicon.operators.items():
        if word in forms or (kind == "negation" and word.endswith("n't")):
            return kind
    pair = f"{word} {found[i + 1].text.casefold()}" if i + 1 < len(found) else ""
    return next((kind for kind, forms in lexicon.phrases.items() if pair in forms), None)


def _reach(text: str, found: tuple[Token, ...], i: int, code: str | None, lexicon: Lexicon) -> Iterator[str]:
    last = found[i]
    for token in found[i + 1 : i + 1 + REACH]:
        if any(ch in _ENDS for ch in text[last.end : token.start]):
            return
        last = token
        plain = fold(token.text)
        if plain not in lexicon.function and len(plain) > 2:
            yield root(plain, code)


def _first(text: str, found: tuple[Token, ...], i: int, code: str | None, lexicon: Lexicon) -> str | None:
    return next(_reach(text, found, i, code, lexicon), None)


def fault(text: str, sources: tuple[Source, ...], code: str | None, lexicon: Lexicon) -> str | None:
    """The first operator that was added to, or taken from, what the spans say."""
    mine = operators(text, code, lexicon)
    cited = [operators(source.text, code, lexicon) for source in sources]
    return (
        _added(mine, cited)
        or _counted(text, mine, sources, cited, code)
        or _dropped(text, mine, sources, cited, code)
    )


def _counted(
    text: str,
    mine: tuple[Operator, ...],
    sources: tuple[Source, ...],
    cited: list[tuple[Operator, ...]],
    code: str | None,
) -> str | None:
    """One negation more than the spans have, or one less than the span that the claim retells."""
    own = sum(operator.kind == "negation" for operator in mine)
    theirs = [sum(operator.kind == "negation" for operator in group) for group in cited]
    if own > sum(theirs):
        return "a negation is in no cited sentence"
    said = stems(text, code)
    for source, count in zip(sources, theirs, strict=True):
        whole = stems(source.text, code)
        if own < count and len(whole & said) >= WHOLE * len(whole):
            return "a negation of a cited sentence is missing"
    return None


def _added(mine: tuple[Operator, ...], cited: list[tuple[Operator, ...]]) -> str | None:
    theirs = [operator for group in cited for operator in group]
    for one in mine:
        same = [
            other for other in theirs if other.kind == one.kind or other.kind in REPORTED.get(one.kind, ())
        ]
        if any(not one.changes or not other.changes or one.changes & other.changes for other in same):
            continue
        return f"{_SAYS[one.kind]} (“{one.word}”) is in no cited sentence"
    return None


def _dropped(
    text: str,
    mine: tuple[Operator, ...],
    sources: tuple[Source, ...],
    cited: list[tuple[Operator, ...]],
    code: str | None,
) -> str | None:
    said = {root(token.text, code) for token in words(text)}
    kept = {kind: {stem for op in mine if op.kind == kind for stem in op.changes} for kind in _SAYS}
    for group in cited:
        for operator in group:
            first = operator.first
            if first is None or first not in said or first in kept[operator.kind] or operator.kind == "hedge":
                continue
            if _softened(operator, mine) or _plain_elsewhere(first, sources, cited, code):
                continue
            if len(operator.changes & said) * 2 >= len(operator.changes):
                return f"{_SAYS[operator.kind]} (“{operator.word}”) of a cited sentence is missing"
    return None


def _softened(operator: Operator, mine: tuple[Operator, ...]) -> bool:
    """Another operator of the claim changes the same word: "may" for "could", "will" for "plans"."""
    weaker = {
        "will": {"intent", "may", "hedge", "would"},
        "must": {"intent", "hedge"},
        "may": {"hedge"},
        "intent": {"hedge", "may"},
    }
    return any(
        other.kind in weaker.get(operator.kind, ()) and operator.first in other.changes for other in mine
    )


def _plain_elsewhere(
    stem: str, sources: tuple[Source, ...], cited: list[tuple[Operator, ...]], code: str | None
) -> bool:
    """Does some span have the word under no operator at all?"""
    for source, group in zip(sources, cited, strict=True):
        total = sum(root(token.text, code) == stem for token in words(source.text))
        changed = sum(stem in operator.changes for operator in group)
        if total > changed:
            return True
    return False
