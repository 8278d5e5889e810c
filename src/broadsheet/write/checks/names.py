"""Every name stands in a cited span, in the same company."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from broadsheet.write.checks.source import Coverage, Source, fold, folded, words
from broadsheet.write.lexicon import Lexicon

_SENTENCE_START = re.compile(r"(?:^|[.!?…:;。！？•|][\s\"”’»)\]]*|[“„«‹「『‘\"'(\[])\s*$")
_TITLES = frozenset({"sen", "rep", "gov"})  #: of "Sens. Lee and Roe" each has one
_ALIASES = (
    ("us", "usa", "united states", "america", "american", "americans"),
    ("uk", "united kingdom", "britain", "british"),
    ("un", "united nations"),
    ("eu", "european union"),
)


def capitalised(text: str) -> Iterator[tuple[str, bool]]:
    """(word, begins a sentence) for each word that looks like a name: a capital, or letters mixed with
    digits."""
    for token in words(text):
        word = token.text
        mixed = any(ch.isdigit() for ch in word) and any(ch.isupper() for ch in word)
        if word[0].isupper() or mixed or any(ch.isupper() for ch in word[1:]):
            yield word, bool(_SENTENCE_START.search(text[max(0, token.start - 8) : token.start]))


def fault(
    text: str,
    sources: tuple[Source, ...],
    lexicon: Lexicon,
    *,
    ordinary: frozenset[str],
    coverage: Coverage | None,
) -> str | None:
    """The first name that no cited span has, or that the sources join to other names."""
    known = _known(sources)
    allowed = coverage.names if coverage else frozenset()
    for word, first in capitalised(text):
        plain = fold(word)
        if plain in allowed or _carried(word, known, sources):
            continue
        if plain in lexicon.numerals or (first and (plain in lexicon.function or plain in ordinary)):
            continue
        return f"name {word} is in no cited sentence"
    return None if coverage else _wrong_company(text, sources)


def _known(sources: Iterable[Source]) -> frozenset[str]:
    found: set[str] = set()
    for source in sources:
        found |= folded(source.text)
        low = f" {source.text.casefold().replace('.', '')} "
        for group in _ALIASES:
            if any(re.search(rf"\b{re.escape(form)}\b", low) for form in group[1:]) or re.search(
                rf"\b{group[0].upper()}\b", source.text.replace(".", "")
            ):
                found.update(part for form in group for part in form.split())
    return frozenset(found)


def _carried(word: str, known: frozenset[str], sources: tuple[Source, ...]) -> bool:
    plain = fold(word)
    parts = [fold(part) for part in word.replace("–", "-").split("-") if part]
    if plain in known or (len(parts) > 1 and all(part in known for part in parts)):
        return True
    if plain in _TITLES and plain + "s" in known:
        return True
    if len(plain) > 4 and (plain + "s" in known or (plain.endswith("s") and plain[:-1] in known)):
        return True
    letters = word.replace(".", "")
    return (
        letters.isupper()
        and 2 <= len(letters) <= 6
        and any(letters in _initials(source.text) for source in sources)
    )


def _initials(text: str) -> set[str]:
    """ "NSS" of "National Security Strategy", with and without the small words."""
    out: set[str] = set()
    found = [token.text for token in words(text)]
    for kept in (
        found,
        [w for w in found if w.casefold() not in {"of", "the", "for", "and", "de", "on", "in"}],
    ):
        for n in range(2, 7):
            out.update(
                "".join(w[0] for w in kept[i : i + n]).upper()
                for i in range(len(kept) - n + 1)
                if all(w[0].isupper() for w in kept[i : i + n])
            )
    return out


def _runs(text: str) -> list[list[str]]:
    """Runs of capitalised words that touch: ["Prime", "Minister", "Sanae", "Takaichi"]."""
    out: list[list[str]] = []
    end = -1
    for token in words(text):
        if token.text[0].isupper():
            if (
                end >= 0
                and text[end : token.start].strip("\u00a0 ") == ""
                and not out[-1][-1].endswith(("'s", "’s"))
            ):
                out[-1].append(token.text)
            else:
                out.append([token.text])
            end = token.end
        else:
            end = -1
    return out


def _wrong_company(text: str, sources: tuple[Source, ...]) -> str | None:
    """Two names joined that the sources always join to others: a forename with another's surname."""
    runs = [[fold(w) for w in run] for source in sources for run in _runs(source.text)]
    for run in _runs(text):
        for one, two in pairwise(fold(w) for w in run):
            if any(one in known and two in known for known in runs):
                continue
            after = {
                known[k + 1] if k + 1 < len(known) else ""
                for known in runs
                for k, w in enumerate(known)
                if w == one
            }
            before = {known[k - 1] if k else "" for known in runs for k, w in enumerate(known) if w == two}
            if after and before and "" not in after and "" not in before:
                return f"names {one} and {two} are not together in any cited sentence"
    return None
