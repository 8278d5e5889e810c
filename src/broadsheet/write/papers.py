"""What the papers say: each outlet's own part, then what they agree on and where they differ."""

from collections.abc import Mapping, Sequence
from functools import partial

from broadsheet.types import BlockDraft, Heading, SectionDraft, SectionKind
from broadsheet.write.agreement import agreement, reported
from broadsheet.write.asking import asks
from broadsheet.write.claims import attributed, claim
from broadsheet.write.desk import Desk, Key, Line
from broadsheet.write.differences import differences
from broadsheet.write.emphasis import emphasis
from broadsheet.write.labels import capital
from broadsheet.write.missing import missing
from broadsheet.write.passage import carried, grow, tell_on
from broadsheet.write.select import Told, origins_of, pick, worth
from broadsheet.write.witness import quoting

Outlet = tuple[str, bool]  #: how it is called, and whether its articles argue
MOST_ALONE, MOST_CONFLICTS = 5, 5
TOGETHER, BEHIND_IT = (
    3,
    45,
)  #: sentences of an article that follow each other; words of those behind the first
LONGEST = 90  #: words of them
MORE = 1.8  #: of the room for the outlets' own parts, as they often have less to say than it
SPOKEN = 0.6  #: what a sentence with somebody's words is worth beside one that reports
NAMELESS = 0.5  #: the same of one with neither name nor number
SHARED = 0.6  #: the same of one that others may have too
TOP, OF_STORY, TRIVIAL = 5, 0.25, 0.5  #: below the top, of what few others speak: worth half
NEAR = 1.35  #: what a sentence is worth that stands near one that is chosen
FEWEST = 7  #: words of a sentence that says enough to stand for an outlet


def own_parts(desk: Desk, told: Told, *, words: int) -> dict[Outlet, list[Line]]:
    """For each outlet, its opinions apart, the first sentences of its own part: each has some."""
    outlets = {(desk.labels[article], article in desk.arguing): list[Line]() for article in desk.articles}
    share = int(MORE * words) // max(1, len(outlets))
    return {outlet: _more(desk, told, outlet, [], words=share) for outlet in outlets}


def papers(
    desk: Desk, told: Told, parts: Mapping[Outlet, list[Line]], disputed: Sequence[Line], *, words: int
) -> SectionDraft:
    """The section: the parts, with more where there is room, and what is said alike and differently.

    One article has nothing to be compared with: its block says what is left to say.
    """
    together = list[BlockDraft]()
    if desk.origins > 1:
        together = [reported(desk, told, words=words // 3), agreement(desk, told)]
        together += [_disputed(desk, disputed), _difference(desk), _wording(desk)]
    used = sum(len(claim.text.split()) for block in together for claim in block.claims)
    full = _filled(desk, told, parts, words=words - used)
    blocks = [*(_outlet(desk, outlet, lines, told) for outlet, lines in full.items()), *together]
    return SectionDraft(SectionKind.PAPERS, tuple(b for b in blocks if b.claims))


def _filled(
    desk: Desk, told: Told, parts: Mapping[Outlet, list[Line]], *, words: int
) -> dict[Outlet, list[Line]]:
    """The parts with more, those with the fewest words first, until there is no room or nothing to say."""
    full = {outlet: list(lines) for outlet, lines in parts.items()}
    before = told.words
    for lines in full.values():
        _grow(desk, told, lines, words=LONGEST)
    unfinished, left = list(full), words - (told.words - before)
    while unfinished and left > FEWEST:
        outlet = min(unfinished, key=lambda one: _words(desk, full[one]))
        room = min(left, LONGEST)
        more = _more(desk, told, outlet, full[outlet], words=room)
        _grow(desk, told, more, words=room)
        more = more or carried(desk, told, _lines(desk, outlet), words=room)
        full[outlet] += more
        left -= _words(desk, more)
        if not more or len(full[outlet]) >= MOST_ALONE:
            unfinished.remove(outlet)
    return full


def _more(desk: Desk, told: Told, outlet: Outlet, found: Sequence[Line], *, words: int) -> list[Line]:
    """One sentence more, rather from near those that are found; or none."""
    near = {(line.article, line.index + step) for line in found for step in (-2, -1, 1, 2)}
    return pick(
        desk,
        told,
        _lines(desk, outlet),
        tell=lambda line: tell_on(desk, line),
        most=1,
        words=words,
        score=partial(score, desk, told, frozenset(near)),
    )


def _grow(desk: Desk, told: Told, lines: Sequence[Line], *, words: int) -> None:
    for line in lines:
        grow(desk, told, line, most=TOGETHER, words=max(BEHIND_IT, words - line.words))


def _lines(desk: Desk, outlet: Outlet) -> list[Line]:
    return [line for article in _articles(desk, outlet) for line in desk.of(article) if _whole(line)]


def _articles(desk: Desk, outlet: Outlet) -> list[str]:
    """The articles of an outlet, its opinions apart, in the order in which they appeared."""
    return [a for a in desk.articles if (desk.labels[a], a in desk.arguing) == outlet]


def _words(desk: Desk, lines: Sequence[Line]) -> int:
    """Of sentences and those behind them."""
    behind = [other for line in lines for other, _ in desk.further.get(line.key, ())]
    return sum(line.words for line in (*lines, *behind))


def score(desk: Desk, told: Told, near: frozenset[Key], line: Line) -> float:
    """What a sentence adds to an outlet's part; ``near``: those beside sentences that are chosen."""
    beside = NEAR if line.key in near else 1.0
    return worth(desk, line, told) * _matters(desk, line) * beside


def _outlet(desk: Desk, outlet: Outlet, lines: Sequence[Line], told: Told) -> BlockDraft:
    """One block an outlet."""
    articles = _articles(desk, outlet)
    ordered = sorted(lines, key=lambda line: (articles.index(line.article), line.index))
    say = attributed if outlet[1] else claim
    claims = [*(say(desk, line) for line in ordered), *missing(desk, articles, told)]
    return BlockDraft(tuple(claims), _heading(desk, outlet[0], articles[0]), article=articles[0])


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
