"""JSON-LD of any shape (one node, a list, a graph, nested, broken) down to what it says of the article."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_ARTICLE = re.compile(
    r"(?:article|report|blogposting|newspaper|opinion|claimreview|socialmediaposting)$", re.I
)
_PAGE = re.compile(r"(?:webpage|itempage|aboutpage|videoobject|newsvideo|podcastepisode|creativework)$", re.I)
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\u200b\u00ad\ufeff]"
)
_NO_LETTER = re.compile(r"[\W_]+")
_DEEPEST = 12
_CARRIERS = frozenset(
    {
        "@graph",
        "mainEntity",
        "mainEntityOfPage",
        "author",
        "publisher",
        "isPartOf",
    }
)
_LISTS = frozenset({"itemListElement", "item", "hasPart"})  #: mostly other articles
_MOST_NODES = 2000
_TAG = re.compile(r"<[^<>]{0,300}>")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The fields of the node that describes this page's article; empty when there is none."""

    is_article: bool = False
    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None
    free: bool = True
    words: int | None = None


def read(scripts: list[str], *, heading: str = "", url: str | None = None) -> LinkedData:
    """The best article node in ``scripts``; ``heading`` and ``url`` decide between several."""
    values: list[Json] = []
    broken: list[str] = []
    for script in scripts:
        value = _load(script)
        if value is None:
            broken.append(script)
        else:
            values.append(value)
    nodes = [n for value in values for n in _nodes(value)]
    if not any(_ARTICLE.search(_type(n)) for n in nodes):
        nodes = [n for value in values for n in _nodes(value, carriers=_CARRIERS | _LISTS)]
    named = {str(n["@id"]): n for n in nodes if isinstance(n.get("@id"), str) and len(n) > 1}
    articles = [n for n in nodes if _ARTICLE.search(_type(n))]
    pages = [n for n in nodes if _PAGE.search(_type(n)) and ("datePublished" in n or "headline" in n)]
    if articles:
        best = _fields(max(articles, key=lambda n: _fitness(n, heading, url)), named, is_article=True)
        dates = (_text(n.get("datePublished")) for n in pages)
        return best if best.published else replace(best, published=next(dates, None))
    for script in broken:
        if '"headline"' in script:
            return _salvage(script)
    if pages:
        return _fields(max(pages, key=lambda n: _fitness(n, heading, url)), named, is_article=False)
    return LinkedData()


