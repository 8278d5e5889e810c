"""Who somebody is, put beside the name where the page has it first: "Sen. Chris Coons", "Carrie Cordero, the
director of national security studies, says".

The words are those of the sentence that introduces the person, which is cited too. People of whom most
articles speak need none, nor do those whose role stands in the sentence.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from broadsheet.text.languages import language
from broadsheet.types import BlockDraft, Citation, ClaimDraft, Name, NameType, SectionDraft, SectionKind
from broadsheet.write.desk import Desk, Introduction, Line
from broadsheet.write.introduction import ROLE, courtesy, introduction
from broadsheet.write.lexicon import lexicon
from broadsheet.write.naming import in_full
from broadsheet.write.rewording import QUOTED
from broadsheet.write.select import MOST_CITATIONS
from broadsheet.write.witness import line_of

SUBJECT = 30  #: characters before the name of whoever the sentence is about
_TELLS = re.compile(
    r"^(?:,\s(?:[A-Z][\w.]*['’]s?\s[a-z]|an?|the|one|who|his|her|their|its|\d"
    r"|(?:[A-Za-z-]+\s){1,5}(?:of|for|at|to|with|in)\b"
    r"|[RDI]-|(?:[A-Z][\w.’'&-]*\s){1,5}[a-z]+,)|\s\(|-)"
)
_COUNTED = re.compile(r"\b(?:an?|the)\s$", re.I)  #: "a Paula Singh cover"
_WORD_BEFORE = re.compile(r"([\w.’'-]+)\s+$")


def with_roles(
    desk: Desk, sections: Iterable[SectionDraft], main: frozenset[str] = frozenset()
) -> tuple[SectionDraft, ...]:
    """The page with everybody's full name and role where it speaks of them first, in the order of reading.

    The ``main`` people of the story need a title at most. Cards say themselves who somebody is.
    """
    met: set[str] = set()
    return tuple(
        section
        if section.kind is SectionKind.TOPICS
        else replace(section, blocks=tuple(_block(desk, block, met, main) for block in section.blocks))
        for section in sections
    )


def _block(desk: Desk, block: BlockDraft, met: set[str], main: frozenset[str]) -> BlockDraft:
    return replace(block, claims=tuple(_claim(desk, claim, met, main) for claim in block.claims))


def _claim(desk: Desk, draft: ClaimDraft, met: set[str], main: frozenset[str]) -> ClaimDraft:
    line = line_of(desk, draft.citations[0]) if draft.citations else None
    if line is None:
        return draft
    draft = in_full(desk, line, draft, set(met))
    cited: list[Citation] = []
    text = draft.text
    for name in _people(desk, draft):
        at = _outside(text, name.full)
        if at is None or name.full in met:
            continue
        met.add(name.full)
        if _described(text, at, name.full, line.code):
            continue
        found = introduction(desk, line.article, name.full)
        wanted = found is not None and (found.before or name.full not in main)
        if found and wanted and not _has(text, found) and not _COUNTED.search(text[:at]):
            text = _put(text, at, name.full, found)
            cited.append(found.where)
    first, *rest = draft.citations
    citations = tuple(dict.fromkeys([first, *cited, *rest]))[:MOST_CITATIONS]
    return replace(draft, text=text, citations=citations) if cited else draft


def _has(text: str, found: Introduction) -> bool:
    """Does the text say it of somebody already?"""
    plain = text.casefold()
    return any(part and part.casefold() in plain for part in (found.before, found.behind))


def _people(desk: Desk, draft: ClaimDraft) -> list[Name]:
    """The people in the cited sentences, each once, those of the first sentence first."""
    lines = [found for c in draft.citations if (found := line_of(desk, c))]
    names = [n for x in lines for n in x.names if n.type is NameType.PERSON and " " in n.full]
    return list({name.full: name for name in reversed(names)}.values())[::-1]


def stranger(desk: Desk, line: Line, text: str) -> bool:
    """Is ``text``, made of the line, about or from somebody of whom one voice speaks and none says who it
    is?"""
    for name in line.names if desk.origins > 1 else ():
        full = name.full
        if name.type is not NameType.PERSON or " " not in full or _known(desk, full):
            continue
        at = _outside(text, full)
        if at is None or text[at + len(full) :][:1] in ("’", "'"):
            continue
        if not (at <= SUBJECT or _says(text, at + len(full), at, line.code)):
            continue
        if not _described(text, at, full, line.code) and introduction(desk, line.article, full) is None:
            return True
    return False


def _known(desk: Desk, full: str) -> bool:
    """Is the story about somebody of that surname, or do several origins speak of them?"""
    same = set(desk.bearers.get(full.split()[-1], ()))
    tellers = (x for x in desk.lines.values() if any(n.full in same for n in x.names))
    known = full.split()[-1].casefold() in desk.known
    return known or len({desk.origin(line.article) for line in tellers}) > 1


def _says(text: str, end: int, at: int, code: str | None) -> bool:
    """Is a word for saying right behind the name, or before it where it ends a clause?"""
    words = [*text[end:].split()[:1], *(text[:at].split()[-1:] if text[end : end + 1] in ",." else ())]
    return any(word.casefold().strip(".,") in language(code).reporting for word in words)


def _outside(text: str, full: str) -> int | None:
    """Where the name stands first, if that is outside quotation marks and no part of a longer name."""
    spans = [m.span() for m in QUOTED.finditer(text)]
    match = re.search(rf"(?<![\w-]){re.escape(full)}(?![\w-])", text)
    return None if match is None or any(a <= match.start() < b for a, b in spans) else match.start()


def _described(text: str, at: int, full: str, code: str | None) -> bool:
    """Does the sentence say beside the name who it is?"""
    word = _WORD_BEFORE.search(text[:at])
    before = word[1] if word else ""
    titled = (
        bool(before)
        and not courtesy(before)
        and (
            (before[0].isupper() and before.casefold() not in lexicon(code).function)
            or before.casefold() in language(code).titles
            or ROLE.fullmatch(before) is not None
            or before.endswith(("’s", "'s", "-old", "incumbent"))
        )
    )
    after = text[at + len(full) :]
    ahead = text[:at].removesuffix(", ").split()[-3:] if text[:at].endswith(", ") else []
    between = bool(ahead) and (after.startswith(",") or any(ROLE.fullmatch(word) for word in ahead))
    return titled or between or _TELLS.match(after) is not None


def _put(text: str, at: int, full: str, found: Introduction) -> str:
    """The text with the role at the name's first place."""
    end = at + len(full)
    if found.before:
        known = _WORD_BEFORE.search(text[:at])
        start = known.start() if known and courtesy(known[1]) else at
        first = found.before[:1].upper() + found.before[1:] if start == 0 else found.before
        mark = "" if text[end : end + 1] in "’'(" else found.mark
        return f"{text[:start]}{first} {full}{mark}{text[end:]}"
    if text[end : end + 1] in ("’", "'"):
        return text
    comma = "" if text[end : end + 1] in ",.;:" else ","
    return f"{text[:end]}, {found.behind}{comma}{text[end:]}"
