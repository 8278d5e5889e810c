"""The seams: what a stage or the newsroom needs from the outside, and what an implementation promises."""

from broadsheet.protocols.archive import Storage
from broadsheet.protocols.keeping import History, Keeper
from broadsheet.protocols.models import ChatModel, Encoder, NameModel, NewId
from broadsheet.protocols.reading import FlagBook, ReferenceBook, Register, SearchIndex, WishBook
from broadsheet.protocols.sources import Press, Source, SourceBook
from broadsheet.protocols.telling import LookBook, Post

__all__ = [
    "ChatModel",
    "Encoder",
    "FlagBook",
    "History",
    "Keeper",
    "LookBook",
    "NameModel",
    "NewId",
    "Post",
    "Press",
    "ReferenceBook",
    "Register",
    "SearchIndex",
    "Source",
    "SourceBook",
    "Storage",
    "WishBook",
]
