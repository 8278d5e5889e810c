"""Claim against denial, between outlets and within one article.

A denial is a verb of denying, "no" before a noun or "not" with a verb, in a sentence that gives somebody's
words: what a paper itself says is not so is seldom an answer to anybody. Its head is the verb that is
denied or the noun; another sentence is the claim if it has the head without a negation, a word of the
object beside it or the head in another form ("no charges", "charged"), and enough else in common. What is
only wished, ordered or foreseen ("must never", "will not") denies nothing, nor do set phrases ("no doubt").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from broadsheet.compare.conflicts.clause import covered, has_subject, subject_of, telling_part
from broadsheet.compare.conflicts.disputes import alleges
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.evidence import matter_of
from broadsheet.compare.material import Material, Unit, stems_of, words_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.alternation import any_of
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language
from broadsheet.text.polarity import half_negated, modality
from broadsheet.text.words import Token, stem, tokens
from broadsheet.types import Cause, ConflictKind, Severity

FOCUS = 3  #: telling words of a denial, its head among them
RARE = 0.2  #: share of the story's sentences that may have the head
FEW = 4  #: sentences with the head that are few in any story
COMMON = 3  #: telling words that claim and denial must share, the focus among them
ALIKE = 0.2  #: likeness that stands for them between articles
MATTER = 2  #: of them words that are no names
MOST_CLAIMS = 3
BEFORE, BEHIND = 25, 45  #: characters around the head of a claim in which nothing may weaken it
WINDOW = 6  #: words to each side of the head in which the claim has a word of its object
NEUTRAL = 2  #: strength of verbs that only report, such as "said"
SAME = 0.3  #: likeness of two sentences that say the same apart from the negation
LONGEST = 90  #: characters of a side's value
COVERED = 0.35  #: share of what is denied that the claim has, by weight
ACCUSED = 0.5  #: the same, if the claim calls itself one, wherever it stands
RUN = 40  #: characters: a sentence that another one begins with is told there too
LIMIT = 3  #: words behind the head that may limit a denial to a time or a part
_CLAUSE_END = re.compile(r"[,;:—–!?”\"]|(?<![A-Z])\.(?=\W|$)|\s(?:but|although|though|while)\s")


@dataclass(frozen=True, slots=True)
class Denial:
    unit: int
    head: str  #: stem of the verb or noun that is denied
    word: str  #: the same as written
    focus: frozenset[str]  #: stems of the head and of the telling words next to it
    noun: bool  #: "no" before a noun, not "not" with a verb
    copula: bool  #: "is not" before a noun or adjective
    subject: frozenset[str]  #: telling words of whom or what it is said
    content: frozenset[str]  #: telling words of the clause behind the negation
    text: str  #: from the negation to the end of its clause
    narrow: bool  #: the denial is limited: "no specific demand"


def denials(material: Material, scores: Matrix, found: Sequence[Sequence[Denial]]) -> list[Draft]:
    """Denials of one matter, as ``groups`` gives them, against the claims that they are set against."""
    out: list[Draft] = []
    for group in found:
        claims = dict.fromkeys(i for denial in group for i in _claims(material, scores, denial))
        if claims:
            out.append(_draft(material, group, list(claims)[:MOST_CLAIMS]))
    return out


def groups(material: Material, scores: Matrix) -> list[list[Denial]]:
    """Denials of one matter together, in order."""
    found = list(find(material))
    used: set[int] = set()
    out = []
    for k, first in enumerate(found):
        if k not in used:
            same = [
                j
                for j in range(k, len(found))
                if j not in used and one_matter(material, scores, first, found[j])
            ]
            used |= set(same)
            out.append([found[j] for j in same])
    return out


def find(material: Material) -> Iterator[Denial]:
    """The denials of a story, in order."""
    for index, unit in enumerate(material.units):
        match = _cue(unit.language).search(unit.text)
        if match and unit.text[match.end() : match.end() + 1] == ".":  # "No. 1"
            continue
        if match and not _ordered(unit, match.start()) and not _set_aside(unit, match.start(), match.end()):
            end = _CLAUSE_END.search(unit.text, match.end())
            clause = unit.text[match.start() : end.start() if end else len(unit.text)].strip()
            denial = _denial(index, unit, clause, match.start(), match.end() - match.start())
            if denial:
                yield denial


def _ordered(unit: Unit, start: int) -> bool:
    """ "Don't try": an order at the beginning of a sentence or of a quotation."""
    return (
        unit.text[start : start + 3].casefold() == "don"
        and not unit.text[:start].rstrip(" “\"‘'")[-1:].isalnum()
    )


def _set_aside(unit: Unit, start: int, end: int) -> bool:
    """Only supposed, or said of some of many: "those who did not leave"."""
    return _supposed(unit, start, end) or _of_some(unit, start)


def _of_some(unit: Unit, start: int) -> bool:
    """Right behind a relative word that no verb of saying stands before."""
    before = [t.text.casefold() for t in tokens(unit.text[max(0, start - 60) : start])][-3:]
    data = language(unit.language)
    if not before or before[-1] not in comparison(unit.language).relative:
        return False
    said = len(before) > 1 and before[-2] in data.reporting
    return not said or before[0] in data.linking


def _supposed(unit: Unit, start: int, end: int) -> bool:
    """Behind "if", or with a modal verb."""
    before = unit.text[max(0, start - 40) : start]
    if {t.text.casefold() for t in tokens(before)} & comparison(unit.language).supposing:
        return True
    return bool(modality(unit.text[max(0, start - 20) : end + 12], unit.language))


def _denial(index: int, unit: Unit, clause: str, start: int, cue: int) -> Denial | None:
    """The parts of a denial that begins at a place with a cue of so many characters."""
    lists = comparison(unit.language)
    words = [t.text for t in tokens(clause[cue:]) if t.text.casefold() not in lists.narrowing]
    noun = clause[:cue].casefold().split()[-1] in lists.noun_negating
    head = _noun(words, unit) if noun else _verb(words, unit)
    if head is None or head.casefold() in lists.undecided | lists.denying:
        return None
    if language(unit.language).reporting.get(head.casefold()) == NEUTRAL:
        return None
    if not _is_spoken(unit) or _limited(words, head, unit) or unit.text.rstrip(" ”\"’'").endswith("?"):
        return None
    if clause[:cue].casefold() in lists.noun_negating and not _passive(words, head, unit):
        return None
    telling = [w for w in words if stems_of(w, unit.language)]
    near = telling[: FOCUS + telling.index(head)]
    focus = frozenset().union(*(stems_of(w, unit.language) for w in near))
    narrow = bool({t.text.casefold() for t in tokens(clause)} & lists.narrowing)
    copula = (
        not noun and bool(set(clause[:cue].casefold().split()) & lists.copulas) and not head.endswith("ed")
    )
    stem = min(stems_of(head, unit.language))
    about = frozenset[str]() if noun else subject_of(unit, start)
    content = stems_of(_first(clause[cue:], unit.language), unit.language)
    return Denial(index, stem, head.casefold(), focus, noun, copula, about, content, _short(clause), narrow)


def _first(clause: str, code: str | None) -> str:
    """A clause up to a conjunction behind its first telling word."""
    for token in tokens(clause):
        known = stems_of(clause[: token.start], code)
        if known and token.text.casefold() in comparison(code).joining:
            return clause[: token.start]
    return clause


def _limited(words: Sequence[str], head: str, unit: Unit) -> bool:
    """ "Did not go until", "no other": only a time or a part is denied."""
    lists, at = comparison(unit.language), words.index(head)
    near = {w.casefold() for w in words[: at + 1 + 2 * LIMIT]}
    first = {w.casefold() for w in words[at + 1 : at + 1 + LIMIT]}
    return bool(first & lists.limiting or near & lists.partial)


def _passive(words: Sequence[str], head: str, unit: Unit) -> bool:
    """ "No charges have been filed": a form of "be" behind the noun, so that "no" denies the whole
    clause.
    """
    behind = words[words.index(head) + 1 :][:3]
    return bool({w.casefold() for w in behind} & comparison(unit.language).copulas)


def _verb(words: Sequence[str], unit: Unit) -> str | None:
    """The word right behind "not", apart from articles, forms of "be" and adverbs; None if it tells
    nothing.
    """
    lists = comparison(unit.language)
    skip = lists.copulas | language(unit.language).articles
    rest = (w for w in words if w.casefold() not in skip and not w.casefold().endswith(lists.adverbs))
    head = next(rest, None)
    return head if head and stems_of(head, unit.language) else None


def _is_spoken(unit: Unit) -> bool:
    """Is the sentence, or a part of it, somebody's words?"""
    verbs = language(unit.language).reporting
    return bool(unit.quotations) or any(t.text.casefold() in verbs for t in words_of(unit.text))


