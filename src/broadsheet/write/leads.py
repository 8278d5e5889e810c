"""What an article leads with: its first sentences, and those near its top that tell what its title tells."""

from broadsheet.text.words import content_stems
from broadsheet.types import Citation
from broadsheet.write.desk import BEGINNING, Desk
from broadsheet.write.headline import NEAR_TOP

TOLD = 0.65  #: share of a title's telling words that a sentence has which tells the same
FEWEST = 3  #: of them, as two may be a name


def leads(desk: Desk, article: str) -> tuple[Citation, ...]:
    """The sentences, in their order; a title is in no text, so what it tells is known by a sentence."""
    item = desk.articles[article].article
    title = content_stems(item.title or "", item.language)
    return tuple(
        line.citation
        for line in desk.of(article)[:NEAR_TOP]
        if line.index < BEGINNING or len(title & line.stems) >= max(FEWEST, TOLD * len(title))
    )
