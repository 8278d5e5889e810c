"""Whose wire text an article carries, by credit line, byline, dateline or address, not by photo credits."""

import re
from collections.abc import Sequence

from broadsheet.extract.agencies import AGENCIES, NAMES, PATH_SEGMENTS, agency_name, reads_like_agency
from broadsheet.extract.datelines import dateline
from broadsheet.extract.jsonld import key

_HOSTS = {host: a.name for a in AGENCIES for host in a.hosts}
_ANY = "|".join(re.escape(n) for n in sorted(NAMES, key=len, reverse=True))
_LOOSE = "|".join(re.escape(n) for n in sorted((n for n in NAMES if len(n) > 4), key=len, reverse=True))
#: Short names are only names in capitals (or all small, as dpa is): "an ap" is none.
_SHORT = "|".join(re.escape(a) for g in AGENCIES for a in (g.name, *g.aliases) if len(a) <= 4)
_MENTION = re.compile(rf"(?<!\w)(?:(?i:{_LOOSE})|(?:{_SHORT}))(?!\w)")

#: Reuters ends its texts so (Handbook of Journalism, "Sign-offs"); nobody else uses this exact form.
_SIGN_OFF = re.compile(
    r"[(\[]?\s*\b(?:(?:additional |with )?(?:reporting|writing|report|written) by|reporte de|reportaje "
    r"de|reportage de|reportagem de|"
    r"reportagem adicional de|bericht von|geschrieben von|a cura di)\b[^()\[\]]{2,400}?[;,./]\s{0,3}"
    r"(?:edit(?:ing|ed)\b[^()\[\];]{0,30} by|editado\b[^()\[\];]{0,30} por|édité par|edição de|redigiert "
    r"von|editing)\b[^()\[\]]{2,200}[)\]]?\s*$",
    re.I,
)
_OPENS = re.compile(r"^\s*[(\[]?\s*(?:edit(?:ing|ed) by)\b[^()\[\]]{2,120}[)\]]?\s*$", re.I)
_SOURCE = re.compile(
    r"^[\W_]*(?:source|fuente|quelle|fonte|bron|kilde|källa|źródło|zdroj|источник|джерело|kaynak|"
    r"sumber)\s*[:：]\s*(.{2,40})$",
    re.I,
)
_RIGHTS = re.compile(
    r"^\W{0,4}(?:©|\(c\)|copyright)[^.]{0,40}?\b(?:19|20)\d\d\b\W{0,3}(?:by )?"
    r"(.{2,40}?)(?:[.,]| all rights|$)",
    re.I,
)
_BY_LINE = re.compile(r"^\W*(?:by|von|par|por|di|door|av|af|oleh)\s+(.{2,80})$", re.I)
_TAIL = re.compile(r"[.!?…\"”’»]\s*[(\[–—-]{1,3}\s*([^()\[\]–—]{2,40}?)\s*[)\]]?\s*$")
_JOINT = re.compile(r"\s+(?:and|with|avec|mit|con|com|et|y|und|e|&|og|och|en)\s+", re.I)
#: A credit that names no agency; which it was, the text may tell.
_AGENCIES = re.compile(
    r"\b(?:by|from|and|with|plus|source:?|por|par|von|mit|und|con|y|et)\s+(?:(?:other|news|wire|press) )?"
    r"(?:agencies|agency staff|wire services|news services|agenturen|agencias|agences|agenzie)\b",
    re.I,
)
_CITED = re.compile(
    r"\b(?:told|to|for|by|of|with|from|and|citing|said)\s+(?:the\s+)?(?:news agency\s+)?$", re.I
)
_BYLINE_LENGTH = 240
_CREDIT_LENGTH = 260
_LONGEST_CREDIT = 420


def agency(
    paragraphs: Sequence[str],
    *,
    authors: Sequence[str] = (),
    url: str | None = None,
    outlet: str | None = None,
) -> str | None:
    """Whose wire text it is, or None; the surest sign first."""
    if not paragraphs:
        return None
    return (
        _by_dateline(paragraphs[:4], outlet)
        or _by_sign_off(paragraphs[-6:])
        or _by_line(paragraphs)
        or _by_author(authors)
        or _by_unknown_author(authors, outlet)
        or _by_address(url)
        or (agency_name(outlet) if outlet else None)
        or _by_agencies(paragraphs, authors)
    )


def _by_dateline(paragraphs: Sequence[str], outlet: str | None) -> str | None:
    return next((found for p in paragraphs if (found := dateline(p, outlet=outlet).agency)), None)


def _by_sign_off(paragraphs: Sequence[str]) -> str | None:
    for paragraph in reversed(paragraphs):
        tail = paragraph[-700:]
        if match := _SIGN_OFF.search(tail):
            named = _MENTION.search(match[0])
            return NAMES[named[0].casefold()] if named else "Reuters"
    return None


