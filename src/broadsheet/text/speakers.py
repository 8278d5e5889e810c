"""Who says it: reporting verbs with the words that stand as their subject.

``attributions(text, start, end, names, code) -> list[Attribution]`` reads one sentence. The caller masks
what stands inside quotation marks with ``MASK``, so that no verb is read there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from broadsheet.text.alternation import any_of
from broadsheet.text.languages import Language, language
from broadsheet.types import Name, NameType

MASK = "_"
_NEAR = 60  #: characters between a verb and its subject
_APPOSITION = 160
_HEAD = 60  #: characters at the beginning of a sentence in which its subject stands
_STOPPED = re.compile(r"[,;:—–_\"“”»’'?!)]\s*$")
_WORD = re.compile(r"\S+")
_CAPITALS = re.compile(r"(?<![\w’'])([A-Z][\w’'-]{2,30})\s(?:\w{1,15}\s)?$")
_CAPITALISED = re.compile(r"\s([A-Z][\w’'-]{2,30})")
_MARKS = "\"”’'»"
_NEXT = re.compile(r"\s|,\s(?:[\w.-]+\s){0,4}")
_INITIAL = re.compile(r"^\.?\s")


@dataclass(frozen=True, slots=True)
class Attribution:
    start: int  #: of the reporting verb or of "according to"
    end: int  #: behind verb, subject and "that": where the report begins
    verb: str  #: in lower case
    subject: tuple[int, int]
    name: Name | None  #: the subject, if it is a name
    pronoun: str | None  #: "m", "f" or "x", if it is a pronoun
    that: bool  #: is the report introduced by "that"?


@dataclass(frozen=True, slots=True)
class _Subject:
    span: tuple[int, int]
    name: Name | None = None
    pronoun: str | None = None


def attributions(
    text: str, start: int, end: int, names: Sequence[Name], code: str | None
) -> list[Attribution]:
    """The reporting verbs of a sentence that have a subject, in order."""
    data = language(code)
    if not data.reporting:
        return []
    out: list[Attribution] = []
    for match in _verbs(data.code).finditer(text, start, end):
        last = _Subject(out[-1].subject, out[-1].name, out[-1].pronoun) if out else None
        that = _that(data.code).match(text, match.end(), end)
        if match["according"]:
            subject = _behind(text, match.end(), end, names, data)
        elif _passive(text, start, match.start(), data) or _in_name(text, start, match):
            continue
        elif match["verb"].lower().endswith(data.participle_endings or ("\0",)):
            subject = _before_participle(text, start, match.start(), names, data, last)
        else:
            subject = _before(text, start, match.start(), names, data)
            if subject and match["verb"].lower() in data.noun_forms and _is_thing(text, subject, data):
                continue
            if subject is None and not that and _STOPPED.search(text[start : match.start()]):
                subject = _behind(text, match.end(), end, names, data)
        if subject and not _in_doubt(text, start, subject.span[0], data):
            high = max(that.end() if that else match.end(), subject.span[1])
            verb = match.group().lower()
            out.append(
                Attribution(
                    match.start(), high, verb, subject.span, subject.name, subject.pronoun, bool(that)
                )
            )
    return out


@cache
def _verbs(code: str) -> re.Pattern[str]:
    data = language(code)
    according, verbs = any_of(data.according), any_of(data.reporting)
    return re.compile(rf"(?<![\w-])(?:(?P<according>{according})|(?P<verb>{verbs}))(?![\w-])", re.IGNORECASE)


@cache
def _that(code: str) -> re.Pattern[str]:
    """ "that", perhaps behind the one who is told: "told reporters that"."""
    return re.compile(
        rf",?(?:\s[\w’'.-]{{1,30}}){{0,4}}?,?\s(?:{any_of(language(code).that)})(?!\w)", re.IGNORECASE
    )


def _in_name(text: str, start: int, match: re.Match[str]) -> bool:
    """ "United States": a capital right behind another word."""
    return match.group()[0].isupper() and text[start : match.start()][-2:-1].isalpha()


def _passive(text: str, start: int, verb: int, data: Language) -> bool:
    """ "Was told", or "to say": who stands before it does not speak."""
    words = text[max(start, verb - 30) : verb].lower().split()
    return any(w in data.passives for w in words[-2:]) or any(w in data.infinitives for w in words[-1:])


def _is_thing(text: str, subject: _Subject, data: Language) -> bool:
    """Is a subject neither a person nor a noun with its article: "six", "many member" states?"""
    if subject.name:
        return subject.name.type is not NameType.PERSON
    first = text[slice(*subject.span)].split()[0]
    return subject.pronoun is None and first.lower() not in data.articles


def _in_doubt(text: str, start: int, subject: int, data: Language) -> bool:
    """ "Asked if he thought": nobody says that he did."""
    return bool(data.conditions.intersection(text[start:subject].lower().split()[-1:]))


def _before(text: str, start: int, verb: int, names: Sequence[Name], data: Language) -> _Subject | None:
    """The name, pronoun or title that ends just before a verb; an apposition may stand between."""
    inside = [n for n in names if n.start >= start and n.end <= verb and verb - n.end <= _APPOSITION]
    for name in inside:
        if name.type is NameType.PLACE and _linked(text, start, name, data) is not None:
            continue
        apposed = text[start : name.start].rstrip().endswith(",")
        if _is_apposition(text[name.end : verb].strip(), apposed=apposed):
            return _headed(text, start, name, inside, data)
    if inside and verb - inside[-1].end <= _NEAR and _is_light(text[inside[-1].end : verb], data):
        return _headed(text, start, inside[-1], inside, data)
    return _common(text, start, verb, data) or _unknown(text, start, verb, names, data)


def _unknown(text: str, start: int, verb: int, names: Sequence[Name], data: Language) -> _Subject | None:
    """A capitalised word before a verb that is no part of a known name: a surname that was overlooked."""
    match = None if data.nouns_in_capitals else _CAPITALS.search(text, max(start, verb - _NEAR), verb)
    if match is None or any(n.start < match.end(1) and n.end > match.start(1) for n in names):
        return None
    return None if _is_plain(match[1], data) else _Subject(match.span(1))


def _is_plain(capitalised: str, data: Language) -> bool:
    """No surname: "Monday", "Nine", "They’ve"."""
    word = capitalised.lower().replace("’", "'")
    known = data.stop_words | data.not_names | data.auxiliaries | data.calendar.weekdays.keys()
    known |= data.platforms
    counted = data.numerals.ones.keys() | data.numerals.tens.keys() | data.numerals.vague.keys()
    shortened = tuple(e for e, full in data.contractions.items() if full.startswith(" "))
    return word in known or word.partition("-")[0] in counted or word.endswith((*shortened, "'d", "'s"))


def _is_apposition(gap: str, *, apposed: bool) -> bool:
    if gap == ",":
        return apposed
    if gap.startswith("(") and gap.endswith(")"):
        return gap.count("(") == 1
    gap = gap.removeprefix("(").lstrip("DRI-abcdefghijklmnopqrstuvwxyz.)") if gap.startswith("(") else gap
    gap = gap.rstrip(_MARKS)
    return gap.startswith(",") and gap.endswith(",") and len(gap) > 2 and gap.count(",") < 5


def hangs(text: str, start: int, name: Name, data: Language) -> bool:
    """Does a name hang on a preposition: "of Jo Ray"?"""
    return _linked(text, start, name, data) is not None


def _headed(text: str, start: int, name: Name, inside: Sequence[Name], data: Language) -> _Subject | None:
    """The name itself; but "a spokesman for Trump" is the spokesman, and "Cruz of Texas" is Cruz."""
    at = _linked(text, start, name, data)
    if at is None:
        return _Subject((name.start, name.end), name)
    for other in inside:
        if other.end <= at and at - other.end <= 2:
            return _Subject((other.start, other.end), other)
    noun = _common(text, start, at, data)
    return _Subject((noun.span[0], name.end)) if noun and noun.pronoun is None else None


def _linked(text: str, start: int, name: Name, data: Language) -> int | None:
    """Where the preposition stands that a name hangs on, titles and articles between left out."""
    lead = list(_WORD.finditer(text, max(start, name.start - 24), name.start))
    while lead and (lead[-1].group().lower() in data.articles or lead[-1].group().lower() in data.titles):
        lead.pop()
    return lead[-1].start() if lead and lead[-1].group().lower() in data.linking else None


def _is_light(gap: str, data: Language) -> bool:
    """May these words stand between a subject and its verb: "has", "on Monday", "repeatedly"?"""
    words = _INITIAL.sub("", gap).lower().split()
    cal = data.calendar
    light = data.auxiliaries | data.relatives | cal.prepositions | cal.weekdays.keys() | cal.days.keys()
    if any(ch in gap[1:] for ch in ',;:.()"“”_'):
        return False
    return len(words) <= 3 and all(w in light or w.endswith(data.adverb_endings or ("\0",)) for w in words)


def _before_participle(
    text: str, start: int, verb: int, names: Sequence[Name], data: Language, last: _Subject | None
) -> _Subject | None:
    """The subject of ", saying": who spoke before in the sentence, or who stands at its head."""
    inside = [n for n in names if n.start >= start and n.end <= verb]
    if inside and not text[inside[-1].end : verb].strip():
        return _headed(text, start, inside[-1], inside, data)
    lead = text[start:verb].rstrip()
    means = bool(data.means.intersection(lead.lower().split()[-1:]))
    if last or not (means or lead.endswith((",", "—", "–", MASK, '"', "”"))):
        return last
    match = _subject_noun(data.code).match(text, start, verb)
    noun = _found(match, 0, data) if match else None
    fit = (k for k, n in enumerate(inside) if _linked(text, start, n, data) is None and not _owns(text, n))
    head = next(fit, len(inside))
    name = _foremost(inside[head:], text, data, loose=False) if head < len(inside) else None
    if name and inside[head].start - start > _HEAD:
        name = None
    if name is None or name.type is NameType.OTHER or (noun and name.start < noun.span[1] > name.end):
        return noun
    if noun is None or inside[head].start < noun.span[1] or _NEXT.fullmatch(text, noun.span[1], name.start):
        return _Subject((name.start, name.end), name)
    return noun


def _owns(text: str, name: Name) -> bool:
    return text[name.end : name.end + 2] in ("'s", "’s")


@cache
def _noun(code: str) -> str:
    """A pronoun or a common noun that speaks, with an article and three words or one word before it."""
    data = language(code)
    pronoun, article = any_of(data.pronouns), any_of(data.articles | data.determiners)
    head = any_of([*data.titles, *data.speakers])
    return (
        rf"(?:(?P<pronoun>{pronoun})(?!\w)"
        rf"|(?P<noun>(?:(?:{article})\s+(?:[\w’'‘.-]{{1,40}}\s+){{0,3}}?|[\w’'‘.-]{{1,40}}\s+)?(?:{head})s?(?!\w)(?:\s(?:{head})s?(?!\w))?))"
    )


@cache
def _subject_noun(code: str) -> re.Pattern[str]:
    return re.compile(_noun(code), re.IGNORECASE)


@cache
def _noun_phrase(code: str) -> re.Pattern[str]:
    """Such a subject at the end of a text, with what belongs to it and light words behind it."""
    data = language(code)
    light = any_of([*data.auxiliaries, *data.calendar.weekdays, *data.calendar.days])
    of = rf"(?:\s+(?:{any_of(data.linking)})(?:\s+[\w’'.&-]{{1,30}}){{1,5}}?)?"
    behind = rf"{of}(?:\s+(?:{light}|on\s+\w{{1,12}}|\w{{1,20}}ly)){{0,2}}\s*$"
    return re.compile(rf"(?:^|(?<=[\s,.;:—–\"“”(])){_noun(code)}(?P<of>{behind})", re.IGNORECASE)


def _common(text: str, start: int, verb: int, data: Language) -> _Subject | None:
    low = max(start, verb - _NEAR)
    match = _noun_phrase(data.code).search(text[low:verb])
    lead = text[start : low + match.start()].lower().split()[-1:] if match else []
    return _found(match, low, data) if match and not data.linking.intersection(lead) else None


def _found(match: re.Match[str], offset: int, data: Language) -> _Subject | None:
    """A pronoun, or a noun without a word before it that does not belong to it; no part of a number."""
    pronoun = match["pronoun"]
    start, end = match.span("pronoun" if pronoun else "noun")
    if pronoun:
        return _Subject((offset + start, offset + end), None, data.pronouns[pronoun.lower()])
    words = list(_WORD.finditer(match["noun"]))
    lower = [w.group().lower() for w in words]
    if (
        data.linking.intersection(lower[:-1][:1])
        or lower[0] in data.reporting
        or any(w[0].isdigit() for w in lower)
    ):
        return None
    cut = max((k + 1 for k, w in enumerate(lower[:-1]) if w in data.joining | data.openers), default=0)
    return _Subject((offset + start + words[cut].start(), offset + end))


@cache
def _noun_behind(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{_noun(code)}", re.IGNORECASE)


def _introduces(name: Name, after: Name, gap: str, data: Language, loose: bool) -> bool:
    """Is a name only what the next one comes with: "Slate's Jo Ray", "Ohio Sen. Jo Ray"?

    ``loose``: there is no verb between them, and any word may be an office: "law professor".
    """
    if gap in ("'s ", "’s "):
        return True
    if name.type is NameType.PERSON:
        return False
    words = gap.split()
    if not words:
        return gap == " "
    offices, closed = _offices(data.code), data.linking | data.calendar.prepositions | data.stop_words
    fit = all(w[0].isupper() or w.lower() in offices or (loose and w.lower() not in closed) for w in words)
    return after.type is NameType.PERSON and len(words) <= 3 and fit and "," not in gap


@cache
def _offices(code: str) -> frozenset[str]:
    """Words that stand between an office and a name: "former", "reporter", "police chief"."""
    data = language(code)
    return data.persons | data.former | {w for t in (*data.titles, *data.speakers) for w in t.split()}


def _foremost(names: Sequence[Name], text: str, data: Language, *, loose: bool) -> Name | None:
    """The first name that does not only introduce the next one."""
    for name, after in zip_longest(names, names[1:]):
        if after is None or not _introduces(name, after, text[name.end : after.start], data, loose):
            return name
    return None


_GAP = re.compile(r"\s{1,3}(?:[\w’'.-]+\s+){0,5}?$")


def _behind(text: str, verb: int, end: int, names: Sequence[Name], data: Language) -> _Subject | None:
    """The subject behind a verb: "said Hegseth", "said the Japanese minister", "wrote Slate's Jo Ray"."""
    following = [n for n in names if n.start >= verb and n.end <= end and n.start - verb <= _NEAR]
    noun = _noun_behind(data.code).match(text, verb, end)
    if noun and any(noun.start() < n.start and n.end < noun.end() for n in following):
        followed = next((n for n in following if n.start >= noun.end()), None)
        if followed is None or text[noun.end() : followed.start].strip():
            return _found(noun, 0, data)
    name = _foremost(following, text, data, loose=True)
    gap = text[verb : name.start].lower() if name else ""
    closed = data.pronouns.keys() | data.linking
    if name and _GAP.fullmatch(gap) and not any(w in closed for w in gap.split()):
        return _Subject((name.start, name.end), name)
    match = _noun_behind(data.code).match(text, verb, end)
    named = next((n for n in following if match and text[match.end() : n.start] == ", "), None)
    if named and named.type is NameType.PERSON and text[named.end : named.end + 1] in (",", ".", ""):
        return _Subject((named.start, named.end), named)
    if match or data.nouns_in_capitals:
        return _found(match, 0, data) if match else None
    word = _CAPITALISED.match(text, verb, end)
    overlaps = word and any(n.start < word.end(1) and n.end > word.start(1) for n in names)
    return _Subject(word.span(1)) if word and not overlaps and not _is_plain(word[1], data) else None
