"""Who speaks where in an article: every reporting verb with the person, office or thing that it stands for.

A pronoun is the last person named that fits. A bare title ("the president") is the one person whom the
article gives that title.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from broadsheet.text.alternation import any_of
from broadsheet.text.languages import Language, language
from broadsheet.text.speakers import MASK, Attribution, attributions, hangs
from broadsheet.types import Name, NameType, Quotation, Sentence

_BACK = 6  #: sentences that a pronoun reaches back
_HEAD = 60  #: characters in which a sentence has its subject

Speaker = tuple[str, tuple[int, int]]  #: the full name or title, and where the subject stands
Said = tuple[Attribution, Speaker | None]


@dataclass(frozen=True, slots=True)
class Page:
    """What the search for speakers looks at."""

    text: str
    masked: str  #: the text with everything in quotation marks blanked
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    names: tuple[Name, ...]
    data: Language
    genders: dict[str, str]
    offices: dict[str, str]  #: title → the one person who has it

    def sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that begin in a stretch, outside quotation marks."""
        first = bisect_right(self.names, start - 1, key=lambda n: n.start)
        out = []
        for name in self.names[first:]:
            if name.start >= end:
                break
            if self.masked[name.start] != MASK:
                out.append(name)
        return out

    def heads(self, name: Name) -> bool:
        """Is a name the first person in its sentence, near the beginning?"""
        start = self.starts[self.sentence_at(name.start)]
        return name.start - start <= _HEAD and not any(
            n.type is NameType.PERSON for n in self.names_in(start, name.start)
        )

    def is_sure(self, name: Name) -> bool:
        """Is it more than one word, or also written with a capital within a sentence?"""
        if " " in name.full or name.start not in self.starts:
            return True
        return any(n.text == name.text and n.start not in self.starts for n in self.names)

    def hangs(self, name: Name, start: int) -> bool:
        """Does a name hang on a preposition: "of Jo Ray"?"""
        return hangs(self.masked, start, name, self.data)


def page_of(
    text: str, masked: str, sentences: Sequence[Sentence], names: Sequence[Name], data: Language
) -> Page:
    return Page(
        text,
        masked,
        tuple(sentences),
        tuple(s.start for s in sentences),
        tuple(sorted((n for n in names if n.text.lower() not in data.platforms), key=lambda n: n.start)),
        data,
        _genders(text, names, data),
        offices(text, names, data),
    )


def quotation(page: Page, start: int, end: int, direct: bool, speaker: Speaker | None) -> Quotation:
    who, where = speaker or (None, None)
    return Quotation(start, end, page.text[start:end], direct, who, where, page.sentence_at(start))


def spoken(page: Page) -> list[list[Said]]:
    """For each sentence its reporting verbs with the speakers that they stand for."""
    out: list[list[Said]] = []
    last: Speaker | None = None
    for s in page.sentences:
        here = page.names_in(s.start, s.end)
        found: list[Said] = []
        for a in attributions(page.masked, s.start, s.end, here, page.data.code):
            speaker = _speaker(page, a, last)
            found.append((a, speaker))
            if speaker and (_is_person(a, speaker, page) or a.pronoun):
                last = speaker
        out.append(found)
    return out


def _is_person(said: Attribution, speaker: Speaker, page: Page) -> bool:
    """A named person, or "a spokesman of the ministry": not the ministry."""
    if said.name:
        return said.name.type is NameType.PERSON
    words = [*speaker[0].split(), *page.text[slice(*said.subject)].split()]
    return any(word.lower().strip(".,") in page.data.persons for word in words)


def _speaker(page: Page, said: Attribution, last: Speaker | None) -> Speaker | None:
    if said.name:
        return said.name.full, said.subject
    if said.pronoun == "x":
        return None
    if said.pronoun:
        return _antecedent(page, said, last)
    told = " ".join(page.text[slice(*said.subject)].split())
    holder = page.offices.get(office(told, page.data))
    first = page.starts[max(0, page.sentence_at(said.subject[0]) - _BACK)]
    near = any(n.full == holder for n in page.names_in(first, said.subject[0]))
    return holder if holder and near else told, said.subject