def _noun(words: Sequence[str], unit: Unit) -> str | None:
    """The noun behind "no": the last telling word before one that is not, but no participle behind a
    noun.
    """
    run: list[str] = []
    for word in words:
        if not stems_of(word, unit.language):
            if run:
                break
            continue
        if run and word.endswith("ed"):
            break
        run.append(word)
    return run[-1] if run else None


@cache
def _cue(code: str | None) -> re.Pattern[str]:
    lists = comparison(code)
    return re.compile(rf"(?!\b(?:{any_of(lists.no_denial)})\b)\b(?:{any_of(lists.negating)})\b", re.I)


def _short(clause: str) -> str:
    """A clause cut at a word, so that it can stand as a value."""
    return clause if len(clause) <= LONGEST else clause[:LONGEST].rsplit(" ", 1)[0]


def _claims(material: Material, scores: Matrix, denial: Denial) -> list[int]:
    """Units that say what is denied, those with most in common first."""
    unit = material.units[denial.unit]
    if not _is_rare(material, denial.head):
        return []
    found: list[tuple[float, int]] = []
    for i, other in enumerate(material.units):
        if (
            i == denial.unit
            or other.language != unit.language
            or other.negated
            or denial.head not in other.stems
            or other.text[:RUN] in unit.text
        ):
            continue
        shared = unit.stems & other.stems
        named = len(shared) >= COMMON and bool(shared & _name_stems(unit) & _name_stems(other))
        if len(matter_of(unit) & matter_of(other)) < (1 if denial.noun else MATTER):
            continue
        alike = bool(scores[denial.unit, i] >= SAME)
        if not denial.noun and covered(material, denial.content, other) < COVERED:
            continue
        accused = alleges(other) and covered(material, denial.content, other) >= ACCUSED
        if (named or accused or scores[denial.unit, i] >= ALIKE) and _says(other, denial, alike):
            weight = sum(material.weights[s] for s in sorted(shared))
            found.append((-round(weight, 6), i))
    return [i for _, i in sorted(found)][:2]


