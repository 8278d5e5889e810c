"""Sentences in which somebody says that something is not so, in so many words: "denied that", "rejected
the accusation", "that is false", "no evidence of".

What is denied is either told in the sentence itself or pointed at ("the allegations", "that"); where the
claim stands is found in ``replies``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from broadsheet.compare.material import Material, Unit, stems_of, words_of
from broadsheet.text.alternation import any_of
from broadsheet.text.comparison import Comparison, comparison
from broadsheet.text.languages import language
from broadsheet.text.polarity import modality
from broadsheet.text.words import tokens

OBJECT = 6  #: words behind a verb of denying in which a word for an allegation stands
LONGEST = 90  #: characters of a value
LEAST = 2  #: telling words that say what is denied
GUILT = 3  #: words behind a verb of denying among which "responsibility" stands
PASSIVE = 2  #: words before a participle in which a form of "be" makes it passive
_END = re.compile(r"[;—]|[.!?…][”\"’]?(?=\s|$)|,\s(?=(?:but|and|while|although|though)\s)")
_INITIAL = re.compile(r"[A-Z](?:\.[A-Z])*")  #: "J" of "J. Reyes", "U.S" of "U.S."


@dataclass(frozen=True, slots=True)
class Dispute:
    """A denial: who denies, and what."""

    unit: int
    denier: frozenset[str]  #: stems of the names and titles of who denies
    content: frozenset[
        str
    ]  #: telling words of what is denied, without the denier's; empty if only pointed at
    head: str | None  #: the first telling word of what is denied, by stem: "receiv" of "denied receiving …"
    pointing: bool  #: "the allegations", "that": the claim stands before it
    text: str  #: from the cue to the end of its clause
    claimant: frozenset[str] = frozenset()  #: stems of whose claim it is: "rejected Murphy's allegations"
    proof: bool = False  #: only proof is denied: "no evidence"
    pronoun: bool = False  #: who denies is only "she"
    own: bool = False  #: what is denied is the denier's own doing: "denied taking", "denied that he took"
    named: frozenset[str] = frozenset()  #: stems of what it points at: "the intelligence assessments"
    guilt: bool = False  #: it is told only as "responsibility", "involvement"


def disputes(material: Material) -> Iterator[Dispute]:
    """The denials of a story, in order."""
    for index, unit in enumerate(material.units):
        dispute = _dispute(index, unit)
        if dispute:
            yield dispute


def _dispute(index: int, unit: Unit) -> Dispute | None:
    lists = comparison(unit.language)
    for match in _cues(unit.language).finditer(unit.text):
        stop = _end(unit, match.end())
        tail = unit.text[match.end() : stop]
        if not _denies(unit, match, tail, lists) or _told_before(unit, match.start(), lists):
            continue
        who = _denier(unit, match.start())
        told = _first_part(tail, unit.language)
        content = stems_of(told, unit.language) - who - _empty(unit.language)
        guilt = bool(match["verb"]) and _is_guilt(tail, lists)
        pointing = _points(match, tail, lists) and not guilt
        own = pointing or guilt or (bool(match["verb"]) and _is_own(tail, unit.language))
        if not (pointing or guilt or len(content - _named(unit)) >= (1 if own else LEAST)):
            continue
        return Dispute(
            unit=index,
            denier=who,
            content=content,
            head=None if pointing or guilt else _head(told, content - _named(unit), unit.language),
            pointing=pointing,
            text=_short(unit.text[match.start() : stop].strip()),
            claimant=_claimant(unit, match.end()) if match["verb"] else frozenset[str](),
            proof=bool(match["none"]),
            pronoun=_by_pronoun(unit, match.start()),
            own=own,
            named=_object(tail, unit.language) if pointing else frozenset(),
            guilt=guilt,
        )
    return None


def _end(unit: Unit, start: int) -> int:
    """Where the clause behind a place ends; the point of an abbreviation ends none."""
    short = language(unit.language).abbreviations
    for match in _END.finditer(unit.text, start):
        word = unit.text[: match.start()].rpartition(" ")[2]
        if match.group()[:1] != "." or (word not in short and not _INITIAL.fullmatch(word)):
            return match.start()
    return len(unit.text)


def _named(unit: Unit) -> frozenset[str]:
    return frozenset().union(*(stems_of(n.text, unit.language) for n in unit.names))


def _first_part(tail: str, code: str | None) -> str:
    """What is denied up to "and" or "but", unless nothing is told before it."""
    for token in tokens(tail):
        if token.text.casefold() in comparison(code).joining and stems_of(tail[: token.start], code):
            return tail[: token.start]
    return tail


def _object(tail: str, code: str | None) -> frozenset[str]:
    """The words up to the one for an allegation, and that one."""
    words = [t.text for t in tokens(tail)][:OBJECT]
    ends = [k for k, w in enumerate(words) if w.casefold() in comparison(code).allegations]
    return stems_of(" ".join(words[: ends[0] + 1]), code) if ends else frozenset()


def _head(told: str, content: frozenset[str], code: str | None) -> str | None:
    """The first word of what is denied that is in its content, and neither a name nor part of one."""
    light = comparison(code).light
    words = (t.text for t in tokens(told) if t.text.islower() and t.text not in light)
    found = (sorted(stems_of(word, code) & content) for word in words)
    return next((stems[0] for stems in found if stems), None)


def _is_guilt(tail: str, lists: Comparison) -> bool:
    """ "Denied any involvement": the deed itself is told elsewhere."""
    first = [t.text.casefold() for t in tokens(tail)][:GUILT]
    return bool(set(first) & lists.guilt)


def _is_own(tail: str, code: str | None) -> bool:
    """ "Denied taking", "denied that he took", "denied his part": the denier's own doing."""
    data = language(code)
    words = [t.text.casefold() for t in tokens(tail)]
    first = words[1:2] if words[:1] and words[0] in comparison(code).relative else words[:1]
    endings = data.participle_endings or ("\0",)
    return bool(first) and (
        first[0] in data.pronouns or (words[0] == first[0] and first[0].endswith(endings))
    )