def _antecedent(page: Page, said: Attribution, last: Speaker | None) -> Speaker | None:
    """Whom a pronoun means: the last who spoke or headed a sentence, else the only person named.

    Only those whom it fits, and none further back than six sentences; nobody, if two others might be meant.
    """
    here = page.sentence_at(said.subject[0])
    first, near = page.starts[max(0, here - _BACK)], page.starts[max(0, here - 1)]
    before = bisect_right(page.names, said.subject[0], key=lambda n: n.start)
    others: list[str] = []
    for name in reversed(page.names[:before]):
        if name.start < first:
            break
        if last and name.start < last[1][0] and _gender(page, last[0]) in ("", said.pronoun):
            return last[0], said.subject
        if name.type is NameType.PERSON and page.masked[name.start] != MASK and page.is_sure(name):
            if _gender(page, name.full) not in ("", said.pronoun):
                continue
            if page.heads(name) and not page.hangs(name, page.starts[page.sentence_at(name.start)]):
                return name.full, said.subject
            if len(set(others)) == 1 and name.start < near and name.full not in others:
                break
            others.append(name.full)
    if last and not others and last[1][0] >= first and _gender(page, last[0]) in ("", said.pronoun):
        return last[0], said.subject
    return (others[0], said.subject) if len(set(others)) == 1 else None


def _gender(page: Page, full: str) -> str:
    """ "m" or "f" by a title in front of the name anywhere in the article or by the first name, else ""."""
    if full in page.genders:
        return page.genders[full]
    words = {word.lower() for word in full.split()}
    he, she = bool(words & page.data.he_titles), bool(words & page.data.she_titles)
    return ("m" if he else "f") if he != she else ""


def _genders(text: str, names: Sequence[Name], data: Language) -> dict[str, str]:
    out: dict[str, str] = {}
    for name in names:
        if name.type is not NameType.PERSON or out.get(name.full):
            continue
        lead = text[max(0, name.start - 16) : name.start].lower().split()[-1:]
        first = name.full.lower().partition(" ")[0]
        he = first in data.he_names or bool(data.he_titles.intersection(lead))
        she = first in data.she_names or bool(data.she_titles.intersection(lead))
        out[name.full] = ("m" if he else "f") if he != she else ""
    return out


def offices(text: str, names: Sequence[Name], data: Language) -> dict[str, str]:
    """Title → the one person whom the article gives it in front of the name: "Prime Minister Jo Ray".

    A title that two people have, or one in its past or deputy form, is nobody's. "The president" need not be
    "Ruritanian President Jo Ray", unless the article is about him.
    """
    held: dict[str, set[str]] = {}
    people = [name for name in names if name.type is NameType.PERSON] if data.titles else []
    mentions = Counter(name.full for name in people)
    for name in people:
        lead = text[max(0, name.start - 60) : name.start]
        match = _title_before(data.code).search(lead)
        before = lead[: match.start()].split()[-1:] if match else []
        if match is None or data.former.intersection(word.lower() for word in before):
            continue
        of_nation = any(word[0].isupper() and word[-1].isalpha() for word in before)
        if not of_nation or mentions[name.full] == max(mentions.values()):
            held.setdefault(office(match["title"], data), set()).add(name.full)
    known = {title: _apart(holders) for title, holders in held.items()}
    return {title: holders[0] for title, holders in known.items() if len(holders) == 1}


def _apart(people: set[str]) -> list[str]:
    """The people without those who are called by a part of another's name."""
    return sorted(p for p in people if not any(set(p.split()) < set(q.split()) for q in people))


@cache
def _title_before(code: str) -> re.Pattern[str]:
    data = language(code)
    titles = any_of([*data.titles, *data.short_titles])
    return re.compile(rf"(?<![\w-])(?P<title>{titles})\s+$", re.IGNORECASE)


def office(told: str, data: Language) -> str:
    """A title without its article, written out, in lower case: "the president", "Sen."."""
    words = told.lower().split()
    title = " ".join(words[1:] if len(words) > 1 and words[0] in data.articles else words)
    return data.short_titles.get(title, title)
