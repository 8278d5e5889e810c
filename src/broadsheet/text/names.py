"""Proper names: the boundaries and types that a model gives, put right; and names without a model.

``link(text, found, code) -> tuple[Name, ...]``: ``found`` is what a model found, (start, end, type).
Articles, titles and the possessive go; numbers, days and noise in capitals are dropped; a bare surname gets
the type and the ``full`` form of the longest name in the text that ends with it.
``capitalised(text, code) -> tuple[Name, ...]``: capitalised words in the middle of a sentence; in a
language that capitalises its nouns only sequences of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from broadsheet.text.alternation import any_of
from broadsheet.text.languages import Language, language
from broadsheet.types import Name, NameType

_LONGEST_PERSON = 3  #: words of a name that a first name alone may stand for
Found = tuple[int, int, NameType]

_EDGE = " \t\r\n\u00a0\"“”„«»‹›‘’'`.,;:!?()[]{}<>*•|/\\—–-_…"
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?")
_HYPHENED = re.compile(r"(?:-[^\W\d_]{1,12}){1,2}(?![^\W_-])")
_SHORT = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.)+$")


def link(text: str, found: Iterable[Found], code: str | None) -> tuple[Name, ...]:
    """The names of a text, in order, with full forms."""
    data = language(code)
    trimmed = []
    for start, end, kind in found:
        span = _trim(text, start, end, data)
        if span and not _is_noise(text[span[0] : span[1]], data):
            trimmed.append((*span, kind))
    known = _joined(text, _apart(trimmed), data)
    return _linked(text, _apart([*known, *_overlooked(text, known, data)]), data)


def _overlooked(text: str, known: Sequence[Found], data: Language) -> list[Found]:
    """Surnames of people whose full name is known, where the model missed them; no common words."""
    full = [text[a:b].split() for a, b, kind in known if kind is NameType.PERSON]
    last = {words[-1] for words in full if len(words) > 1 and len(words[-1]) > 2 and words[-1][0].isupper()}
    last = {w for w in last if w.lower() not in data.stop_words and w.isalpha()}
    if not last:
        return []
    common = {m.group().rstrip(".") for m in _WORD.finditer(text) if m.group()[0].islower()}
    pattern = re.compile(rf"(?<![\w-])(?:{any_of(last)})(?![\w-])")
    return [
        (m.start(), m.end(), NameType.PERSON)
        for m in pattern.finditer(text)
        if m.group().lower() not in common and not _in_capitals(text, m, data)
    ]


def _in_capitals(text: str, match: re.Match[str], data: Language) -> bool:
    """Is a word part of a longer capitalised name that the model did not take for this person?"""
    before = text[max(0, match.start() - 30) : match.start()]
    after = text[match.end() : match.end() + 2]
    if after[:1] == " " and after[1:].isupper():
        return True
    lead = before.split()[-1:] if before.endswith(" ") else []
    low = lead[0].lower() if lead else ""
    return (
        bool(low) and lead[0][0].isupper() and low.isalpha() and low not in data.stop_words | set(data.titles)
    )


def _joined(text: str, found: Sequence[Found], data: Language) -> list[Found]:
    """Two names with a hyphen between them are one place, if its word follows: "Ellery-Marlow Airport"."""
    out: list[Found] = []
    for start, end, kind in found:
        last = text[start:end].lower().split()
        follows = out and out[-1][1] == start - 1 and text[start - 1] == "-"
        if follows and len(last) > 1 and last[-1] in data.place_words:
            out[-1] = (out[-1][0], end, NameType.PLACE)
        else:
            out.append((start, end, kind))
    return out


def _apart(found: list[Found]) -> list[Found]:
    out: list[Found] = []
    for item in sorted(found, key=lambda f: (f[0], -f[1], f[2])):
        if not out or item[0] >= out[-1][1]:
            out.append(item)
    return out


def _trim(text: str, start: int, end: int, data: Language) -> tuple[int, int] | None:
    """A name without quotation marks, article, titles and possessive."""
    piece = text[start:end]
    line = piece.find("\n")
    if line >= 0:
        end = start + line
        piece = piece[:line]
    if "]" in piece and "[" not in piece:  # "[Governor Jo] Ray": what an editor put in
        start += piece.rindex("]") + 1
        piece = text[start:end]
    start += len(piece) - len(piece.lstrip(_EDGE))
    end -= len(piece) - len(piece.rstrip(_EDGE))
    if start >= end:
        return None
    if text[end : end + 1] == "." and _keeps_stop(text[start:end], data):
        end += 1
    title = _title(data.code).match(text, start)
    if title and title.end() > end:
        return None
    lead = _lead(data.code).match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    tail = _POSSESSIVE.search(text[start:end])
    if tail and tail.group() != "'":
        end = start + tail.start()
    return (start, _hyphened(text, start, end)) if start < end else None


def _hyphened(text: str, start: int, end: int) -> int:
    """Where a name ends that is never written without what a hyphen joins to it: "Moon Jae-in"."""
    tail, name = _HYPHENED.match(text, end), text[start:end]
    if tail is None or not (" " in name or tail.group().rpartition("-")[2][0].isupper()):
        return end
    always = text.count(name) == text.count(name + tail.group()) > 1
    return tail.end() if always or tail.group().count("-") > 1 else end


@cache
def _lead(code: str) -> re.Pattern[str]:
    data = language(code)
    return re.compile(rf"(?:(?:{any_of(data.articles)})\s+)?(?:(?:{any_of(data.titles)})\s+)*", re.IGNORECASE)


def _keeps_stop(name: str, data: Language) -> bool:
    """Does the stop behind a name belong to it, as in "U.S." or "Acme Inc."?"""
    return bool(_SHORT.search(name + ".")) or (" " in name and name.split()[-1] in data.abbreviations)


@cache
def _title(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(language(code).titles)})(?!\w)", re.IGNORECASE)


@cache
def _counting(code: str) -> frozenset[str]:
    """Number words, units and percent."""
    n = language(code).numerals
    percent = [word for phrase in n.percent for word in phrase.split()]
    return frozenset(["", *n.ones, *n.tens, *n.multiples, *n.vague, *n.ordinals, *n.units, *percent])


def _is_noise(name: str, data: Language) -> bool:
    low = name.lower()
    words = low.split()
    if not any(ch.isalpha() for ch in name) or len(name) < 2 or low in data.not_names:
        return True
    if data.code and all(w in data.stop_words or w in data.not_names for w in words) and not name.isupper():
        return True
    if all(w[0].isdigit() or w.strip("-%") in _counting(data.code) for w in words):
        return True
    return low in data.calendar.months or low in data.calendar.weekdays or (name.isupper() and len(words) > 4)


def _linked(text: str, found: Sequence[Found], data: Language) -> tuple[Name, ...]:
    """Gives each name its type and the longest form of it."""
    kinds: dict[str, Counter[NameType]] = {}
    for start, end, kind in found:
        kinds.setdefault(_key(text[start:end]), Counter())[kind] += 1
    written: dict[str, str] = {}
    for start, end, _ in found:
        written.setdefault(_key(text[start:end]), text[start:end])
    settled = {key: _settled(key, counts, data) for key, counts in kinds.items()}
    leads: dict[str, set[str]] = {}
    for start, end, _ in found:
        leads.setdefault(_key(text[start:end]), set()).update(
            text[max(0, start - 12) : start].lower().split()[-1:]
        )
    longer = {
        short: full
        for short, full in _longer_forms(settled, data).items()
        if not any(_other_sex(lead, full, data) for lead in sorted(leads[short]))
    }
    names = []
    for start, end, _ in found:
        key = longer.get(_key(text[start:end]), _key(text[start:end]))
        names.append(Name(start, end, text[start:end], settled[key], " ".join(written[key].split())))
    return tuple(names)


def _other_sex(title: str, full: str, data: Language) -> bool:
    """ "Mr. Roe" is not Jane Roe."""
    first = full.split()[0]
    return (title in data.he_titles and first in data.she_names - data.he_names) or (
        title in data.she_titles and first in data.he_names - data.she_names
    )


def _key(name: str) -> str:
    return " ".join(name.replace("’", "'").replace(".", "").split()).casefold()


def _settled(key: str, counts: Counter[NameType], data: Language) -> NameType:
    """The type of a name: by a telling word in it, else what the model says most often."""
    words = key.split()
    if any(w in data.org_words for w in words):
        return NameType.ORG
    if len(words) > 1 and words[-1] in data.place_words:
        return NameType.PLACE
    order = list(NameType)
    return max(counts, key=lambda kind: (counts[kind], -order.index(kind)))


def _longer_forms(settled: dict[str, NameType], data: Language) -> dict[str, str]:
    """Short form → the one longer name of a person that ends (or, failing that, begins) with it."""
    people = [key for key, kind in settled.items() if kind is NameType.PERSON and 0 < key.count(" ") < 6]
    ending: dict[str, list[str]] = {}
    starting: dict[str, list[str]] = {}
    for person in people:
        words = person.split()
        for k in range(1, len(words)):
            ending.setdefault(" ".join(words[k:]), []).append(person)
            if len(words) <= _LONGEST_PERSON:
                starting.setdefault(" ".join(words[:k]), []).append(person)
    out: dict[str, str] = {}
    for key, kind in settled.items():
        begun = starting.get(key, []) if kind is NameType.PERSON else []
        is_first = bool(begun) and key in data.he_names | data.she_names
        fits = begun if is_first else ending.get(key) or begun
        one = len({p.split()[0] for p in fits}) == 1 if key in ending and not is_first else len(fits) == 1
        if one and not data.org_words.intersection(key.split()):
            out[key] = max(fits, key=lambda p: (len(p), p))
    return {key: out.get(value, value) for key, value in out.items()}


def capitalised(text: str, code: str | None) -> tuple[Name, ...]:
    """Names by their capitals alone; their type is not known."""
    data = language(code)
    runs: list[list[re.Match[str]]] = []
    for match in _WORD.finditer(text):
        word = match.group().rstrip(".") if not _SHORT.search(match.group()) else match.group()
        if not word[0].isupper() or _is_day(word.lower(), data):
            continue
        gap = text[runs[-1][-1].end() : match.start()] if runs else ""
        if runs and gap in (" ", "\u00a0") and not runs[-1][-1].group().endswith("."):
            runs[-1].append(match)
        else:
            runs.append([match])
    found = []
    for run in runs:
        kept = (
            run[1:]
            if len(run) > 1 and _begins_sentence(text, run[0].start()) and _plain_word(run[0].group(), data)
            else run
        )
        if len(kept) == 1 and (data.nouns_in_capitals or _begins_sentence(text, kept[0].start())):
            continue
        found.append((kept[0].start(), kept[-1].end(), NameType.OTHER))
    return link(text, found, code)


def _is_day(word: str, data: Language) -> bool:
    cal = data.calendar
    return word in cal.weekdays or (word in cal.months and word not in cal.unsafe_months)


def _plain_word(word: str, data: Language) -> bool:
    return word.lower() in data.stop_words or word.lower() in data.articles or not data.code


_SENTENCE_HEAD = re.compile(r"(?:^|[.!?:…。！？\n•|])[\s\"“”„«»‹›‘’'(\[—–-]*$|[\"“„«‹‘(\[]$")


def _begins_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_HEAD.search(text[max(0, start - 12) : start]))
