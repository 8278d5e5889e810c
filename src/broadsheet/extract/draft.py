"""What a reader of one content type finds in an input, before it is cleaned and completed."""

from dataclasses import dataclass

from broadsheet.types import Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Everything as the input has it; nothing removed that still tells outlet, time or agency."""

    paragraphs: tuple[str, ...]
    id: str | None = None
    title: str | None = None
    headings: tuple[str, ...] = ()  #: the headline in other forms that the page has
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    language: str | None = None  #: as declared by the input; the text itself decides when it is long enough
    language_is_sure: bool = False  #: declared by whoever made the row, not by a page template
    free: bool = True  #: False: the page says that the article is behind a paywall
    words: int | None = None  #: how many words the page says the article has
