"""A conflict before it has an id, and the parts that every kind needs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from broadsheet.compare.material import Material, Unit
from broadsheet.text.words import content_stems, stem, tokens
from broadsheet.types import Cause, ConflictKind, Severity, Side

MOST_CITATIONS = 4
MOST_SIDES = 6
ABOUT_WORDS = 6


@dataclass(frozen=True, slots=True)
class Saying:
    """A value as one unit gives it; ``value`` stands in the unit's text."""

    unit: int
    value: str


@dataclass(frozen=True, slots=True)
class Draft:
    kind: ConflictKind
    about: str
    severity: Severity
    cause: Cause
    sides: tuple[tuple[Saying, ...], ...]
    denied: frozenset[int] = frozenset()  #: units that say or imply that the others' side is not so


def sides_of(material: Material, draft: Draft) -> tuple[Side, ...]:
    """The sides with their citations; at most four citations a side, of different articles first."""
    return tuple(_side(material, side) for side in draft.sides[:MOST_SIDES])


def _side(material: Material, sayings: Sequence[Saying]) -> Side:
    first: dict[str, Saying] = {}
    for saying in sayings:
        first.setdefault(material.units[saying.unit].id, saying)
    kept = list(first.values())[:MOST_CITATIONS]
    return Side(
        value=sayings[0].value,
        articles=tuple(first)[:MOST_CITATIONS] if len(first) > MOST_CITATIONS else tuple(first),
        citations=tuple(material.units[s.unit].citation for s in kept),
    )


def subject(material: Material, units: Iterable[int], lead: str = "") -> str:
    """What a conflict is about, in words that its first unit shares with the others."""
    chosen = [material.units[i] for i in units]
    shared = frozenset.intersection(*(u.stems for u in chosen)) if chosen else frozenset()
    words = _words_of(chosen[0], shared, material) if chosen else []
    lead_stems = content_stems(lead, chosen[0].language) if chosen else frozenset()
    rest = [w for w in words if not content_stems(w, chosen[0].language) <= lead_stems]
    return " ".join([lead, *rest[:ABOUT_WORDS]]).strip() or (chosen[0].text if chosen else "")


def _words_of(unit: Unit, shared: frozenset[str], material: Material) -> list[str]:
    """The most telling shared words, in order of the text, without figures."""
    ranked = sorted(shared, key=lambda s: (-material.weights.get(s, 0.0), s))
    keep = {s for s in ranked if not s[:1].isdigit()}
    best = set([s for s in ranked if s in keep][:ABOUT_WORDS])
    out: list[str] = []
    seen: set[str] = set()
    for token in tokens(unit.text):
        mark = stem(token.text, unit.language)
        if mark in best and mark not in seen:
            seen.add(mark)
            out.append(token.text.removesuffix("'s").removesuffix("’s"))
    return out


def clip(text: str, start: int, end: int) -> str:
    return text[max(0, start) : end].strip()
