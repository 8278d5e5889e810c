"""What every format shows, in one order and with the same marks: a story page made ready for the eye.

All strings are fit to be shown (`display`), but none is escaped: each format does that for itself.
"""

from dataclasses import dataclass
from enum import StrEnum

from broadsheet.text.phrases import ENGLISH, Phrases


class Mark(StrEnum):
    """What an outlet does with a fact; ``sign`` is the same in every format and language."""

    STATES = "states"
    DIFFERS = "differs"
    DENIES = "denies"
    NOT_FOUND = "not found"
    OTHER = "not compared"

    @property
    def sign(self) -> str:
        return _SIGNS[self]

    @property
    def disagrees(self) -> bool:
        return self in (Mark.DIFFERS, Mark.DENIES)


_MOST_COLUMNS, _LONGEST_WORD = 5, 12
LEADS = "↑"  #: behind the sign of what stands in an article's lead
_SIGNS = {Mark.STATES: "●", Mark.DIFFERS: "◐", Mark.DENIES: "×", Mark.NOT_FOUND: "", Mark.OTHER: "–"}


@dataclass(frozen=True, slots=True)
class Text:
    """Words of an article or of the page; ``language`` only where it is not the page's own."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class OutletView:
    """A number for each outlet; an article without an outlet has one of its own."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """What one article says for a sentence of the page."""

    outlet: OutletView
    article: int  #: position in the list of articles, from 1
    when: str
    url: str | None
    excerpts: tuple[Text, ...]  #: empty: the page does not carry these words


@dataclass(frozen=True, slots=True)
class ClaimView:
    text: Text
    sources: tuple[SourceView, ...]
    word: str | None  #: one voice, disputed, or nothing
    disputed: bool
    id: str = ""  #: of a sentence of a section, which stays while it means the same

    @property
    def marks(self) -> tuple[OutletView, ...]:
        """One mark for each outlet, by number."""
        return tuple(sorted({source.outlet for source in self.sources}, key=lambda outlet: outlet.number))


@dataclass(frozen=True, slots=True)
class BlockView:
    id: str  #: stays from revision to revision: the address of a question
    heading: ClaimView | None
    date: str | None
    claims: tuple[ClaimView, ...]
    outlet: OutletView | None = None  #: whose article the block is about
    about_it: str | None = (
        None  #: of that article its day, where the articles are of several, and that it argues
    )
    lines: bool = False  #: each sentence on its own
    reference: str | None = None  #: from outside the articles, labelled as such
    reference_url: str | None = None


@dataclass(frozen=True, slots=True)
class SectionView:
    kind: str
    title: str
    blocks: tuple[BlockView, ...]
    writer: str | None = None  #: one line, if a language model wrote some of its sentences


@dataclass(frozen=True, slots=True)
class CellView:
    mark: Mark
    leads: bool  #: in the title or the first sentences of an article

    @property
    def sign(self) -> str:
        return f"{self.mark.sign}{LEADS if self.leads else ''}"


@dataclass(frozen=True, slots=True)
class RowView:
    """A fact with a cell for each outlet, in the order of the page's outlets."""

    claim: ClaimView
    cells: tuple[CellView, ...]
    note: str  #: who vouches for it and how many voices report it

    @property
    def leads(self) -> bool:
        return any(cell.leads for cell in self.cells)


@dataclass(frozen=True, slots=True)
class SignView:
    """A sign of the table and what it means."""

    sign: str
    meaning: str
    disagrees: bool = False


@dataclass(frozen=True, slots=True)
class OwnView:
    """Facts that one outlet alone reports."""

    outlet: OutletView
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class ConflictView:
    about: str
    note: str  #: kind, and what may explain it
    minor: bool
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words of a quotation; ``differs``: another article has other words or none here."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class VariantView:
    words: tuple[Words, ...]
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class QuoteView:
    speaker: str
    same_words: bool
    variants: tuple[VariantView, ...]
    note: str  #: whether the words are the same


@dataclass(frozen=True, slots=True)
class OmissionView:
    outlet: OutletView
    facts: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    position: int
    outlet: OutletView
    title: Text
    url: str | None
    host: str | None
    when: str
    notes: tuple[str, ...]  #: authors, language, agency, voice, what it depends on, what is missing
    because: str  #: a whole line


@dataclass(frozen=True, slots=True)
class EarlierSourceView:
    outlet: str
    when: str
    url: str | None
    excerpt: str


@dataclass(frozen=True, slots=True)
class EarlierView:
    """One sentence of an earlier story."""

    story: str  #: its id
    date: str | None
    text: str
    source: str  #: "From the earlier story …"
    sources: tuple[EarlierSourceView, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change: which outlet, what, since when; and the sentence as it was and as it is."""

    outlet: OutletView
    article: int  #: position in the list of articles, from 1
    what: str
    seen: str | None
    summary: str | None  #: what became what
    note: str | None  #: the outlet's own words
    before: tuple[Words, ...]
    after: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    id: str
    headline: ClaimView
    standing: str  #: what the page stands on, in one line
    notices: tuple[str, ...]  #: closed, merged, split
    outlets: tuple[OutletView, ...]
    sections: tuple[SectionView, ...]
    shared: tuple[RowView, ...]
    own: tuple[OwnView, ...]
    conflicts: tuple[ConflictView, ...]
    quotes: tuple[QuoteView, ...]
    omissions: tuple[OmissionView, ...]
    articles: tuple[ArticleView, ...]
    provenance: tuple[str, ...]
    dropped: tuple[str, ...]
    words: Phrases = ENGLISH  #: the page's own words
    earlier: tuple[EarlierView, ...] = ()
    changes: tuple[ChangeView, ...] = ()

    @property
    def legend(self) -> tuple[SignView, ...]:
        """Each sign with what it means; that of the lead only where it is used."""
        say = self.words.say
        signs = [
            SignView(mark.sign or say("matrix.empty"), say(f"legend.{mark}"), mark.disagrees) for mark in Mark
        ]
        rows = (*self.shared, *(row for own in self.own for row in own.rows))
        if any(row.leads for row in rows):
            signs.append(SignView(LEADS, say("legend.leads")))
        return tuple(signs)

    @property
    def names_fit(self) -> bool:
        """Whether the outlets' names can stand side by side over narrow columns."""
        words = [word for outlet in self.outlets for word in outlet.name.split()]
        return len(self.outlets) <= _MOST_COLUMNS and max(map(len, words), default=0) <= _LONGEST_WORD
