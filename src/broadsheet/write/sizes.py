"""How long a page is: it grows slowly with the number of articles, and never beyond what they hold."""

from collections.abc import Mapping

from broadsheet.types import SectionKind
from broadsheet.write.desk import Desk

BASE, STEP, MOST = 620, 55, 1150  #: words of a page: BASE + STEP * log2(articles), at most MOST
OF_SOURCE = 0.6  #: no more than this share of the words of the articles
SHARES = {
    SectionKind.HAPPENED: 0.25,
    SectionKind.BEHIND: 0.17,
    SectionKind.PAPERS: 0.28,
    SectionKind.BACKGROUND: 0.12,
    SectionKind.DEEPER: 0.26,
}


def room(desk: Desk) -> Mapping[SectionKind, int]:
    """Words for each section."""
    count = max(1, len(desk.articles))
    source = sum(line.words for line in desk.lines.values())
    total = min(
        MOST,
        BASE + STEP * (count.bit_length() - 1 + (count / 2 ** (count.bit_length() - 1) - 1)),
        OF_SOURCE * source,
    )
    return {kind: int(total * share) for kind, share in SHARES.items()}
