"""Short phrases that say what sentences are about, in the articles' own words."""

import re
from collections.abc import Iterator, Sequence

from broadsheet.text.languages import language
from broadsheet.text.words import tokens
from broadsheet.types import Heading
from broadsheet.write.desk import Desk, Line

_GAP = re.compile(r"[\s\u00a0]")


def runs(text: str, code: str | None) -> Iterator[tuple[int, int]]:
    """Stretches of content words with nothing between them: likely noun phrases, two to five words long."""
    stops, found = language(code).stop_words, tokens(text)
    start = 0
    for i in range(len(found) + 1):
        cut = (
            i == len(found)
            or found[i].text.casefold() in stops
            or (i > start and not _GAP.fullmatch(text[found[i - 1].end : found[i].start]))
        )
        if cut:
            if 2 <= i - start <= 5:
                yield found[start].start, found[i - 1].end
            start = i if i < len(found) and found[i].text.casefold() not in stops else i + 1


def theme(desk: Desk, lines: Sequence[Line], used: set[str]) -> Heading | None:
    """The phrase of the block that most origins use, as its heading."""
    return None
