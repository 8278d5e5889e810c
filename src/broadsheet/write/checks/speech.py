"""Who says it: a speaker of a claim is a speaker in a cited span."""

import re

from broadsheet.text.languages import language
from broadsheet.text.words import Token
from broadsheet.write.checks import times
from broadsheet.write.checks.source import Coverage, Source, fold, words
from broadsheet.write.lexicon import Lexicon

_POINTED = re.compile(r"\b([A-Z][a-z]*)\.")
NEAR = 7  #: tokens between a speaker and the verb, for titles and an apposition


def speakers(text: str, code: str | None, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    """For each verb of saying, the folded capitalised words beside it; an empty set for "he said"."""
    text = _unpointed(text, code)
    verbs, found = language(code).reporting, words(text)
    out = []
    for i, token in enumerate(found):
        if token.text.casefold() in verbs:
            out.append(_beside(text, found, i) - lexicon.function)
        elif _according(text, token, code):
            out.append(frozenset(_following(text, found, i)) - lexicon.function)
    return tuple(out)


def _unpointed(text: str, code: str | None) -> str:
    """With blanks for the points of initials and titles, which end no sentence: "Sen. Ann Lee (D-N.J.)"."""
    titles = language(code).titles
    return _POINTED.sub(
        lambda m: (
            f"{m[1]} " if len(m[1]) == 1 or m[1].casefold() in titles or m[0].casefold() in titles else m[0]
        ),
        text,
    )


def _according(text: str, token: Token, code: str | None) -> bool:
    before = text[max(0, token.start - 20) : token.end].casefold()
    return any(before.endswith(phrase) and len(phrase.split()) > 1 for phrase in language(code).according)


def _beside(text: str, found: tuple[Token, ...], i: int) -> frozenset[str]:
    before: list[str] = []
    for token in reversed(found[max(0, i - NEAR) : i]):
        if any(ch in ".;!?" for ch in text[token.end : found[i].start]):
            break
        if token.text == "outlet" and not before:  # the outlet of the page reports it
            return frozenset()
        before.append(token.text)
    names = {fold(word) for word in before if word[0].isupper()}
    return frozenset(names or _following(text, found, i))


def _following(text: str, found: tuple[Token, ...], i: int) -> set[str]:
    """The name that follows at once: "said Koizumi", "according to the Kyodo agency"."""
    out: set[str] = set()
    for token in found[i + 1 : i + 1 + NEAR]:
        if any(ch in '.;!?,“"' for ch in text[found[i].end : token.start]):
            break
        if token.text[0].isupper():
            out.add(fold(token.text))
        elif out:
            break
    return out


def fault(
    text: str, sources: tuple[Source, ...], code: str | None, lexicon: Lexicon, *, coverage: Coverage | None
) -> str | None:
    """The first speaker that no span shows speaking."""
    allowed = coverage.names if coverage else frozenset()
    cited = [(source, _all_speakers(source.text, code, lexicon)) for source in sources]
    for named in speakers(text, code, lexicon):
        own = named - allowed - lexicon.function
        if own and not any(own & other for _, group in cited for other in group) and not _unnamed(own, cited):
            return f"{' '.join(sorted(own))} says this in no cited sentence"
    return None


def _all_speakers(text: str, code: str | None, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    """Those of a span as it stands, and those without its dates: "warned Thursday against the Senate"."""
    undated = times.blanked(text, code)
    plain = speakers(text, code, lexicon)
    return plain if undated == text else (*plain, *speakers(undated, code, lexicon))


def _unnamed(own: frozenset[str], cited: list[tuple[Source, tuple[frozenset[str], ...]]]) -> bool:
    """One span says "he said", another introduces the name."""
    bare = [source for source, group in cited if frozenset() in group]
    return any(
        other is not source and own & {fold(token.text) for token in words(other.text)}
        for source in bare
        for other, _ in cited
    )
