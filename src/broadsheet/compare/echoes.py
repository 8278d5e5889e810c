"""Quoted words that another article carries without marks: word for word, or in reported speech.

A piece of a quotation is linked with what another article reports of the same speaker, if that has its few
words in a row, or most of the telling words of both.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from broadsheet.compare.identity import same_speaker
from broadsheet.compare.material import Material, stems_of, words_of
from broadsheet.compare.pieces import Piece, plain
from broadsheet.text.words import Token, tokens
from broadsheet.types import Quotation

RUN = 4  #: words in a row that an echo has at least
SHARE = 0.6  #: of the quoted words
TELLING = 4  #: telling words in the run; two are enough if the speaker is known or the run is
LONG = 6  #: words long
LEAST, MOST = 2, 6  #: telling words, words of a short piece that is looked for in reported speech
TOLD, ALIKE, PART = 4, 0.6, 0.3  #: telling words in common with reported speech, share of both

Place = tuple[int, int]  #: (unit, index of the first word)


@dataclass(frozen=True, slots=True)
class Report:
    """Reported speech of a unit; ``told`` is the part of it that the unit has."""

    unit: int
    quotation: Quotation
    told: Piece | None


def with_echoes(
    material: Material, groups: Sequence[Sequence[Piece]], alone: Iterable[Piece]
) -> list[list[Piece]]:
    """The groups with the echoes of their pieces; pieces that stood alone become groups if they have
    one.
    """
    words = [[plain(t.text) for t in words_of(u.text)] for u in material.units]
    index, reports = _index(words), _reports(material)
    single = list(alone)
    shared = [(p.unit, p.start, p.end) for group in groups for p in group]
    taken = [*shared, *((p.unit, p.start, p.end) for p in single)]
    out = []
    for group in [*map(list, groups), *([piece] for piece in single)]:
        known = {p.article for p in group}
        for piece in list(group):
            for echo in _echoes(material, words, index, piece):
                if echo.article not in known and not _overlaps(echo, taken):
                    known.add(echo.article)
                    group.append(echo)
            for echo in _renderings(material, words, reports, piece):
                if echo.article not in known and not _overlaps(echo, taken):
                    known.add(echo.article)
                    group.append(echo)
        for rendering in _told(material, reports, group):
            if rendering.article not in known and not _overlaps(rendering, shared):
                known.add(rendering.article)
                group.append(rendering)
        if len(group) > 1:
            out.append(sorted(group, key=lambda p: (p.unit, p.start)))
    return sorted(out, key=lambda g: (g[0].unit, g[0].start))


def _overlaps(echo: Piece, taken: Sequence[tuple[int, int, int]]) -> bool:
    """Is the echo a part of what is quoted there? Then it was held against the piece already."""
    return any(unit == echo.unit and start < echo.end and echo.start < end for unit, start, end in taken)


def _index(words: Sequence[Sequence[str]]) -> Mapping[tuple[str, ...], list[Place]]:
    out: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for unit, line in enumerate(words):
        for k in range(len(line) - RUN + 1):
            out[tuple(line[k : k + RUN])].append((unit, k))
    return out


def _echoes(
    material: Material,
    words: Sequence[Sequence[str]],
    index: Mapping[tuple[str, ...], list[Place]],
    piece: Piece,
) -> list[Piece]:
    """The longest run of the piece's words in each other article, if it is long enough to be no chance."""
    mine = [plain(t.text) for t in tokens(piece.text)]
    best: dict[int, tuple[int, int, int]] = {}
    for k in range(len(mine) - RUN + 1):
        for unit, at in index.get(tuple(mine[k : k + RUN]), ()):
            article = material.units[unit].article
            if article == piece.article or (k and at and mine[k - 1] == words[unit][at - 1]):
                continue
            length = _common(mine, k, words[unit], at)
            best[article] = max(best.get(article, (0, 0, 0)), (length, -unit, -at))
    found = (
        _echo(material, -unit, -at, length)
        for length, unit, at in best.values()
        if length >= SHARE * len(mine)
    )
    enough = 2 if piece.speaker and not piece.term else TELLING
    return [e for e in found if len(e.stems) >= (2 if len(e.words) >= LONG else enough)]


def _reports(material: Material) -> list[Report]:
    """All that is told in reported speech."""
    return [
        Report(unit, quotation, _rendering(material, unit, quotation))
        for unit, one in enumerate(material.units)
        for quotation in one.quotations
        if quotation.speaker and not quotation.direct
    ]


def _rendering(material: Material, unit: int, report: Quotation) -> Piece | None:
    """What the unit has of a report."""
    one = material.units[unit]
    start, end = max(report.start, one.start), min(report.end, one.end)
    if start >= end:
        return None
    text = one.text[start - one.start : end - one.start]
    words = tuple(plain(t.text) for t in tokens(text))
    stems = stems_of(text, one.language)
    return Piece(unit, one.article, start, end, text, report.speaker, words, stems, marked=False)


def _renderings(
    material: Material, words: Sequence[Sequence[str]], reports: Sequence[Report], piece: Piece
) -> Iterator[Piece]:
    """The words of a short piece inside what other articles report of the same speaker."""
    if not piece.speaker or piece.term or len(piece.stems) < LEAST or len(piece.words) > MOST:
        return
    for report in reports:
        one = material.units[report.unit]
        if one.article == piece.article or not piece.stems <= one.stems:
            continue
        at = _place(words[report.unit], piece.words)
        if at is not None and _is_his(piece, report, piece.language):
            yield _echo(material, report.unit, at, len(piece.words))


def _told(material: Material, reports: Sequence[Report], group: Sequence[Piece]) -> list[Piece]:
    """What other articles report of the same speaker in most of the same telling words, the likest first."""
    found = []
    articles = {piece.article for piece in group}
    marked = [piece for piece in group if piece.marked]
    for report in reports:
        told = report.told
        if told is None or told.article in articles:
            continue
        for piece in marked:
            shared, least = len(piece.stems & told.stems), min(len(piece.stems), len(told.stems))
            enough = shared >= max(TOLD, ALIKE * least, PART * max(len(piece.stems), len(told.stems)))
            if enough and _is_his(piece, report, material.units[report.unit].language):
                found.append((-shared, told.unit, told.start, told))
    return [told for *_, told in sorted(found, key=lambda f: f[:3])]


def _is_his(piece: Piece, report: Report, code: str | None) -> bool:
    return same_speaker(piece.speaker, report.quotation.speaker, code) is True


def _place(line: Sequence[str], run: Sequence[str]) -> int | None:
    n = len(run)
    return next((k for k in range(len(line) - n + 1) if tuple(line[k : k + n]) == tuple(run)), None)


def _common(a: Sequence[str], i: int, b: Sequence[str], j: int) -> int:
    n = 0
    while i + n < len(a) and j + n < len(b) and a[i + n] == b[j + n]:
        n += 1
    return n


def _echo(material: Material, unit: int, at: int, length: int) -> Piece:
    one = material.units[unit]
    run: Sequence[Token] = words_of(one.text)[at : at + length]
    start, end = one.start + run[0].start, one.start + run[-1].end
    text = one.text[run[0].start : run[-1].end]
    words = tuple(plain(t.text) for t in run)
    stems = stems_of(text, one.language)
    return Piece(unit, one.article, start, end, text, None, words, stems, marked=False)
