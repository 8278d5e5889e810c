"""What a string says must be carried by its spans: most of its words, and no stretch that is all new."""

from broadsheet.write.checks.source import Coverage, Source, fold, root, stems, words
from broadsheet.write.lexicon import lexicon

SUPPORT = 0.5  #: share of a claim's content words that its spans must carry
SUPPORT_UNKNOWN = 0.9  #: the same in a language without word lists, where negation cannot be seen
STRETCH = 4  #: content words in a row that no span has; honest rewrites of news sentences have at most three


def fault(text: str, spans: tuple[Source, ...], code: str | None, coverage: Coverage | None) -> str | None:
    """Why these spans do not carry the string, or None."""
    mine = stems(text, code)
    if coverage:
        mine -= (
            frozenset(stem for name in coverage.names for stem in stems(name, code))
            | lexicon(code).about_coverage
        )
    if len(mine) < 2 or not spans:
        return None
    theirs = frozenset().union(*(stems(span.text, code) for span in spans))
    needed = SUPPORT if lexicon(code).function else SUPPORT_UNKNOWN
    if len(mine & theirs) < needed * len(mine):
        return "most of its words are in no cited sentence"
    if _longest_run(text, mine, theirs, code) >= STRETCH:
        return "a stretch of its words is in no cited sentence"
    return None


def _longest_run(text: str, mine: frozenset[str], theirs: frozenset[str], code: str | None) -> int:
    """How many of ``mine`` stand in a row without one of ``theirs`` between them."""
    longest = run = 0
    for token in words(text):
        stem = root(fold(token.text), code)
        if stem in mine:
            run = 0 if stem in theirs else run + 1
            longest = max(longest, run)
    return longest
