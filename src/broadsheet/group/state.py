"""The engine's state as bytes, so that a run goes on where the last one stopped.

A saved state is a shortcut and never the truth: that is the archive's assignments. Whoever lost the state, or
has one of another version, places the live stories' articles again; what was assigned after it was saved is
placed on top of it. Bytes are in the machine's own order: a state stays on its machine.
"""

from array import array
from dataclasses import dataclass

import msgspec

from broadsheet.errors import InputError
from broadsheet.group.book import Book
from broadsheet.group.engine import Grouper
from broadsheet.group.live import LiveStory
from broadsheet.group.member import Member
from broadsheet.group.rarity import Rarity
from broadsheet.group.vectors import Packed
from broadsheet.protocols import Encoder, NewId

VERSION = 1


@dataclass(frozen=True, slots=True)
class _Vector:
    terms: list[str]
    weights: bytes


@dataclass(frozen=True, slots=True)
class _Member:
    id: str
    title: str
    day: int | None
    language: str | None
    terms: _Vector
    heading: _Vector
    marks: _Vector
    signature: bytes
    strand: str
    dense: bytes


@dataclass(frozen=True, slots=True)
class _Story:
    id: str
    members: list[_Member]
    copies: dict[str, str]
    pinned: list[str]
    touched: int
    open: bool


@dataclass(frozen=True, slots=True)
class _State:
    version: int
    encoder: str | None
    articles: int
    counts: dict[str, int]
    now: int
    merged: dict[str, str]
    stories: list[_Story]  #: least recently touched first


def save(grouper: Grouper) -> bytes:
    """The state of a grouper; its unread changes are not part of it, read them first."""
    book = grouper.book
    stories = [
        _Story(
            story.id,
            [_freeze(member) for member in story.members],
            story.copies,
            sorted(story.pinned),
            book.touched[story.id],
            story.id in book.open,
        )
        for story in book.stories.values()
    ]
    encoder = grouper.encoder.key if grouper.encoder else None
    rarity = grouper.rarity
    state = _State(VERSION, encoder, rarity.articles, rarity.counts, book.now, book.merged, stories)
    return msgspec.msgpack.encode(state)


def load(data: bytes, *, encoder: Encoder | None = None, new_id: NewId | None = None) -> Grouper:
    """A grouper that goes on from a saved state; ``new_id`` as in `Book`.

    ``InputError`` when the bytes are no state of this version, or one that another encoder had a part in.
    """
    try:
        state = msgspec.msgpack.decode(data, type=_State)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(
            "The saved state of grouping cannot be read; group anew from the archive."
        ) from error
    if state.version != VERSION:
        raise InputError("The saved state of grouping is of another version; group anew from the archive.")
    if state.encoder != (encoder.key if encoder else None):
        raise InputError("The saved state of grouping is of another encoder; group anew from the archive.")
    grouper = Grouper(
        encoder=encoder,
        rarity=Rarity(articles=state.articles, counts=state.counts),
        book=_book(state, new_id),
    )
    grouper.changes()
    return grouper


def _book(state: _State, new_id: NewId | None) -> Book:
    book = Book(new_id)
    book.merged = state.merged
    for kept in state.stories:
        story = LiveStory(kept.id, pinned=set(kept.pinned))
        book.now = kept.touched
        for member in kept.members:
            book.put(_thaw(member), story, copy_of=kept.copies.get(member.id))
        if not kept.open:
            del book.open[story.id]
    book.now = state.now
    return book


def _freeze(member: Member) -> _Member:
    terms, heading, marks = (
        _Vector(list(v.terms), v.weights.tobytes()) for v in (member.terms, member.heading, member.marks)
    )
    return _Member(
        member.id,
        member.title,
        member.day,
        member.language,
        terms,
        heading,
        marks,
        signature=member.signature.tobytes(),
        strand=member.strand,
        dense=member.dense.tobytes(),
    )


def _thaw(kept: _Member) -> Member:
    terms, heading, marks = (
        Packed(tuple(v.terms), array("f", v.weights)) for v in (kept.terms, kept.heading, kept.marks)
    )
    return Member(
        kept.id,
        kept.title,
        kept.day,
        kept.language,
        terms,
        heading,
        marks,
        signature=array("Q", kept.signature),
        strand=kept.strand,
        dense=array("f", kept.dense),
    )


def is_readable(data: bytes) -> bool:
    """Whether the bytes are a saved state at all; one of another version is, and is made anew."""
    try:
        return bool(msgspec.msgpack.decode(data, type=_Kind).version)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False


class _Kind(msgspec.Struct):
    version: int