def _denies(unit: Unit, match: re.Match[str], tail: str, lists: Comparison) -> bool:
    """Is the cue used to deny: not in the passive, not only possible, and of something that can be said?"""
    word = match.group().casefold()
    before = [t.text.casefold() for t in tokens(unit.text[max(0, match.start() - 40) : match.start()])]
    if set(before[-3:]) & (lists.plain_negations | lists.supposing) or any(
        w.endswith("n't") for w in before[-3:]
    ):
        return False
    if modality(unit.text[max(0, match.start() - 16) : match.start()], unit.language):
        return False
    if match["verb"] and (set(before[-PASSIVE:]) & lists.copulas or _is_noun(before, unit)):
        return False
    if _is_participle(word, unit) and not unit.text[: match.start()].rstrip().endswith(","):
        return False
    if match["verb"] and word not in lists.flat_denying:
        return _of_allegation(tail, lists) or bool(_untrue(unit.language).search(tail))
    if match["verb"]:
        first = [t.text.casefold() for t in tokens(tail)][:3]
        return bool(first) and not set(first) & lists.undecided
    return True


def _is_noun(before: Sequence[str], unit: Unit) -> bool:
    """ "Some disputes": behind an article, a preposition or a verb in -ing it is no verb."""
    data = language(unit.language)
    last = before[-1] if before else ""
    relative = comparison(unit.language).relative
    said = len(before) > 1 and before[-2] in data.reporting
    if last in relative and not said:  # "the law that denies them the benefits"
        return True
    return last in data.articles | data.linking | data.determiners or last.endswith(
        data.participle_endings or ("\0",)
    )


def _is_participle(word: str, unit: Unit) -> bool:
    return word.endswith(language(unit.language).participle_endings or ("\0",))


