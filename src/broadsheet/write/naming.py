"""The full name of a person where the page speaks of them for the first time."""

import re
from dataclasses import replace

from broadsheet.types import ClaimDraft, NameType
from broadsheet.write.desk import Desk, Line
from broadsheet.write.quoting import introduced
from broadsheet.write.select import MOST_CITATIONS

_TITLED = re.compile(r"(?:[A-Z][\w.’'-]*|[Mm]inister|[Pp]resident|[Ss]ecretary)\s+$")


def in_full(desk: Desk, line: Line, draft: ClaimDraft, named: set[str]) -> ClaimDraft:
    """The claim with bare surnames made full; ``named`` are the full names that the section has had."""
    for name in line.names:
        if name.type is not NameType.PERSON or " " not in name.full or name.full in named:
            continue
        named.add(name.full)
        found = None if name.text == name.full else introduced(desk, line.article, name.full)
        at = _bare(draft.text, name.text, name.full)
        if found is None or at is None:
            continue
        text = draft.text[:at] + name.full + draft.text[at + len(name.text) :]
        cited = (draft.citations[0], found[1], *(c for c in draft.citations[1:] if c != found[1]))
        cited = tuple(dict.fromkeys(cited))[:MOST_CITATIONS]
        draft = replace(draft, text=text, citations=cited, fallback=draft.fallback or draft.text)
    return draft


def _bare(text: str, short: str, full: str) -> int | None:
    """Where the surname stands first, without title, forename or quotation marks before it."""
    match = re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)
    if match is None or full in text or _TITLED.search(text[: match.start()]):
        return None
    before = text[: match.start()]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2
    return None if quoted else match.start()
