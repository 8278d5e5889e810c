"""The exact headline: metadata and headings compared, names of sites and sections cut off."""

import re
from collections.abc import Sequence

from broadsheet.extract.jsonld import key

#: Between headline and site. Scripts without spaces join them with a bare underscore or dash.
_SEPARATOR = re.compile(
    r"\s+[-‐‑‒–—―−|·•»«‹›>:~*⋆/]+\s+|\s*[|｜│┃ǀ∣❘￨]\s*|\s+::\s+|\s*»\s*"
    r"|(?<=[\u2e80-\uffef])\s?[_\-–—]{1,2}\s?(?=[\u2e80-\uffefA-Z])"
)
_COLON = re.compile(r"\s*：\s*|:\s+")
_LONGEST = 400
_SHORTEST = 12  #: letters and digits that a headline must share with another to be taken for the same
_CUT_LENGTH = 100  #: search engines ask for headlines of at most 110 characters
_ELLIPSIS = ("…", "...")


def headline(
    *, data: str | None, cards: Sequence[str], headings: Sequence[str], title: str, sites: Sequence[str]
) -> str | None:
    """The headline of a page, or None.

    ``data`` is from JSON-LD, ``cards`` from OpenGraph and the like, best first, ``headings`` the h1 elements,
    ``title`` the title element, ``sites`` the names of the site. What two of them agree on wins; metadata win
    over the title element, and a heading decides when metadata disagree.
    """
    data, title = data and data[:_LONGEST], title[:_LONGEST]
    cards = [card[:_LONGEST] for card in cards]
    site_keys = {k for s in sites if (k := key(s))}
    heads = [h for h in headings if key(h) and key(h) not in site_keys]
    named = [t for t in (data, *cards) if t and key(t) and key(t) not in site_keys]
    everything = [*named, *heads, *([title] if title else [])]
    stripped = [(_strip(t, [o for o in everything if o is not t], site_keys)) for t in named]
    stripped = [_untruncate(t, [*heads, *stripped]) for t in stripped]
    last = _strip(title, everything[:-1], site_keys) if title else ""
    return _choose(stripped, heads, last)


def _choose(named: list[str], heads: list[str], title: str) -> str | None:
    head_keys = {key(h): h for h in reversed(heads)}
    agreed = [text for text in named if key(text) in head_keys]
    if agreed:
        return next((text for text in agreed if text in heads), agreed[0])
    if named and heads:
        close = max(heads, key=lambda h: max(_shared(h, n) for n in named))
        if max(_shared(close, n) for n in [*named, title]) >= 0.5:
            return _without_kicker(close, named)
    if key(title) in head_keys:
        return head_keys[key(title)]
    if named:
        return named[0]
    inside = (h for h in heads if len(key(h)) >= _SHORTEST and key(h) in key(title))
    return next(inside, None) or title or (heads[0] if heads else None)


def _without_kicker(heading: str, named: list[str]) -> str:
    """The heading, or the metadata's form of it where the heading has a label before or a line behind it."""
    whole, forms = key(heading), [key(n) for n in named]
    for name, form in zip(named, forms, strict=True):
        if len(form) < _SHORTEST or len(whole) - len(form) > len(form):
            continue
        if whole.endswith(form) or (whole.startswith(form) and forms.count(form) > 1):
            return name
    return heading


def _shared(one: str, other: str) -> float:
    a, b = _pieces(one), _pieces(other)
    return len(a & b) / max(1, min(len(a), len(b)))


def _pieces(text: str) -> set[str]:
    """The words, or pairs of characters where words are not separated."""
    words = text.casefold().split()
    if len(words) > 2 or text.isascii():
        return set(words)
    plain = key(text)
    return {plain[i : i + 2] for i in range(len(plain) - 1)}


def _untruncate(text: str, others: Sequence[str]) -> str:
    """The whole of a headline that ends in an ellipsis or at the length where linked data are cut."""
    dots = text.endswith(_ELLIPSIS)
    if not dots and len(text) < _CUT_LENGTH:
        return text
    stem = key(text)
    longer = (o for o in others if len(stem) >= _SHORTEST and key(o).startswith(stem) and key(o) != stem)
    return next(longer, text)


def _strip(text: str, others: Sequence[str], sites: set[str]) -> str:
    """``text`` without what follows or precedes the headline in it."""
    spans = [(m.start(), m.end()) for m in _SEPARATOR.finditer(text)]
    known = {k for o in others if len(k := key(o)) >= _SHORTEST}
    for start, _ in spans:
        if key(text[:start]) in known:
            return text[:start]
    for _, end in reversed(spans):
        if key(text[end:]) in known and not _is_site(text[end:], sites):
            return text[end:]
    return _cut_sites(text, sites)


def _cut_sites(text: str, sites: set[str]) -> str:
    cut = False
    while match := _last(text):
        rest, tail = text[: match[0]], text[match[1] :]
        section = cut and len(tail.split()) <= 3 and match[2]
        if not (_is_site(tail, sites) or section) or not key(rest):
            break
        text, cut = rest, True
    for pattern in (_SEPARATOR, _COLON):
        found = pattern.search(text)
        if found and _is_site(text[: found.start()], sites) and len(text) - found.end() > _SHORTEST:
            return text[found.end() :]
    ends = list(_COLON.finditer(text))
    if ends and (tail := key(text[ends[-1].end() :])) and (tail in sites or ends[-1][0].strip() == "："):
        return text[: ends[-1].start()] if _is_site(text[ends[-1].end() :], sites) else text
    return text


def _last(text: str) -> tuple[int, int, bool] | None:
    found = next(iter(reversed(list(_SEPARATOR.finditer(text)))), None)
    return (found.start(), found.end(), "|" in found[0] or "-" in found[0]) if found else None


def _is_site(text: str, sites: set[str]) -> bool:
    name = key(text)
    if len(name) < 2:
        return False
    bare, words = name.removeprefix("the").removeprefix("www"), text.split()
    return any(
        name == site
        or bare == site.removeprefix("the")
        or (len(site) >= (4 if site.isascii() else 3) and site in name and len(name) <= 2.5 * len(site) + 4)
        or (len(bare) >= 3 and site.startswith(bare) and len(text.split()) <= 4)
        or (len(words) in (2, 3) and site == key(words[0]) and text[:1].isupper())
        for site in sites
    )


def is_of_host(name: str, host: str) -> bool:
    """Is ``name`` ("The New York Times") plausible for a host ("nytimes.com")?"""
    plain = key(name).removeprefix("the")
    initials = "".join(word[0] for word in name.casefold().removeprefix("the ").split() if word[0].isalpha())
    return (len(plain) >= 2 and plain in key(host)) or (len(initials) >= 3 and initials in host)


def site_of(title: str, host: str) -> str | None:
    """The name of the site at the end or the beginning of a title element, if it looks like the host's."""
    title, last = title[:_LONGEST], _last(title[:_LONGEST])
    parts = [title[last[1] :]] if last else []
    parts += [title[: found.start()] for p in (_SEPARATOR, _COLON) if (found := p.search(title))]
    likely = (p.strip() for p in parts if len(p.strip()) >= 3 and len(p.split()) <= 5)
    return next((part for part in likely if is_of_host(part, host)), None)
