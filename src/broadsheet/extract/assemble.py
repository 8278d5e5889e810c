"""From a draft to an article: what tells is read first, then the text is cleaned and the gaps are filled."""

import hashlib
import re
import unicodedata
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from broadsheet.extract import credit
from broadsheet.extract.completeness import completeness, without_mark
from broadsheet.extract.corrections import corrections
from broadsheet.extract.datelines import dateline
from broadsheet.extract.draft import Draft
from broadsheet.extract.language import code, identify
from broadsheet.extract.lines import clean, tidy
from broadsheet.extract.when import parse
from broadsheet.types import Article, FetchedPage

_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ocid|ref|ref_src|smid|igshid)$", re.I)


def finish(draft: Draft, page: FetchedPage) -> Article:
    """The article of a draft. What the user gave wins; what nobody knows is None. The text may be empty."""
    draft = _with_given(draft, page)
    lines = tuple(t for p in draft.paragraphs if (t := tidy(p)))
    raw = lines
    whole = completeness(lines, free=draft.free, words=draft.words)
    agency = credit.agency(lines, authors=draft.authors, url=draft.url, outlet=draft.outlet)
    helpers = tuple(name for name in credit.credits(lines) if name != agency)
    if lines:
        lines = (*lines[:-1], without_mark(lines[-1]))
    kept = _without_datelines(clean(lines, titles=_titles(draft)), draft.outlet)
    text = "\n\n".join(kept)
    language = draft.language if draft.language_is_sure else identify(text, declared=draft.language)
    return Article(
        id=draft.id or _identity(draft, text),
        text=text,
        paragraphs=_spans(kept),
        input=page.input,
        url=draft.url,
        outlet=draft.outlet,
        title=draft.title,
        authors=draft.authors,
        published=draft.published,
        language=language,
        agency=agency,
        completeness=whole,
        credits=helpers,
        corrections=corrections(raw, language),
        seen=page.fetched_at,
    )


def _titles(draft: Draft) -> tuple[str, ...]:
    """What stands above the text and is shown elsewhere: the headline in its forms, the outlet's name."""
    return tuple(t for t in (draft.title, draft.outlet, *draft.headings) if t)


def _with_given(draft: Draft, page: FetchedPage) -> Draft:
    given = page.given
    language = code(given.language)
    return replace(
        draft,
        outlet=given.outlet or draft.outlet,
        published=parse(given.published) or draft.published,
        title=given.title or draft.title,
        url=canonical(given.url or draft.url or page.url),
        authors=given.authors or draft.authors,
        language=language or draft.language,
        language_is_sure=bool(language) or draft.language_is_sure,
    )


def canonical(url: str | None) -> str | None:
    """An address without fragment and tracking parameters, or None if it is none of the web."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    query = urlencode(
        [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)]
    )
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", query, ""))


def _without_datelines(paragraphs: tuple[str, ...], outlet: str | None) -> tuple[str, ...]:
    out = []
    for number, paragraph in enumerate(paragraphs):
        if number < 4:
            paragraph = paragraph[dateline(paragraph, outlet=outlet).end :]
        if paragraph:
            out.append(paragraph)
    return tuple(out)


def _spans(paragraphs: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    return tuple(spans)


def _identity(draft: Draft, text: str) -> str:
    """A name for the article that depends neither on the input's name nor on the order of inputs."""
    source = draft.url or "\n".join((draft.outlet or "", draft.title or "", text))
    return (
        "a-"
        + hashlib.sha256(unicodedata.normalize("NFC", source).encode("utf-8", "replace")).hexdigest()[:16]
    )
