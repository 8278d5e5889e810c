"""The story page as one HTML file: nothing is fetched, nothing runs, and no word of an article is markup."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from broadsheet.render import head
from broadsheet.render.build import view
from broadsheet.render.index import Entry, IndexEntry, entries, index_standing, index_words
from broadsheet.text.phrases import Phrases
from broadsheet.types import StoryPage

SHOWN_ROWS = 12  #: rows of the matrix that are not folded


def render(page: StoryPage) -> str:
    """The page as a self-contained HTML document."""
    shown = view(page)
    return document("page.html.j2", shown.words, title=head.document_title(shown), page=shown)


def index(listed: Sequence[Entry]) -> str:
    """A page that links to the pages of several stories, in the order given."""
    found: tuple[IndexEntry, ...] = entries(listed)
    words = index_words(listed)
    title, standing = words.say("page.stories"), index_standing(listed)
    return document("index.html.j2", words, title=title, standing=standing, entries=found)


def document(template: str, words: Phrases, **values: object) -> str:
    """A self-contained document of a template, in ``words`` of a language."""
    found = _environment().get_template(template)
    return found.render(
        style=_style(),
        policy=_policy(),
        own=words,
        shown_rows=SHOWN_ROWS,
        **values,
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("broadsheet.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> Markup:
    """The style sheet, the only part of a document that is not escaped: it is the package's own."""
    written = files("broadsheet.render").joinpath("templates", "style.css").read_text(encoding="utf-8")
    return Markup(written.strip())


@cache
def _policy() -> str:
    """A content security policy: nothing is fetched, run or sent; the style is named by its hash."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
