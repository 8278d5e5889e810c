"""An article row (a JSON object) to a draft."""

import json

from broadsheet.extract import plain, reject, when
from broadsheet.extract.draft import Draft
from broadsheet.extract.jsonld import Json, storable, tidy
from broadsheet.extract.language import code

BAD_JSON = "It is no JSON object: give one article row on each line, with at least a text."
NO_TEXT = "The row has no text: an article row needs the key “text”."


def read(text: str) -> Draft | str:
    """The draft of a row: ``text`` and, if there, id, url, outlet, title, published_at, language, authors."""
    try:
        row: Json = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return BAD_JSON
    if not isinstance(row, dict):
        return BAD_JSON
    body = _string(row, "text", "body", "content")
    if body is None or not body.strip():
        return NO_TEXT
    if reason := reject.text_reason(body):
        return reason
    lines = list(plain.paragraphs(body))
    published = when.parse(_string(row, "published_at", "published", "date")) or plain.date_line(lines)
    language = code(_string(row, "language", "lang"))
    title = _string(row, "title", "headline")
    return Draft(
        paragraphs=tuple(lines),
        id=_string(row, "id"),
        title=" ".join(title.split()) if title else None,
        url=_string(row, "url"),
        outlet=_string(row, "outlet"),
        authors=_authors(row.get("authors", row.get("author"))),
        published=published,
        language=language,
        language_is_sure=language is not None,
    )


def _string(row: dict[str, Json], *keys: str) -> str | None:
    for name in keys:
        value = row.get(name)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return storable(str(value)).strip()
    return None


def _authors(value: Json) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(name for v in values if isinstance(v, str) and (name := tidy(v)))
