"""Articles that make no story with others: galleries, tickers, weather, horoscopes, quizzes, digests.

Told by their headlines, with a list of phrases for each language as data; digests also, in any language, by
the stories that they touch (``engine``). In doubt an article is an article.
"""

import json
import re
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Language to (kind, pattern of whole phrases at the beginning or end of a headline)."""
    data: dict[str, dict[str, list[str]]] = json.loads((files(__package__) / "kinds.json").read_text("utf-8"))
    return {
        code: tuple((kind, _pattern(phrases)) for kind, phrases in kinds.items())
        for code, kinds in data.items()
    }


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    either = "|".join(
        re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    )
    return re.compile(rf"^\W*(?:{either})(?!\w)|(?<!\w)(?:{either})\W*$")


def odd_kind(title: str, language: str | None) -> str | None:
    """The kind of an article that makes no story with others, else None; without a language by all lists."""
    folded = " ".join(title[:400].casefold().split())
    lists = _patterns()
    for code in (language,) if language in lists else lists if language is None else ():
        for kind, pattern in lists[str(code)]:
            if pattern.search(folded):
                return kind
    return None
