"""The article's paragraphs out of a parsed page, with trafilatura."""

import logging
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())
_LONG_ENOUGH = 400
_MUCH_MORE = 2.0  #: times as long as the extraction the JSON-LD body must be to be taken instead


def parse(html: str) -> "HtmlElement | None":
    """The tree of a page, or None if there is nothing in it that could be parsed."""
    from trafilatura import load_html

    return load_html(html)


def paragraphs(tree: "HtmlElement", *, spare: str | None = None) -> tuple[str, ...]:
    """The main text by paragraphs; comments are left out. Changes ``tree``.

    ``spare`` is the text that the page's JSON-LD has; it is used when the page itself shows far less.
    """
    from trafilatura import bare_extraction

    document = bare_extraction(tree, fast=True, include_comments=False)
    text = unicodedata.normalize("NFC", getattr(document, "text", None) or "")
    if spare and len(spare) > _LONG_ENOUGH and "<" not in spare[:2000]:
        unbroken = "\n" not in text and "\n" in spare.strip() and len(spare) >= len(text)
        text = spare if unbroken or len(spare) > _MUCH_MORE * len(text) else text
    return tuple(line for line in text.splitlines() if line.strip())
