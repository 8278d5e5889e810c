"""What the engine keeps of an article."""

from array import array
from dataclasses import dataclass, field, replace

from rensa import RMinHash

from broadsheet.group.rarity import LISTED, Rarity
from broadsheet.group.terms import Words, read
from broadsheet.group.vectors import Packed, Vector, weigh
from broadsheet.protocols import Encoder
from broadsheet.types import Article

MARKS_KEPT = 40
SIGNATURE = 64  #: numbers in a signature; the estimate of the shared part errs by about .06
RUN = 4  #: words in a run; runs of four are seldom shared by chance
SEED = 42
ZONES = 1  #: days by which the date at one place may be ahead of that at another
ENCODED_WORDS = 45
ENCODED_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class Member:
    """One article as vectors of length one; the rarity of words is that of the moment it arrived."""

    id: str
    title: str
    day: int | None  #: proleptic ordinal of the day of publication
    language: str | None
    terms: Packed
    heading: Packed
    marks: Packed
    signature: "array[int]"  #: MinHash of the runs of words of its text
    strand: str = ""  #: its language, when stories are told in several; else all articles are of one strand
    dense: "array[float]" = field(
        default_factory=lambda: array("f")
    )  #: the encoder's vector, if there is one


@dataclass(frozen=True, slots=True)
class Query:
    """A member unpacked, to be compared with others."""

    member: Member
    terms: Vector
    heading: Vector
    marks: Vector


def day_of(article: Article) -> int | None:
    """The day of publication as a number, None when unknown.

    No article is newer than the day on which it came: one that says so ends no stories (`Book.tick`).
    """
    day = article.published.day.toordinal() if article.published else None
    if day is None or article.seen is None:
        return day
    return min(day, article.seen.toordinal() + ZONES)


def _signature(words: Words) -> "array[int]":
    runs = [" ".join(words.body[i : i + RUN]) for i in range(len(words.body) - RUN + 1)]
    if not runs:
        return array("Q")
    minhash = RMinHash(num_perm=SIGNATURE, seed=SEED)
    minhash.update(runs)
    return array("Q", minhash.digest())


def lead(article: Article) -> str:
    """What the encoder reads: the headline and the first words; more costs time and tells it little."""
    words = article.text[: 12 * ENCODED_WORDS].split(maxsplit=ENCODED_WORDS)[:ENCODED_WORDS]
    return ". ".join(part for part in (article.title or "", " ".join(words)) if part)[:ENCODED_CHARACTERS]


def make_member(article: Article, rarity: Rarity, encoder: Encoder | None = None) -> Member:
    """Read an article, count it, and weigh its words by what has been seen so far."""
    title = (article.title or "").encode("utf-8", "replace").decode()
    words = read(title, article.text)
    rarity.add(words.terms.keys() | words.marks.keys())
    listed = article.language is None or article.language in LISTED
    return Member(
        id=article.id,
        title=title,
        day=day_of(article),
        language=article.language,
        terms=weigh(words.terms, rarity, listed=listed),
        heading=weigh(words.heading, rarity, listed=listed),
        marks=weigh(words.marks, rarity, keep=MARKS_KEPT, listed=listed),
        signature=_signature(words),
        strand=(article.language or "") if encoder else "",
        dense=array("f", encoder.encode([lead(article)])[0]) if encoder else array("f"),
    )


def faded(member: Member) -> Member:
    """An article of which nothing is known any more but that it is there."""
    empty = Packed((), array("f"))
    return replace(
        member, title="", terms=empty, heading=empty, marks=empty, signature=array("Q"), dense=array("f")
    )


def ask(member: Member) -> Query:
    """Unpack a member."""
    return Query(member, member.terms.unpack(), member.heading.unpack(), member.marks.unpack())
