"""Why an article is in its story, in words that a reader can check."""

from collections.abc import Mapping

NAMES_SHOWN = 3
TITLE_SHOWN = 80


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _apart(gap: int | None) -> str:
    if gap is None:
        return ""
    return {0: ", the same day", 1: ", one day apart"}.get(gap, f", {gap} days apart")


def _shown(title: str) -> str:
    title = " ".join(title.split())
    return title if len(title) <= TITLE_SHOWN else title[: TITLE_SHOWN - 1].rstrip() + "…"


def because(a: Mapping[str, float], b: Mapping[str, float], title: str, gap: int | None) -> str:
    """One phrase: the heaviest shared words, how many more, with which article, how far apart."""
    shared = sorted((term for term in a if term in b), key=lambda term: (-a[term] * b[term], term))
    top, rest = shared[:NAMES_SHOWN], len(shared) - NAMES_SHOWN
    parts = [*top, f"{rest} more terms" if rest > 1 else "one more term"] if rest > 0 else top
    other = f"“{_shown(title)}”" if title.strip() else "an article without a headline"
    return f"shares {_listed(parts) or 'little'} with {other}{_apart(gap)}"
