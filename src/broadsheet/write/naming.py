"""The full name of a person where the page speaks of them for the first time."""

import re
from collections.abc import Iterable
from dataclasses import replace

from broadsheet.text.languages import language
from broadsheet.types import Citation, ClaimDraft, Name, NameType
from broadsheet.write.desk import Desk, Line
from broadsheet.write.lexicon import lexicon
from broadsheet.write.quoting import introduced
from broadsheet.write.rewording import rewording
from broadsheet.write.select import MOST_CITATIONS

SHORT = 3  #: letters of a part of a name that stands in other words too
NEAR = 3  #: sentences before
_TITLED = re.compile(r"(?:[A-Z][\w.’'-]*|[Mm]inister|[Pp]resident|[Ss]ecretary)\s+$")
_NEXT = re.compile(r"\s([a-z][\w-]*?)(?:n['’]t)?(?![\w-])")  #: "has" of "hasn’t"
_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.?\s+$")


def in_full(desk: Desk, line: Line, draft: ClaimDraft, named: set[str]) -> ClaimDraft:
    """The claim with bare surnames made full; ``named`` are the full names that the section has had."""
    for name in line.names:
        if name.type is not NameType.PERSON or " " not in name.full or name.full in named:
            continue
        if name.text.isupper():  # "ISIS" is nobody's surname
            continue
        named.add(name.full)
        found = None if name.text == name.full else _one(desk, line.article, name)
        at = _bare(draft.text, name.text, name.full)
        if found is None or at is None or _before_noun(draft.text, at + len(name.text), line.code):
            continue
        text = _put(draft.text, at, name.text, found[0])
        cited = (draft.citations[0], found[1], *(c for c in draft.citations[1:] if c != found[1]))
        cited = tuple(dict.fromkeys(cited))[:MOST_CITATIONS]
        draft = replace(draft, text=text, citations=cited, fallback=draft.fallback or draft.text)
    return draft


def _before_noun(text: str, end: int, code: str | None) -> bool:
    """Is the name part of what a thing is called: "the Lee administration", "Lee-era"?"""
    if text[end : end + 1] == "-":
        return True
    word, rules = _NEXT.match(text, end), rewording(code)
    if word is None or rules is None:
        return False
    joins = word[1] in lexicon(code).function or word[1] in language(code).reporting
    return not joins and rules.finite.fullmatch(word[1]) is None and not word[1].endswith("ly")


def introduce(desk: Desk, line: Line, text: str) -> tuple[str, tuple[Citation, ...]] | None:
    """(text, what it cites besides) with the full names of those who are not in the beginnings of the
    articles; None if somebody's full name cannot be told."""
    extra: list[Citation] = []
    for name in line.names:
        if name.type is not NameType.PERSON or " " in name.text or name.text.isupper():
            continue
        if another(desk, line, name.text):
            return None
        if name.text.casefold() in desk.known:
            continue
        at = _bare(text, name.text, name.full)
        if at is None:
            continue
        found = _one(desk, line.article, name)
        if found is None:
            return None
        text = _put(text, at, name.text, found[0])
        extra.append(found[1])
    return text, tuple(extra)


def _put(text: str, at: int, short: str, full: str) -> str:
    """The full name for the bare one and the "Mr." before it."""
    courtesy = _COURTESY.search(text[:at])
    return text[: courtesy.start() if courtesy else at] + full + text[at + len(short) :]


def said_again(full: str, text: str) -> bool:
    """Has the text a part of this name already? Then the pronoun may mean somebody else."""
    return any(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text) for part in full.split() if len(part) > 2)


def office_of(desk: Desk, article: str, full: str, office: str) -> bool:
    """Does the article call this person by the office, and nobody else?"""
    holders: set[str] = set()
    text = desk.articles[article].article.text
    for line in desk.of(article):
        for name in line.names:
            if name.type is NameType.PERSON:
                before = text[max(line.citation.start, name.start - 40) : name.start].rstrip().casefold()
                if before.endswith(office.casefold()):
                    holders.add(name.full)
    return holders == {full}


def another(desk: Desk, line: Line, short: str) -> bool:
    """Does a bare name stand close behind somebody other than the one whom most articles mean by it?"""
    bearers = desk.bearers.get(short, ())
    main = bearers[0] if bearers else ""
    near = [
        name.text
        for other in desk.of(line.article)[max(0, line.index - NEAR) : line.index]
        for name in other.names
    ]
    return any(full in bearers and not _kin(full, main) for full in near)


def _kin(one: str, two: str) -> bool:
    """Are two full names forms of one: "Paul D. Ryan", "Paul Ryan", "Mike" and "Michael Bloomberg"?"""
    first, second = one.split(), two.split()
    parts = (
        set(first) <= set(second) or set(second) <= set(first) or one.startswith(two) or two.startswith(one)
    )
    return parts or (first[0][0], first[-1]) == (second[0][0], second[-1])


def _one(desk: Desk, article: str, name: Name) -> tuple[str, Citation] | None:
    """The full name that a bare one stands for, if one person only in the article can be meant by it."""
    text = desk.articles[article].article.text
    people = {
        other.text
        for line in desk.of(article)
        for other in line.names
        if other.type is NameType.PERSON and name.text in other.text.split() and " " in other.text
        if text[other.end : other.end + 1] != "-"  # "Moon Jae" is a part of "Moon Jae-in"
    }
    if any(cluttered(full, (text,)) for full in people):
        return None
    longest = max(people, key=lambda full: (len(full), full), default=None)
    if longest is None or any(not set(full.split()) <= set(longest.split()) for full in people):
        return None
    return introduced(desk, article, name.full if name.full in people else longest)


def cluttered(full: str, texts: Iterable[str]) -> bool:
    """ "Ann LeeFive things": do the name and the clutter of a page run into each other somewhere?"""
    parts = [part for part in full.split() if len(part) > SHORT]
    return any(re.search(rf"\b{re.escape(part)}(?=[A-Z])", text) for text in texts for part in parts)


def _bare(text: str, short: str, full: str) -> int | None:
    """Where the surname stands first, without title, forename or quotation marks before it."""
    match = re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)
    if match is None or (full != short and full in text):
        return None
    titled = _TITLED.search(text[: match.start()])
    if titled and not _COURTESY.search(text[: match.start()]):
        return None
    before = text[: match.start()]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2
    return None if quoted else match.start()
