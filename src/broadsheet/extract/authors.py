"""Names of authors out of bylines and metadata."""

import re
from collections.abc import Iterable

from broadsheet.extract.jsonld import key, tidy

_BY = re.compile(
    r"^(?:written by|analysis by|opinion by|review by|words by|story by|reported by|report by|text:?|by|"
    r"von|par|por|di|door|av|af|kirjoittanut|"
    r"autor[:a]?|author:?|oleh|автор:?|от)\s+",
    re.I,
)
_SPLIT = re.compile(
    r"\s*(?:;|\||/|•|·|\n|、)\s*|\s+(?:and|und|et|och|og|en|e|y|i|и|&|with)\s+|,\s*(?:and|und|et|y|e)\s+",
    re.I,
)
_ROLE = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|staff|desk|team|chief|columnist|producer|contributor|"
    r"newsroom|bureau|redaktion|"
    r"rédaction|redacción|redação|redazione|redactie|admin|administrator|webmaster|journalist|analyst|"
    r"updated|published)\b",
    re.I,
)
_NOISE = re.compile(r"https?://|www\.|@|^\W*$|\.(?:com|net|org|co|de|fr)\b", re.I)
_BRACKETS = re.compile(r"\s*[(\[<][^()\[\]<>]{0,80}[)\]>]")
_LONGEST = 70
_MOST = 12


def names(values: Iterable[str], *, outlet: str | None = None) -> tuple[str, ...]:
    """The names in bylines, in order, each once, without roles, addresses and the outlet's own name."""
    own = key(outlet or "")
    found: dict[str, str] = {}
    for value in values:
        for part in _parts(value):
            name = _clean(part)
            if name and key(name) != own and len(found) < _MOST:
                found.setdefault(key(name), name)
    return tuple(found.values())


def _parts(value: str) -> Iterable[str]:
    value = _BY.sub("", tidy(value[:600]))
    if _NOISE.search(value) and " " not in value:
        return
    for part in _SPLIT.split(value):
        pieces = part.split(",")
        if len(pieces) > 1 and all(_is_name(p) for p in pieces):
            yield from pieces
        else:
            yield next((p for p in pieces if p.strip()), "")


def _is_name(text: str) -> bool:
    return 2 <= len(text.split()) <= 4 and not _ROLE.search(text)


def _clean(part: str) -> str | None:
    name = _BY.sub("", _BRACKETS.sub("", part).strip(" ,.-–—:\t*"))
    if _NOISE.search(part) or len(name) > _LONGEST or len(name) < 2 or any(c.isdigit() for c in name):
        return None
    if len(name.split()) > 6 or (
        _ROLE.search(name) and len(name.split()) <= 3 and "reuters" not in name.lower()
    ):
        return None
    return name.title() if name.isupper() and " " in name else name
