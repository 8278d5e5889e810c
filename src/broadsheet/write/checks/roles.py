"""Who does what to whom, as far as the order of names around a verb shows it."""

from collections.abc import Sequence

from broadsheet.text.words import Token
from broadsheet.write.checks import times
from broadsheet.write.checks.source import Source, fold, root, words
from broadsheet.write.lexicon import Lexicon

REACH = 6  #: tokens on each side of a verb in which its names are looked for


def triples(text: str, code: str | None, lexicon: Lexicon) -> set[tuple[str, str, str]]:
    """(name, word, name) for each lower-case content word behind a name of its clause; the second may be
    ""."""
    text = times.blanked(text, code)
    found = words(text)
    out = set()
    for i, token in enumerate(found):
        plain = fold(token.text)
        if token.text[0].isupper() or plain in lexicon.function or len(plain) < 4 or not plain.isalpha():
            continue
        if i and fold(found[i - 1].text) in lexicon.before_nouns:
            continue
        left = _nearest(text, [*reversed(found[max(0, i - REACH) : i])], token.start)
        right = _nearest(text, [*found[i + 1 : i + 1 + REACH]], token.end)
        if left and left != right:
            out.add((left, root(plain, code) + (" by" if _passive(found, i) else ""), right or ""))
    return out


def _passive(found: Sequence[Token], i: int) -> bool:
    return i + 1 < len(found) and found[i + 1].text.casefold() in ("by", "from", "von", "por")


def _nearest(text: str, near: Sequence[Token], at: int) -> str | None:
    """The last word of the nearest name, unless a clause ends on the way to it."""
    for k, token in enumerate(near):
        between = text[min(token.end, at) : max(token.start, at)]
        if any(ch in '.;:!?,“”"' for ch in between):
            return None
        if token.text[0].isupper():
            return fold((_whole(text, near[k:]) if token.start >= at else token).text)
    return None


def _whole(text: str, near: Sequence[Token]) -> Token:
    """The last word of the name that begins here."""
    last = near[0]
    for token in near[1:]:
        if not token.text[0].isupper() or text[last.end : token.start] != " ":
            break
        last = token
    return last


def places(text: str) -> set[tuple[str, str]]:
    """(lower-case word before a name, last word of the name) and (last word, word behind it) as ("", …)."""
    found = words(text)
    out = set()
    for i, token in enumerate(found):
        if not token.text[0].isupper() or (i and _joined(text, found[i - 1], token)):
            continue
        last = i
        while last + 1 < len(found) and _joined(text, found[last], found[last + 1]):
            last += 1
        name = fold(found[last].text)
        if i and _beside(text, found[i - 1], token):
            out.add((f"{fold(found[i - 1].text)} …", name))
        if last + 1 < len(found) and _beside(text, found[last], found[last + 1]):
            out.add((f"… {fold(found[last + 1].text)}", name))
    return out


def _joined(text: str, one: Token, other: Token) -> bool:
    """Are these two words of one name?"""
    return one.text[0].isupper() and other.text[0].isupper() and text[one.end : other.start] == " "


def _beside(text: str, one: Token, other: Token) -> bool:
    """A name and a word in lower case with nothing between them."""
    return one.text[0].islower() != other.text[0].islower() and text[one.end : other.start] == " "


def _exchanged(text: str, sources: Sequence[Source], code: str | None) -> str | None:
    """Two names of the spans that have each other's neighbours in the claim."""
    mine, theirs = (
        places(text),
        set().union(*(places(times.blanked(source.text, code)) for source in sources)),
    )
    present = {name for _, name in mine} & {name for _, name in theirs}
    new = {(word, name) for word, name in mine - theirs if name in present}
    lost = {(word, name) for word, name in theirs - mine if name in present}
    for word, name in sorted(new):
        for other in sorted(other for place, other in lost if place == word and other != name):
            if any(one == other for _, one in new):
                return f"{name} and {other} have changed places beside “{word}”"
    return None


def fault(text: str, sources: tuple[Source, ...], code: str | None, lexicon: Lexicon) -> str | None:
    """Two names that stand the other way round about the same word in the spans."""
    if not lexicon.function:
        return None
    cited = set().union(*(triples(source.text, code, lexicon) for source in sources)) if sources else set()
    for left, verb, right in sorted(triples(text, code, lexicon)):
        turned = verb.removesuffix(" by") if verb.endswith(" by") else f"{verb} by"
        before = {one for one, word, _ in cited if word == verb}
        passive = (left, turned, right) in cited
        if right and (passive or (right in before and left not in before)):
            return f"{left} and {right} have changed places about “{verb}”"
    return _exchanged(text, sources, code) if sources else None
