"""Errors that readers report."""

from dataclasses import dataclass

from broadsheet.types.matrix import Citation
from broadsheet.types.page import About


@dataclass(frozen=True, slots=True)
class Flag:
    """A sentence of a page in which somebody reported an error, as it was then.

    ``spans`` are the words of its citations: they know the sentence again in another version of the article.
    """

    id: str
    story: str
    claim: str  #: its id
    text: str
    about: About
    citations: tuple[Citation, ...]
    spans: tuple[str, ...]
    note: str
    reported_at: str
