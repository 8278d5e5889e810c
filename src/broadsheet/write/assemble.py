"""Drafts → gate → page: what passes gets an id and a status, what does not is listed with the reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from broadsheet.types import (
    About,
    Block,
    BlockDraft,
    Citation,
    Claim,
    ClaimDraft,
    Dropped,
    Heading,
    Period,
    Section,
    SectionDraft,
    SectionKind,
    Status,
)
from broadsheet.write.checks.source import fold, squash, stems, words
from broadsheet.write.desk import Desk
from broadsheet.write.flagged import Flagged
from broadsheet.write.gate import Coverage, Source, check
from broadsheet.write.labels import own_words
from broadsheet.write.rephrase import Rephrase, as_it_is

SAID_AGAIN = 0.7  #: share of content words by which two claims say the same


@dataclass(slots=True)
class Floor:
    """The room where drafts meet the gate; collects what was refused and which ids are taken."""

    desk: Desk
    ordinary: frozenset[str]
    coverage: Coverage
    dropped: list[Dropped] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    said: list[frozenset[str]] = field(default_factory=list)
    barred: Flagged = field(default_factory=Flagged)

    def again(self, text: str) -> bool:
        """Does a claim of the page say this already, in nearly the same words? Remembers the text if not."""
        mine = stems(text, self.desk.code)
        if len(mine) > 2 and any(len(mine & old) > SAID_AGAIN * len(mine | old) for old in self.said):
            return True
        self.said.append(mine)
        return False

    def once(self, found: str) -> str:
        """The id, with a number behind it if it was given before."""
        self.ids[found] = self.ids.get(found, 0) + 1
        return found if self.ids[found] == 1 else f"{found}-{self.ids[found]}"


def open_floor(desk: Desk, barred: Flagged | None = None) -> Floor:
    """A gate for a story. What is ``barred`` stays out, and is not listed as dropped either."""
    ordinary = frozenset(
        fold(token.text) for line in desk.lines.values() for token in words(line.text) if token.text.islower()
    )
    outlets = [item.article.outlet for item in desk.matrix.articles if item.article.outlet]
    outlets += desk.labels.values()
    names = {fold(token.text) for outlet in outlets for token in words(outlet)}
    count, origins = len(desk.matrix.articles), desk.origins
    totals = frozenset({count, len({item.article.outlet for item in desk.matrix.articles}), origins})
    own = own_words(desk.phrases)
    coverage = Coverage(frozenset(names), totals, count, tuple(sorted(set(outlets))), own)
    return Floor(desk, ordinary, coverage, barred=barred or Flagged())


def sources(desk: Desk, citations: Iterable[Citation]) -> list[Source]:
    """The cited spans as the gate reads them."""
    return [
        Source(item.article.text[c.start : c.end], item.article.published)
        for c in citations
        if (item := desk.articles.get(c.article))
    ]


def refusal(
    floor: Floor, text: str, citations: Sequence[Citation], about: About, checked: Sequence[Period] = ()
) -> str | None:
    """Why a string may not be shown over these citations."""
    code = floor.desk.articles[citations[0].article].article.language if citations else floor.desk.code
    return check(
        text,
        sources(floor.desk, citations),
        code=code,
        ordinary=floor.ordinary,
        coverage=floor.coverage if about is About.COVERAGE else None,
        checked=checked,
    )


def edited(floor: Floor, draft: SectionDraft, rephrase: Rephrase) -> Section:
    """A section after a model, if there is one, has put its claims into other words.

    The model gets only claims that have passed the gate.
    """
    if rephrase is as_it_is:
        return section(floor, draft)

    def check_over(
        text: str, citations: tuple[Citation, ...], about: About, *, heading: bool = False
    ) -> str | None:
        if heading:
            return refusal_of_heading(floor, Heading(text, citations))
        return refusal(floor, text, citations, about)

    result = rephrase(_vetted(floor, draft), check_over)
    floor.dropped += result.dropped
    made = section(floor, result.draft)
    return replace(made, writer=result.writer) if result.writer else made


def _vetted(floor: Floor, draft: SectionDraft) -> SectionDraft:
    """The draft without what the gate refuses, fallbacks in their place."""
    blocks = []
    for block in draft.blocks:
        claims = []
        for claim in block.claims:
            texts = [text for text in (claim.text, claim.fallback) if text]
            passing = (t for t in texts if not refusal(floor, t, claim.citations, claim.about))
            if text := next(passing, None):
                claims.append(replace(claim, text=text, fallback=None))
        if claims or not block.claims:
            blocks.append(replace(block, claims=tuple(claims)))
    return replace(draft, blocks=tuple(blocks))


def section(floor: Floor, draft: SectionDraft) -> Section:
    """A section with the claims that pass; a block without any is left out, unless it is a question."""
    blocks = [b for block in draft.blocks if (b := _block(floor, draft, block))]
    return Section(draft.kind, floor.desk.phrases.say(f"title.{draft.kind}"), tuple(blocks))


def _block(floor: Floor, draft: SectionDraft, block: BlockDraft) -> Block | None:
    checked = [Period(block.date.start, block.date.end, block.date.granularity)] if block.date else []
    claims = tuple(c for one in block.claims if (c := _claim(floor, draft.kind.value, one, checked)))
    if block.claims and not claims:
        return None
    heading = block.heading
    if heading and heading.citations and (reason := refusal_of_heading(floor, heading)):
        floor.dropped.append(Dropped(draft.kind.value, heading.text, reason))
        if draft.kind is SectionKind.DEEPER:  # an answer without its question
            return None
        heading = None
    meaning = heading.text if heading else " ".join(claim.text for claim in claims)
    own = block.entity or block.article or meaning
    return Block(
        floor.once(short_id("b", draft.kind.value, own)),
        heading,
        block.article,
        block.date,
        block.entity,
        claims,
    )


def refusal_of_heading(floor: Floor, heading: Heading) -> str | None:
    """Why a heading may not be shown."""
    code = floor.desk.articles[heading.citations[0].article].article.language
    return check(
        heading.text, sources(floor.desk, heading.citations), code=code, ordinary=floor.ordinary, heading=True
    )


def _claim(floor: Floor, kind: str, draft: ClaimDraft, checked: Sequence[Period]) -> Claim | None:
    text = " ".join(draft.text.split())
    if floor.barred.bars(floor.desk, text, draft.citations, draft.about):
        return None
    reason = refusal(floor, text, draft.citations, draft.about, checked)
    if reason:
        floor.dropped.append(Dropped(kind, text, reason))
        if draft.fallback is None or refusal(floor, draft.fallback, draft.citations, draft.about, checked):
            return None
        text = " ".join(draft.fallback.split())
    if floor.again(text):
        floor.dropped.append(Dropped(kind, text, "another claim says it in nearly the same words"))
        return None
    return Claim(
        id=floor.once(short_id("k", kind, text)),
        text=text,
        about=draft.about,
        citations=draft.citations,
        status=_status(floor.desk, draft.citations, text),
        verbatim=_verbatim(floor.desk, draft.citations, text),
    )


def _verbatim(desk: Desk, citations: Sequence[Citation], text: str) -> bool:
    return len(citations) == 1 and " ".join(sources(desk, citations)[0].text.split()) == text


def _status(desk: Desk, citations: Sequence[Citation], text: str) -> Status:
    """Disputed if a side of a conflict stands in the claim, else by the number of origins cited."""
    plain = squash(text).casefold()
    for conflict in desk.matrix.conflicts:
        for side in conflict.sides:
            hit = any(
                c.article == s.article and c.start < s.end and s.start < c.end
                for c in citations
                for s in side.citations
            )
            if hit and squash(side.value).casefold() in plain:
                return Status.DISPUTED
    return (
        Status.SEVERAL_ORIGINS if len({desk.origin(c.article) for c in citations}) > 1 else Status.ONE_ORIGIN
    )


def short_id(prefix: str, *parts: str) -> str:
    """A prefix and a short hash of what the parts say, their words folded."""
    plain = "\x1f".join(" ".join(fold(token.text) for token in words(part)) or part for part in parts)
    return f"{prefix}-{blake2b(plain.encode('utf-8', 'surrogatepass'), digest_size=5).hexdigest()}"