def _by_line(paragraphs: Sequence[str]) -> str | None:
    for paragraph in (*paragraphs[:4], *paragraphs[-5:]):
        if len(paragraph) > _CREDIT_LENGTH:
            continue
        if name := agency_name(paragraph):
            return name
        for pattern in (_SOURCE, _RIGHTS):
            if (match := pattern.search(paragraph)) and (name := agency_name(match[1])):
                return name
        if (match := _BY_LINE.match(paragraph)) and (name := _by_author([match[1]])):
            return name
    tail = _TAIL.search(paragraphs[-1][-80:])
    return agency_name(tail[1]) if tail else None


def _by_author(authors: Sequence[str]) -> str | None:
    for author in authors:
        if _JOINT.search(author) and not agency_name(author):
            continue
        for part in (author, *re.split(r"[,/|;]|\s[-–—]\s", author)):
            if name := agency_name(part):
                return name
        if match := re.search(r"\s(?:the )?(associated press|reuters|agence france-presse)$", author, re.I):
            return agency_name(match[1])
    return None


def _by_unknown_author(authors: Sequence[str], outlet: str | None) -> str | None:
    """The only author, if the name is that of an agency that no table holds."""
    alone = authors[0] if len(authors) == 1 else ""
    sure = reads_like_agency(alone) and not alone.lower().endswith(" press")
    return alone if sure and key(alone) != key(outlet or "") else None


def _by_address(url: str | None) -> str | None:
    if not url:
        return None
    host, _, path = url.lower().partition("://")[2].partition("/")
    host = host.removeprefix("www.")
    for known, name in _HOSTS.items():
        if host == known or host.endswith("." + known):
            return name
    segments = path.partition("?")[0].partition("#")[0].split("/")[:-1]
    return next((PATH_SEGMENTS[s] for s in segments if s in PATH_SEGMENTS), None)


def _by_agencies(paragraphs: Sequence[str], authors: Sequence[str]) -> str | None:
    """The only agency that the text cites, if its byline or credit line says "agencies" and no more."""
    lines = [paragraphs[0][:_BYLINE_LENGTH], *(p for p in paragraphs[-4:] if len(p) <= _CREDIT_LENGTH)]
    unnamed = any(a.casefold() in ("agencies", "news agencies", "agency staff") for a in authors)
    if not unnamed and not any(_AGENCIES.search(line) for line in lines):
        return None
    cited = {
        NAMES[match[0].casefold()]
        for p in paragraphs
        for match in _MENTION.finditer(p)
        if _CITED.search(p[max(0, match.start() - 40) : match.start()])
    }
    return cited.pop() if len(cited) == 1 else None


def credits(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Agencies named as having helped: "with AFP", "The Associated Press contributed to this report"."""
    found: dict[str, None] = {}
    for paragraph in (*paragraphs[:3], *paragraphs[-6:]):
        if is_credit(paragraph):
            for match in _MENTION.finditer(paragraph):
                found[NAMES[match[0].casefold()]] = None
    return tuple(found)


_CREDIT_LINE = re.compile(
    r"^[\W_]{0,6}(?:.{0,300}\bcontributed (?:to this|reporting)\b|contributing\b|"
    r"(?:with )?additional reporting\b|(?:with )?reporting by\b|"
    r"(?:by|par|von|por|di|av|af|door)\s.{2,60}\s(?:with|avec|mit|con|com|med|met)\s|"
    r"(?:with|avec|mit|con|com|med|met)\s)",
    re.I,
)
#: What a credit line has besides names.
_CREDIT_WORDS = frozenset(
    """
    a additional agencies agency an and article at by compiled contributed contributing
    correspondent correspondents edited editing editor editors file files for from in information
    input inputs material news of on photographer producer producers report reported reporter
    reporters reporting reports researcher researchers staff story the this to translated was which
    with wire wires writer writers writing written agence agences agencias agência agências
    agenturen agenzie avec com con d da das de del der des do dos du e en et información informações
    la las le les los l material met mit med och og par por und van von y
    """.split()
)


def is_credit(paragraph: str) -> bool:
    """A line that says who helped to report, and nothing of the news."""
    if len(paragraph) > _LONGEST_CREDIT:
        return False
    if _SIGN_OFF.fullmatch(paragraph.strip()) or _OPENS.match(paragraph):
        return True
    if not _CREDIT_LINE.match(paragraph):
        return False
    words = re.findall(r"[^\W\d_]+", paragraph)
    other = sum(1 for w in words if w.islower() and len(w) > 1 and w not in _CREDIT_WORDS)
    return other <= 1 + len(words) // 12 and (
        "report" in paragraph.lower() or bool(_MENTION.search(paragraph))
    )


def without_sign_off(paragraph: str) -> str:
    """The paragraph without a sign-off or an agency's name at its end."""
    if not paragraph.endswith((")", "]")) and paragraph.endswith((".", "”", '"', "?", "!")):
        return paragraph
    if (match := _SIGN_OFF.search(paragraph[-700:])) and match[0].lstrip()[:1] in "([":
        return paragraph[: len(paragraph) - len(match[0])].rstrip()
    tail = _TAIL.search(paragraph[-80:])
    if tail and agency_name(tail[1]):
        return paragraph[: len(paragraph) - (len(tail[0]) - 1)].rstrip()
    return paragraph
