"""Who says it: reporting verbs with the words that stand as their subject.

``attributions(text, start, end, names, code) -> list[Attribution]`` reads one sentence; text inside
quotation marks should be masked by the caller, so that no verb is read there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from broadsheet.text.date_grammar import any_of
from broadsheet.text.languages import Language, language
from broadsheet.types import Name

_NEAR = 60  #: characters between a verb and its subject
_APPOSITION = 160


@dataclass(frozen=True, slots=True)
class Attribution:
    start: int  #: of the reporting verb or of "according to"
    end: int  #: behind verb, subject and "that": where the report begins
    subject: tuple[int, int]
    name: Name | None  #: the subject, if it is a name
    pronoun: str | None  #: "m", "f" or "x", if it is a pronoun
    that: bool  #: is the report introduced by "that"?


@cache
def _verbs(code: str) -> re.Pattern[str]:
    data = language(code)
    return re.compile(
        rf"(?<![\w-])(?:(?P<according>{any_of(data.according)})|(?P<verb>{any_of(data.reporting)}))(?![\w-])",
        re.I,
    )


def attributions(
    text: str, start: int, end: int, names: Sequence[Name], code: str | None
) -> list[Attribution]:
    """The reporting verbs of a sentence that have a subject, in order."""
    data = language(code)
    if not data.reporting:
        return []
    out = []
    for match in _verbs(data.code).finditer(text, start, end):
        got = (
            _according(text, match, end, names, data)
            if match["according"]
            else _by_verb(text, match, start, end, names, data)
        )
        if got:
            out.append(got)
    return out


def _according(
    text: str, match: re.Match[str], end: int, names: Sequence[Name], data: Language
) -> Attribution | None:
    found = _subject_after(text, match.end(), end, names, data)
    return found and Attribution(match.start(), found[0][1], *found, False)


def _by_verb(
    text: str, match: re.Match[str], start: int, end: int, names: Sequence[Name], data: Language
) -> Attribution | None:
    before = _subject_before(text, start, match.start(), names, data)
    that = re.compile(rf"\s+(?:{any_of(data.that)})\b", re.I).match(text, match.end(), end)
    if before:
        return Attribution(match.start(), that.end() if that else match.end(), *before, bool(that))
    after = None if that else _subject_after(text, match.end(), end, names, data)
    return after and Attribution(match.start(), after[0][1], *after, False)


Subject = tuple[tuple[int, int], Name | None, str | None]


def _subject_before(
    text: str, start: int, verb: int, names: Sequence[Name], data: Language
) -> Subject | None:
    """The name, pronoun or title that ends just before a verb; an apposition may stand between."""
    inside = [n for n in names if n.start >= start and n.end <= verb and verb - n.end <= _APPOSITION]
    for name in inside:
        gap = text[name.end : verb].strip()
        if (gap.startswith(",") and gap.endswith(",") and len(gap) > 2 and gap.count(",") < 5) or (
            gap.startswith("(") and gap.endswith(")") and gap.count("(") == 1
        ):
            return (name.start, name.end), name, None
    for name in reversed(inside):
        gap = text[name.end : verb]
        if len(gap) <= _NEAR and _is_light(gap, data):
            return (name.start, name.end), name, None
    return _common_subject(text, start, verb, data)


def _is_light(gap: str, data: Language) -> bool:
    """May these words stand between a subject and its verb: "has", "on Monday", "repeatedly"?"""
    words = gap.lower().split()
    cal = data.calendar
    light = data.auxiliaries | cal.prepositions | cal.weekdays.keys() | cal.days.keys()
    if any(ch in gap for ch in ',;:.()"“”'):
        return False
    return len(words) <= 3 and all(w in light or w.endswith(data.adverb_endings or ("\0",)) for w in words)


@cache
def _noun(code: str) -> str:
    """A pronoun or a common noun that speaks, with its article and up to three words between."""
    data = language(code)
    pronoun, article = any_of(data.pronouns), any_of(data.articles | data.determiners)
    head = any_of([*data.titles, *data.speakers])
    return (
        rf"(?:(?P<pronoun>{pronoun})(?!\w)"
        rf"|(?P<noun>(?:(?:{article})\s+)?(?:[\w’'.-]{{1,40}}\s+){{0,3}}?(?:{head})s?(?!\w)))"
    )


@cache
def _noun_phrase(code: str) -> re.Pattern[str]:
    """Such a subject at the end of a text, with light words behind it."""
    data = language(code)
    light = any_of([*data.auxiliaries, *data.calendar.weekdays, *data.calendar.days])
    behind = rf"(?:\s+(?:{light}|on\s+\w{{1,12}}|\w{{1,20}}ly)){{0,2}}\s*$"
    return re.compile(rf"(?:^|(?<=[\s,.;:—–\"“”(])){_noun(code)}{behind}", re.IGNORECASE)


def _common_subject(text: str, start: int, verb: int, data: Language) -> Subject | None:
    low = max(start, verb - _NEAR)
    match = _noun_phrase(data.code).search(text[low:verb])
    if not match:
        return None
    kind = "pronoun" if match["pronoun"] else "noun"
    span = (low + match.start(kind), low + match.end(kind))
    return span, None, data.pronouns[match["pronoun"].lower()] if match["pronoun"] else None


_BEHIND = re.compile(r"\s{1,3}(?:[\w’'.-]+\s+){0,5}?$")


@cache
def _noun_behind(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{_noun(code)}", re.IGNORECASE)


def _subject_after(text: str, verb: int, end: int, names: Sequence[Name], data: Language) -> Subject | None:
    """The subject behind a verb: "said Hegseth", "said the Japanese minister"."""
    for name in names:
        if name.start >= verb and name.end <= end and name.start - verb <= _NEAR:
            gap = text[verb : name.start]
            if _BEHIND.fullmatch(gap) and not any(w.lower() in data.pronouns for w in gap.split()):
                return (name.start, name.end), name, None
            break
    match = _noun_behind(data.code).match(text, verb, end)
    if not match:
        return None
    kind = "pronoun" if match["pronoun"] else "noun"
    return match.span(kind), None, data.pronouns[match["pronoun"].lower()] if match["pronoun"] else None