def _load(script: str) -> Json:
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = (
        text.removeprefix("//<![CDATA[")
        .removeprefix("<![CDATA[")
        .removesuffix("]]>")
        .removesuffix("//")
        .strip()
        .rstrip(";")
    )
    for repair in (None, _repair):
        try:
            value: Json = json.loads(repair(text) if repair else text, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _repair(text: str) -> str:
    text = re.sub(r",(\s{0,200}[}\]])", r"\1", text)
    text = re.sub(r'\\(?!["\\/bfnrtu])', r"\\\\", text)
    return re.sub(r"}\s{0,50}{", "},{", f"[{text}]")


def _nodes(value: Json, depth: int = 0, *, carriers: frozenset[str] = _CARRIERS) -> Iterator[dict[str, Json]]:
    """Every object, outer first; ``mentions`` and the like are of other pages and left out."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value[:_MOST_NODES]:
            yield from _nodes(item, depth + 1, carriers=carriers)
    elif isinstance(value, dict):
        if depth == 0 or "@type" in value or "@graph" in value or depth == 1:
            yield value
        for key, item in value.items():
            if isinstance(item, (dict, list)) and key in carriers:
                yield from _nodes(item, depth + 1, carriers=carriers)


def _type(node: dict[str, Json]) -> str:
    kind = node.get("@type", "")
    kinds = kind if isinstance(kind, list) else [kind]
    return next(
        (k for k in kinds if isinstance(k, str) and _ARTICLE.search(k)), str(kinds[0]) if kinds else ""
    )


def _fitness(node: dict[str, Json], heading: str, url: str | None) -> tuple[bool, bool, bool]:
    """Same heading, same address, has a date; the first of equals wins."""
    headline = key(_text(node.get("headline")) or _text(node.get("name")) or "")
    same = bool(headline) and bool(heading) and (headline in heading or heading in headline)
    addresses = {_text(node.get(k)) for k in ("url", "@id")} | {_address(node.get("mainEntityOfPage"))}
    here = bool(url) and any(a and url and _path(a) == _path(url) for a in addresses)
    return same, here, "datePublished" in node


def key(text: str) -> str:
    """A heading for comparison: letters and digits alone, in lower case."""
    return _NO_LETTER.sub("", text.casefold())


def _path(url: str) -> str:
    return url.partition("://")[2].partition("#")[0].partition("?")[0].rstrip("/").removeprefix("www.")


def _address(value: Json) -> str | None:
    if isinstance(value, dict):
        return _text(value.get("@id")) or _text(value.get("url"))
    return _text(value)


def _fields(node: dict[str, Json], named: dict[str, dict[str, Json]], *, is_article: bool) -> LinkedData:
    body = node.get("articleBody") or node.get("text")
    words = node.get("wordCount")
    return LinkedData(
        is_article=is_article,
        headline=_text(node.get("headline"))
        or _text(node.get("name"))
        or _text(node.get("alternativeHeadline")),
        published=_text(node.get("datePublished"))
        or _text(node.get("dateCreated"))
        or _text(node.get("uploadDate")),
        modified=_text(node.get("dateModified")),
        authors=tuple(_names(node.get("author") or node.get("creator"), named)),
        publisher=next(iter(_names(node.get("publisher") or node.get("sourceOrganization"), named)), None),
        language=_text(node.get("inLanguage")),
        url=_address(node.get("mainEntityOfPage")) or _text(node.get("url")),
        body=body if isinstance(body, str) else None,
        free=str(node.get("isAccessibleForFree", "true")).lower() not in ("false", "no", "0"),
        words=int(words) if isinstance(words, (int, str)) and str(words).isdigit() else None,
    )


def _text(value: Json) -> str | None:
    if isinstance(value, list):
        value = next((v for v in value if isinstance(v, (str, dict))), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("@id")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    return tidy(value) or None


def tidy(text: str) -> str:
    """One line of plain text: entities (also doubled), tags and white space resolved."""
    if "&" in text:
        text = unescape(unescape(text))
    if "<" in text:
        text = _TAG.sub("", text)
    if not text.isprintable():
        text = storable(text)
    return " ".join(text.split())


def storable(text: str) -> str:
    """Without control characters, lone surrogates and what has no width."""
    return _UNSTORABLE.sub("", text)


def _names(value: Json, named: dict[str, dict[str, Json]]) -> list[str]:
    if isinstance(value, str):
        known = named.get(value)
        return _names(known.get("name"), {}) if known else [tidy(value)] if value.strip() else []
    if isinstance(value, list):
        return [name for item in value for name in _names(item, named)]
    if isinstance(value, dict):
        name = value.get("name")
        if not name and isinstance(value.get("@id"), str):
            name = named.get(str(value["@id"]), {}).get("name")
        return _names(name, {}) if name else []
    return []


def _salvage(script: str) -> LinkedData:
    """What can be read off JSON that no repair makes whole: the first plain string of each key."""

    def first(*keys: str) -> str | None:
        for name in keys:
            if match := re.search(rf'"{name}"\s{{0,9}}:\s{{0,9}}"((?:[^"\\]|\\.){{1,500}})"', script):
                return tidy(_unquote(match[1]))
        return None

    author = re.search(r'"author"\s{0,9}:[^}]{0,400}?"name"\s{0,9}:\s{0,9}\[?\s{0,9}"([^"]{1,200})"', script)
    publisher = re.search(r'"publisher"\s{0,9}:[^}]{0,600}?"name"\s{0,9}:\s{0,9}"([^"]{1,200})"', script)
    return LinkedData(
        is_article=True,
        headline=first("headline"),
        published=first("datePublished", "dateCreated"),
        modified=first("dateModified"),
        authors=(tidy(_unquote(author[1])),) if author else (),
        publisher=tidy(_unquote(publisher[1])) if publisher else None,
        language=first("inLanguage"),
        free='"isAccessibleForFree":false'
        not in script.replace(" ", "").replace('"False"', "false").replace('"false"', "false"),
    )


def _unquote(text: str) -> str:
    try:
        value = json.loads(f'"{text}"', strict=False)
    except ValueError:
        return text
    return str(value)
