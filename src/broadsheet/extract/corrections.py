"""Notes in which an outlet says what it corrected; they are no part of the article's text."""

import re
from collections.abc import Iterable
from functools import cache

from broadsheet.text.languages import language

LONGEST = 600  #: characters; a longer paragraph tells a story of its own
MOST = 3


def corrections(paragraphs: Iterable[str], code: str | None) -> tuple[str, ...]:
    """The notes among tidy paragraphs, as they stand there, by the phrases of the article's language."""
    pattern = _pattern(language(code).code)
    if pattern is None:
        return ()
    found = dict.fromkeys(p for p in paragraphs if len(p) <= LONGEST and pattern.search(p.lower()))
    return tuple(found)[:MOST]


@cache
def _pattern(code: str) -> re.Pattern[str] | None:
    data = language(code)
    labels = "|".join(map(re.escape, data.correction_labels))
    phrases = "|".join(map(re.escape, data.correction_phrases))
    if not labels or not phrases:
        return None
    label = rf"^[\W_]{{0,4}}(?:{labels})\s?(?:[,(][^:.]{{0,40}})?(?:[:.—–]|-\s)"
    return re.compile(rf"{label}|(?<!\w)(?:{phrases})(?!\w)")