def _name_stems(unit: Unit) -> frozenset[str]:
    return frozenset().union(*(stems_of(n.text, unit.language) for n in unit.names))


def _says(unit: Unit, denial: Denial, alike: bool) -> bool:
    """Does the unit state the head, outright and in a way that can be denied?"""
    words = words_of(unit.text)
    if {t.text.casefold() for t in words} & comparison(unit.language).denying:
        return False
    for k, token in enumerate(words):
        if denial.head not in stems_of(token.text, unit.language):
            continue
        near = words[max(0, k - WINDOW) : k + WINDOW + 1]
        beside = frozenset().union(*(stems_of(t.text, unit.language) for t in near))
        clause = unit.text[max(0, token.start - BEFORE) : token.end + BEHIND]
        if _doubted(clause, unit.language) or (denial.copula and not _copular(words, k, unit.language)):
            return False
        other_form = _other_form(token.text, denial.word, unit.language)
        if not has_subject(unit, k, denial.subject):
            return False
        if denial.noun:
            return other_form or alike
        told = denial.focus | denial.content if alleges(unit) else denial.focus
        return alike or len(told & beside) >= 2
    return False


def _other_form(word: str, denied: str, code: str | None) -> bool:
    """ "Charged" for "charges", and not "clash" for "discussions", which only mean nearly the same."""
    one, other = word.casefold(), denied.casefold()
    return one.rstrip("s") != other.rstrip("s") and stem(one, code) == stem(other, code)


def _doubted(clause: str, code: str | None) -> bool:
    """Do the words around the head deny it in part, or make it only possible?"""
    supposed = {t.text.casefold() for t in tokens(clause)} & comparison(code).supposing
    return half_negated(clause, code) or bool(modality(clause, code)) or bool(supposed)


def _copular(words: Sequence[Token], k: int, code: str | None) -> bool:
    """Is the word said of something: "is a threat", not "threat level"?"""
    return bool({t.text.casefold() for t in words[max(0, k - 3) : k]} & comparison(code).copulas)


def _is_rare(material: Material, stem: str) -> bool:
    """Does a word tell something in this story?"""
    return material.counts.get(stem, 0) <= max(FEW, RARE * len(material.units))


def one_matter(material: Material, scores: Matrix, a: Denial, b: Denial) -> bool:
    """The same verb or noun denied, in one article or in sentences that are a little alike."""
    if a is b:
        return True
    here = a.head == b.head and _is_rare(material, a.head)
    one = material.units[a.unit].article == material.units[b.unit].article
    return here and (one or bool(scores[a.unit, b.unit] >= ALIKE / 2))


def _draft(material: Material, found: Sequence[Denial], claims: Sequence[int]) -> Draft:
    denied = tuple(Saying(d.unit, d.text) for d in found)
    content = frozenset().union(*(d.content for d in found))
    said = tuple(Saying(i, telling_part(material.units[i], content)) for i in claims)
    return Draft(
        ConflictKind.DENIAL,
        subject(material, [found[0].unit, claims[0]]),
        Severity.MATERIAL,
        Cause.DISPUTE,
        (said, denied),
        frozenset(d.unit for d in found),
        canonical=0,
    )
