"""Page to article: bytes in, a cleaned article with all that the input tells about it out.

``extract`` chooses the reader by content type (``html``, ``plain``, ``row``); each makes a ``Draft``, and
``assemble`` reads agency and completeness off it, cleans the lines and fills in the rest.
"""

from broadsheet.extract import html, plain, reject, row
from broadsheet.extract.assemble import finish
from broadsheet.extract.decode import binary_kind, decode
from broadsheet.extract.draft import Draft
from broadsheet.types import Article, FetchedPage, Rejected

__all__ = ["extract"]


def extract(page: FetchedPage) -> Article | Rejected:
    """The article in ``page``, or why there is none. Never raises for what is in the page; uses no network.

    What tells (date prefix, banner, byline, credit, dateline, metadata) is read before cleaning removes it;
    what the user gave wins; what is unknown is None.
    """
    draft = _read(page)
    if isinstance(draft, str):
        return Rejected(page.input, draft)
    article = finish(draft, page)
    return article if article.text else Rejected(page.input, reject.NO_ARTICLE)


def _read(page: FetchedPage) -> Draft | str:
    if reason := reject.size_reason(len(page.body)):
        return reason
    if kind := binary_kind(page.body):
        return reject.BINARY.format(kind=kind)
    text = decode(page.body)
    if not text.strip():
        return reject.EMPTY
    if page.content_type == "application/json":
        return row.read(text)
    if page.content_type == "text/html":
        return html.read(text, url=page.given.url or page.url)
    return plain.read(text)
