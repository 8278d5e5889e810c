"""What a displayed sentence claims, so that it can be held against its sources.

``checkable(text, code, names=()) -> Checkable``: everything in a text that must not be invented: the names,
the quantities, the dates, the words in quotation marks, whether it denies, and what kind of modality it
has. ``names`` are proper names that are known to occur; without them capitalised words are taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from broadsheet.text.dates import dates
from broadsheet.text.marks import quoted
from broadsheet.text.names import capitalised
from broadsheet.text.polarity import half_negated, hedges, modality, negated
from broadsheet.text.quantities import quantities
from broadsheet.types import DateMention, Name, Published, Quantity


@dataclass(frozen=True, slots=True)
class Checkable:
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[str, ...]
    negated: bool
    half_negated: bool
    modality: frozenset[str]
    hedges: frozenset[str]


def checkable(
    text: str, code: str | None, *, published: Published | None = None, names: Sequence[Name] = ()
) -> Checkable:
    """The things in a text that its sources must carry."""
    return Checkable(
        names=tuple(names) or capitalised(text, code),
        quantities=quantities(text, code),
        dates=dates(text, code, published),
        quotations=tuple(text[m.start : m.end] for m in quoted(text, 0, len(text))),
        negated=negated(text, code),
        half_negated=half_negated(text, code),
        modality=modality(text, code),
        hedges=hedges(text, code),
    )
