"""What the papers say: each outlet's own part, then what they agree on and where they differ."""

from collections.abc import Mapping, Sequence
from functools import partial

from broadsheet.types import BlockDraft, Heading, SectionDraft, SectionKind
from broadsheet.write.agreement import agreement, reported
from broadsheet.write.asking import asks
from broadsheet.write.claims import attributed, claim, tell
from broadsheet.write.desk import Desk, Key, Line
from broadsheet.write.differences import differences
from broadsheet.write.emphasis import emphasis
from broadsheet.write.labels import capital
from broadsheet.write.missing import missing
from broadsheet.write.select import Told, origins_of, pick, worth
from broadsheet.write.witness import quoting

Outlet = tuple[str, bool]  #: how it is called, and whether its articles argue
MOST_ALONE, MOST_CONFLICTS = 5, 5
FIRST = 1  #: sentences that each outlet has before questions are answered
MORE = 1.8  #: of the room for the outlets' own parts, as they often have less to say than it
SPOKEN = 0.6  #: what a sentence with somebody's words is worth beside one that reports
NAMELESS = 0.5  #: the same of one with neither name nor number
SHARED = 0.6  #: the same of one that others may have too
TOP, OF_STORY, TRIVIAL = 5, 0.25, 0.5  #: below the top, of what few others speak: worth half
NEAR = 1.35  #: what a sentence is worth that stands near one that is chosen
FEWEST = 10  #: words of a sentence that says enough to stand for an outlet


def own_parts(desk: Desk, told: Told, *, words: int) -> dict[Outlet, list[Line]]:
    """For each outlet, its opinions apart, the first sentences of its own part: each has some."""
    outlets: dict[Outlet, list[str]] = {}
    for article in desk.articles:
        outlets.setdefault((desk.labels[article], article in desk.arguing), []).append(article)
    share = int(MORE * words) // max(1, len(outlets))
    return {outlet: _picked(desk, told, found, words=share, most=FIRST) for outlet, found in outlets.items()}


def papers(
    desk: Desk, told: Told, parts: Mapping[Outlet, list[Line]], disputed: Sequence[Line], *, words: int
) -> SectionDraft:
    """The section: the parts, with more where there is room, and what is said alike and differently.

    One article has nothing to be compared with: its block says what is left to say.
    """
    share = words // max(1, len(parts))
    together = [reported(desk, told, words=words // 3), agreement(desk, told)] if desk.origins > 1 else []
    blocks = [
        _outlet(desk, label, arguing, lines, told, words=share) for (label, arguing), lines in parts.items()
    ]
    if desk.origins > 1:
        blocks += [*together, _disputed(desk, disputed), _difference(desk), _wording(desk)]
    return SectionDraft(SectionKind.PAPERS, tuple(b for b in blocks if b.claims))


def _picked(
    desk: Desk,
    told: Told,
    articles: list[str],
    first: Sequence[Line] = (),
    *,
    words: int,
    most: int = MOST_ALONE,
) -> list[Line]:
    """The best sentence, then others, rather from near those that are chosen: what belongs together."""
    lines = [line for article in articles for line in desk.of(article) if _whole(line)]
    found = list(first)
    for count in (1 if not first else 0, most):
        near = {(line.article, line.index + step) for line in found for step in (-2, -1, 1, 2)}
        left = words - sum(line.words for line in found if line not in first)
        chosen = pick(
            desk,
            told,
            lines,
            tell=lambda line: tell(desk, line),
            most=min(count, most - len(found) + len(first)),
            words=left,
            score=partial(score, desk, told, frozenset(near)),
        )
        found += chosen
    return found[len(first) :]


def score(desk: Desk, told: Told, near: frozenset[Key], line: Line) -> float:
    """What a sentence adds to an outlet's part; ``near``: those beside sentences that are chosen."""
    beside = NEAR if line.key in near else 1.0
    return worth(desk, line, told) * _matters(desk, line) * beside


def _outlet(
    desk: Desk, label: str, arguing: bool, first: list[Line], told: Told, *, words: int
) -> BlockDraft:
    """One block an outlet, its articles in the order in which they appeared."""
    articles = [a for a in desk.articles if (desk.labels[a], a in desk.arguing) == (label, arguing)]
    more = _picked(desk, told, articles, first, words=words, most=MOST_ALONE - len(first))
    lines = sorted([*first, *more], key=lambda line: (articles.index(line.article), line.index))
    say = attributed if arguing else claim
    claims = [*(say(desk, line) for line in lines), *missing(desk, articles, told)]
    return BlockDraft(tuple(claims), _heading(desk, label, articles[0]), article=articles[0])


def _heading(desk: Desk, label: str, article: str) -> Heading:
    """The outlet; of one without a name the agency whose text it carries, with a sentence that has it."""
    item = desk.articles[article].article
    if item.outlet:
        return Heading(item.outlet)
    named = next((x for x in desk.of(article) if item.agency and item.agency in x.text), None)
    if item.agency and named:
        text = desk.phrases.say("by way", agency=item.agency, outlet=label)
        return Heading(text, (named.citation,))
    return Heading(capital(label, desk.phrases))


def _whole(line: Line) -> bool:
    """Does it say something, and what about?"""
    begins = line.text[:1].isalnum() or line.text[:1] in "“\"'‘«„"
    return begins and line.words >= FEWEST and not asks("bare end", line.code).search(line.text)


def _matters(desk: Desk, line: Line) -> float:
    """What the outlet has alone before what others have too; names and numbers before remarks."""
    concrete = bool(line.names) or any(ch.isdigit() for ch in line.text)
    alone = all(origins_of(desk, fact) == 1 for fact in line.rows)
    aside = line.index >= TOP and desk.shared(line) < OF_STORY
    return (
        (SPOKEN if quoting(line) else 1.0)
        * (1.0 if concrete else NAMELESS)
        * (1.0 if alone else SHARED)
        * (TRIVIAL if aside else 1.0)
    )


def _disputed(desk: Desk, lines: Sequence[Line]) -> BlockDraft:
    claims = tuple(attributed(desk, line) for line in lines)
    return BlockDraft(claims, Heading(desk.phrases.say("heading.disputed")))


def _difference(desk: Desk) -> BlockDraft:
    return BlockDraft(
        tuple(differences(desk, desk.matrix.conflicts, most=MOST_CONFLICTS)),
        Heading(desk.phrases.say("heading.differ")),
    )


def _wording(desk: Desk) -> BlockDraft:
    return BlockDraft(tuple(emphasis(desk)), Heading(desk.phrases.say("heading.words")))