def _told_before(unit: Unit, cue: int, lists: Comparison) -> bool:
    """ "Rumors of his going, which he denied": the claim stands in the same sentence."""
    return any(t.text.casefold() in lists.allegations for t in words_of(unit.text) if t.end <= cue)


def _of_allegation(tail: str, lists: Comparison) -> bool:
    near = [t.text.casefold() for t in tokens(tail)][:OBJECT]
    return any(w in lists.allegations for w in near)


def _points(match: re.Match[str], tail: str, lists: Comparison) -> bool:
    """Does the denial only point at what it denies?"""
    if match["false"]:
        return True
    words = [t.text.casefold() for t in tokens(tail)]
    if not words:
        return True
    if match["verb"] and words[0] in lists.pointing and len(words) < OBJECT:
        return True
    named = [k for k, w in enumerate(words[:OBJECT]) if w in lists.allegations]
    told = bool(named) and bool(set(words[named[0] + 1 : named[0] + 1 + OBJECT]) & lists.matter_follows)
    return bool(match["verb"]) and bool(named) and not told


def _denier(unit: Unit, cue: int) -> frozenset[str]:
    """The names before the cue, and who speaks in the sentence."""
    named = [n.full for n in unit.names if n.end - unit.start <= cue]
    spoken = [q.speaker for q in unit.quotations if q.speaker]
    return frozenset().union(*(stems_of(who, unit.language) for who in (*named[-2:], *spoken)))


def _claimant(unit: Unit, behind: int) -> frozenset[str]:
    """The name that stands with a possessive between the cue and the word for an allegation."""
    lists = comparison(unit.language)
    words = [t for t in words_of(unit.text) if t.start >= behind][:OBJECT]
    noun = next((t.start for t in words if t.text.casefold() in lists.allegations), 0)
    named = [n for n in unit.names if behind <= n.start - unit.start and n.end - unit.start < noun]
    return frozenset().union(*(stems_of(n.full, unit.language) for n in named))


def _by_pronoun(unit: Unit, cue: int) -> bool:
    """Does a pronoun stand closest before the cue of all that may be its subject?"""
    pronouns = language(unit.language).pronouns
    before = [t for t in words_of(unit.text) if t.end <= cue]
    last = max((t.start for t in before if t.text.casefold() in pronouns), default=-1)
    return last >= 0 and not any(last < n.start - unit.start < cue for n in unit.names)


@cache
def _empty(code: str | None) -> frozenset[str]:
    """Words that say nothing of the matter: verbs of saying and words for allegations."""
    lists = comparison(code)
    words = (*language(code).reporting, *sorted(lists.allegations), *sorted(lists.untrue))
    return frozenset().union(*(stems_of(word, code) for word in words))


@cache
def _untrue(code: str | None) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(comparison(code).untrue)})\b", re.I)


@cache
def _cues(code: str | None) -> re.Pattern[str]:
    lists = comparison(code)
    if not lists.denying:
        return re.compile(r"(?P<verb>(?!))(?P<false>)(?P<none>)")
    verb, none = any_of(lists.denying | lists.flat_denying), any_of(lists.without_proof)
    point, be = any_of(lists.pointing | lists.allegations), any_of(lists.copulas)
    such = rf"(?:[a-z]{{2,12}}ly\s+|all\s+|just\s+)?(?:{any_of(lists.untrue)})"
    false = rf"(?:{point})[”\"’]?\s+(?:{be})\s+{such}"
    return re.compile(rf"\b(?:(?P<false>{false})|(?P<none>{none})|(?P<verb>{verb}))\b", re.I)


def _short(clause: str) -> str:
    return clause if len(clause) <= LONGEST else clause[:LONGEST].rsplit(" ", 1)[0]


def alleges(unit: Unit) -> bool:
    """Does a sentence say that somebody claims, accuses or suggests, and not only speak of "the claims"?"""
    lists, before = comparison(unit.language), ""
    for token in words_of(unit.text):
        word = token.text.casefold()
        if word in lists.alleging or (word in lists.allegations and before not in lists.definite):
            return True
        before = word
    return False
