"""What a sentence tells of the past beside its matter, as a sentence of its own.

"Ann Lee, who resigned in November amid an inquiry, used the money" holds "Ann Lee resigned in November amid
an inquiry"; "the port closed after Reyes dismissed Lee in May" holds "Reyes dismissed Lee in May." Nothing is
added but the name in front of the verb that stands behind "who"; the words must stand alone like any
sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from broadsheet.types import Name, NameType
from broadsheet.write.desk import Desk, Line, Told
from broadsheet.write.quoting import introduced
from broadsheet.write.rewording import QUOTED, Rewording, rewording
from broadsheet.write.rewrite import worked_out

FEWEST, MOST = 5, 32  #: words of it
_VERB = r"(?:[a-z]+ly\s)?(?:had|was|were|has|[a-z]{2,}(?:ed|t|d|n|w|k|e|g))\b"
_WHO = re.compile(rf",\swho\s(?={_VERB})")
_WHOM = re.compile(
    r",\swhom?\s((?:[A-Z][\w.’'-]*\s){1,4})((?:[a-z]+ly\s)?[a-z]{3,}(?:ed|ned))\s(?=(?:in|on|as|to|last)\s)"
)
_OPENS = re.compile(
    rf"^((?:The|An?|[A-Z])[^,;:()—–“”\"]{{2,70}}),\s(?:who|which)\s(?={_VERB})"
)  #: "The ban, which expired in 2004, …"
_CLAUSE = re.compile(
    r"(?:^|\s)(?:[Aa]fter|[Ww]hen|[Bb]efore|[Bb]ecause|[Aa]lthough|[Tt]hough)\s"
    rf"(?=(?:the\s)?(?:[A-Z][\w.’'&-]*\s){{1,5}}{_VERB})"
)
_JOINED = re.compile(r"\s(?:and|but)\s")
_ENDS = re.compile(r",|;|:|\s--?\s|\s?[—–]\s?|\.$|\.[”\"]$")


@dataclass(frozen=True, slots=True)
class Aside:
    """What is told, and where its words stand in the article."""

    told: Told
    start: int
    end: int
    name: str  #: of the person whose past it is; empty if it is of something else


def asides(desk: Desk, line: Line) -> Iterator[Aside]:
    """What a sentence tells to the next comma behind "who", "which" or "after"; nothing out of quotations."""
    rules = rewording(line.code)
    if rules is None or QUOTED.search(line.text):
        return
    text = desk.articles[line.article].article.text
    for name, words, start, end in (
        _to_date(line, text, found) for found in (*_of_people(desk, line, rules), *_of_the_rest(text, line))
    ):
        plain = " ".join(words.split())
        if not FEWEST <= len(plain.split()) <= MOST or (name and rules.personal.search(plain)):
            continue
        plain = plain[:1].upper() + plain[1:]
        inside = tuple(m for m in line.dates if start <= m.start and m.end <= end)
        told = worked_out(desk, replace(line, text=plain, dates=inside, quotations=()))
        if told is None:
            continue
        if name:
            found = introduced(desk, line.article, name)
            if found is None:
                continue
            told = replace(told, extra=(found[1], *told.extra))
        yield Aside(told, start, end, name)


Found = tuple[str, str, int, int]  #: full name, words, start, end


def _to_date(line: Line, text: str, found: Found) -> Found:
    """Without what is joined behind the date: "resigned in 2019 and wrote a book"."""
    name, words, start, end = found
    for mention in line.dates:
        rest = text[mention.end : end]
        if start <= mention.start and mention.end < end and _JOINED.match(rest):
            return name, f"{words.removesuffix('.')[: -len(rest)]}.", start, mention.end
    return found


def _of_people(desk: Desk, line: Line, rules: Rewording) -> Iterator[Found]:
    """(full name, words, start, end) of what stands behind the "who" of a person."""
    text = desk.articles[line.article].article.text
    for name in line.names:
        if name.type is not NameType.PERSON or " " not in name.full or not _stands(text, line, name, rules):
            continue
        behind = text[name.end : line.citation.end]
        if found := _subject(behind, name) or _object(behind, name):
            said, (start, end) = found
            yield name.full, said, name.end + start, name.end + end


def _of_the_rest(text: str, line: Line) -> Iterator[Found]:
    """The same of what a sentence begins with, and of clauses that say when or why."""
    whole, at = text[line.citation.start : line.citation.end], line.citation.start
    match = _OPENS.match(whole)
    end = _ENDS.search(whole, match.end()) if match else None
    if match and end:
        yield "", f"{match[1]} {whole[match.end() : end.start()]}.", at + match.end(), at + end.start()
    for match in _CLAUSE.finditer(whole):
        end = _ENDS.search(whole, match.end())
        if end:
            yield "", f"{whole[match.end() : end.start()]}.", at + match.end(), at + end.start()


def _stands(text: str, line: Line, name: Name, rules: Rewording) -> bool:
    """Is the name nobody's whom "who" may mean: not "the brother of Ann Lee, who …"?"""
    ahead = re.sub(r"(?:[A-Z][\w.’'-]*\s)+$", "", text[line.citation.start : name.start])
    last = ahead.split()[-4:]
    joined = bool(last) and last[-1] in ("of", "for", "to", "and", "with", "by", "or")
    return not (joined and (last[-1] in ("and", "or") or rules.somebody.search(" ".join(last))))


def _subject(behind: str, name: Name) -> tuple[str, tuple[int, int]] | None:
    """ "…, who resigned in November": he did."""
    match = _WHO.match(behind)
    end = _ENDS.search(behind, match.end()) if match else None
    if match is None or end is None:
        return None
    said = behind[match.end() : end.start()]
    return f"{name.full} {said}.", (match.end(), end.start())


def _object(behind: str, name: Name) -> tuple[str, tuple[int, int]] | None:
    """ "…, whom Lee dismissed in May": it was done to him."""
    match = _WHOM.match(behind)
    end = _ENDS.search(behind, match.end()) if match else None
    if match is None or end is None:
        return None
    said = behind[match.end() : end.start()]
    return f"{match[1].strip()} {match[2]} {name.full} {said}.", (match.start(1), end.start())
