"""More on these topics: who is who, in the words in which an article introduces them.

Four ways of introducing are read, and nothing else: "Defense Secretary Pete Hegseth", "NAME, the mayor of
Marlow,", "NAME is a …", "NAME, who leads …,". A card of one common word tells nobody anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from broadsheet.text.languages import language
from broadsheet.types import (
    BlockDraft,
    Citation,
    ClaimDraft,
    Entity,
    Heading,
    Name,
    NameType,
    SectionDraft,
    SectionKind,
)
from broadsheet.write.desk import Desk, Line
from broadsheet.write.introduction import introduction, lowered, without_party
from broadsheet.write.leaning import of_story
from broadsheet.write.lexicon import lexicon
from broadsheet.write.naming import cluttered
from broadsheet.write.offices import of_old, tells, written_out
from broadsheet.write.part import played
from broadsheet.write.quoting import unambiguous
from broadsheet.write.rewording import rewording
from broadsheet.write.rewrite import alone
from broadsheet.write.select import Told
from broadsheet.write.standing import apposition, names_role, office_before

MOST = 8
OFTEN = 2  #: mentions that make a body or place worth a card; a person whom the page names has one
PARTS = 100  #: words of what the people on the cards have to do with the story
#: ranks of an office before a name, of what somebody does, and of a title that says little without the name
TITLE, DOES, SHORT = 1, 2, 4
FEWEST, LONGEST = 2, 16  #: words of an introduction
BARE = 3  #: words of "the city of"
ALIKE = 0.85  #: share of letters in order by which two spellings may be one name
ORDER = {NameType.PERSON: 0, NameType.ORG: 1, NameType.PLACE: 2, NameType.OTHER: 3}

_APPOSITION = re.compile(r"^,\s((?:an?|the)\s(?:(?! --)[^,.;:—“”\"()]){6,110})(?=[,;—](?!\d)|\.$)")
_BEFORE_COMMA = re.compile(
    r"(?:^|\s)((?:[Tt]he|[Aa]n?)\s[^,.;:—“”\"()]{4,80}),\s$"
)  #: "the head of the port, Ann Lee,"
_WHO = re.compile(
    r"^,\swho\s((?:(?:is|was|has been)(?=\s(?:an?|the|one of|in charge|born|elected|appointed)\b)|became|"
    r"led|leads|heads|headed|runs|chairs|chaired|founded|represents|represented|served|serves|oversees|directs)\s"
    r"[^,.;:—“”\"()]{8,110})(?=[,;—]|\.$)"
)
_IS = re.compile(r"^\s(?:is|was)\s((?:an?|the)\s[^,;:—“”\"()]{6,110})(?=[,;—]|\.$)")
_BEFORE = re.compile(
    r"(?:^|[,;:(“\"]\s?|\s)((?:(?:[Ff]ormer|[Ll]ate|[Tt]hen|[Aa]cting|[Dd]eputy|[Ss]enior|[Vv]ice|(?:[A-Z]\.){2,}|[A-Z][\w’'&-]+)\s+){0,5})$"
)
_KIND = re.compile(
    r"\b((?:the|an?)\s(?:[\w’'-]+\s){0,3}(?:island|city|town|village|province|state|district|region|capital|port|river|"
    r"county|suburb|group|party|agency|company|newspaper|militia|base|valley|peninsula)\s)$"
    r"|\b((?:the|an?)\s(?:[\w’'-]+\s){1,3}(?:island|city|town|village|province|state|county|valley|suburb)\sof\s)$"
)
_FINITE = re.compile(
    r"\b(?:is|was|are|were|has|have|had|will|would|could|may|might|can|did|does|do|who|that|which|where|when|whose)\b",
    re.I,
)
_HEAD = re.compile(
    r"^(?:an?|the)\s((?:[\w’'-]+\s)*?[\w’'-]+)(?=\s(?:of|in|at|for|from|with|and|to|on|by|between)\b|$)"
)
_ROLE = re.compile(r"(?:er|or|ist|ian|man|woman|ant|ive|eer|crat|lican|chief|head|aide|friend|ally|native)$")
_LETTERS = "abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ-"
_PARTY = re.compile(r"^(?:[A-Z]\w+ )?(?:Republican|Democrat)$")  #: says hardly who it is
#: an opinion of somebody is not who it is
_PRAISE = re.compile(
    r"\b(?:impeccable|great|outstanding|brilliant|respected|beloved|controversial|notorious|staunch|fierce|vocal|"
    r"outspoken|extraordinary|proven|legend|hero|ardent|passionate|perhaps|best known|champion|towering|"
    r"rising|favou?rite|darling|firebrand|man|woman)\b"
)
_COUNTRY = re.compile(r"^(?:U\.?S\.? )+")  #: before an office, tells nothing of it
_LEFT = (
    "[Ff]ormer|[Ff]ired|[Ff]iring(?: of)?|[Oo]usted|[Dd]ismissed|[Dd]ismissal of|[Rr]esignation of|the late"
)
_LEAVES = "was fired|was ousted|was dismissed|resigned|stepped down|was killed|died"
_FORMER = re.compile(r"\b(?:former|ex-|late|then)\b", re.I)
_ARTICLE = re.compile(r"^(?:an?|the)\s")
_LEANING = re.compile(
    r"\b(?:the|this|that|his|her|its|their) [a-z]+$|^(?:the|his|her|its|their) [a-z]+['’]s "
)  #: "a spokesman for the ministry"
_OTHERS = re.compile(r"\band (?:others|more)\b|\balso\b|^(?:the|an?) [A-Z][\w ]+ and [A-Z]")
_SHOUTED = re.compile(r"\b[A-Z]{5,}\b")
_RELATED = re.compile(
    r"\b(?:ally|friend|partner|aide|adviser|advisor|colleague|opponent|rival|critic|brother|sister|wife|husband|son|"
    r"daughter|father|mother|cousin|neighbor|neighbour|supporter|associate)s?$"
)
_OF = re.compile(r"\b(?:of|to|in|at|for)\b|['’]s\b")
_JOINED = re.compile(r"\b(?:of|and|&|for)\s+$")


@dataclass(frozen=True, slots=True)
class Introduction:
    """Words that say who or what something is; ``rank`` 0 is best."""

    rank: int
    text: str
    citations: tuple[Citation, ...]


def topics(desk: Desk, told: Told, *, most: int = MOST) -> SectionDraft:
    """The section: a card for each name of weight on the page that an article introduces, with what it has
    to do with the story, if that was not told yet.
    One word says too little, but where offices are one word.
    """
    compound = language(desk.code).nouns_in_capitals
    blocks = _cards(desk, told, most, 1 if compound else FEWEST)
    return SectionDraft(SectionKind.TOPICS, tuple(blocks))


def _cards(desk: Desk, told: Told, most: int, fewest: int) -> list[BlockDraft]:
    blocks: list[BlockDraft] = []
    cards: list[str] = []
    room = PARTS
    for entity in _by_weight(desk, told):
        if len(blocks) == most:
            break
        if any(_same(entity.name, old) for old in cards):
            continue
        found = min(
            (
                i
                for i in _introductions(desk, entity)
                if _fits(desk, i.text, fewest) and _still(desk, entity, i)
            ),
            key=lambda i: (i.rank, -len(i.text.split()), i.citations, i.text),
            default=None,
        )
        if found:
            cards.append(entity.name)
            part = played(desk, told, entity, words=room)
            room -= sum(len(claim.text.split()) for claim in part)
            text = f"{found.text}." if part and not found.text.endswith(".") else found.text
            claims = (ClaimDraft(text, found.citations), *part)
            blocks.append(BlockDraft(claims, Heading(whole_name(desk, entity.name)), entity=entity.id))
    return blocks


def whole_name(desk: Desk, name: str) -> str:
    """The name with what always follows it after a hyphen: "Moon Jae-in"."""
    behind = re.compile(rf"\b{re.escape(name)}(-\w+)?")
    ends = {m[1] for line in desk.lines.values() for m in behind.finditer(line.text)}
    return f"{name}{end}" if len(ends) == 1 and (end := ends.pop()) else name


def _still(desk: Desk, entity: Entity, found: Introduction) -> bool:
    """Is an office one that the person still has: is nobody said to have been dismissed, or "former"?"""
    if entity.type is not NameType.PERSON or found.rank not in (TITLE, SHORT) or _FORMER.search(found.text):
        return True
    last = re.escape(entity.name.split()[-1])
    titles = r"(?: (?!(?:to|of|for|by|with|and|that|who|in)\b)[\w.’'-]+){0,5}"
    gone = re.compile(rf"\b(?:{_LEFT}){titles} {last}\b|\b{last}\b[^.;:,]{{0,30}}\b(?:{_LEAVES})\b")
    return not any(gone.search(line.text) for line in desk.lines.values())


def _fits(desk: Desk, words: str, fewest: int) -> bool:
    """Is it long enough, not too long, and whole without another sentence?"""
    count = len(_ARTICLE.sub("", words).split())
    if _OTHERS.search(words):
        return False
    if _SHOUTED.search(words) or (_RELATED.search(words) and not _OF.search(words)):
        return False
    if _PRAISE.search(words) or _PARTY.match(words) or not tells(words):
        return False
    short = all(word.endswith(".") for word in words.split())  # "Maj. Gen."
    leaning = _LEANING.search(words)
    of_it = leaning is not None and words[: leaning.start()].endswith("of ")
    known = of_it and leaning is not None and of_story(desk, leaning.group().split()[-1], desk.code)
    return fewest <= count <= LONGEST and not short and (leaning is None or known)


def _lowered(words: str) -> str:
    """Without the capital of a sentence's first word, if that is an article."""
    first = words.split()[0]
    return words[:1].lower() + words[1:] if first in ("The", "A", "An") else words


def _same(one: str, two: str) -> bool:
    """May two names be one person's: "Tayyip Erdogan", a slip of the pen, Mike and Michael?"""
    first, second = one.casefold().split(), two.casefold().split()
    parts = set(first) <= set(second) or set(second) <= set(first)
    kin = first[-1] == second[-1] and first[0][0] == second[0][0]
    return parts or kin or SequenceMatcher(None, one.casefold(), two.casefold()).ratio() >= ALIKE


def _by_weight(desk: Desk, told: Told) -> list[Entity]:
    """Whom the page names, those first whom most origins name, and most often."""
    shown = [desk.lines[key] for key in told.keys if key in desk.lines]

    def weight(entity: Entity) -> tuple[int, int, int, str]:
        origins = len({desk.origin(a) for a in entity.articles})
        return -origins, -_mentions(desk, entity), ORDER[entity.type], entity.name

    named = {name for line in shown for n in line.names for name in (n.text, n.full)}
    kept = [e for e in desk.matrix.entities if _is_name(desk, e) and named & {e.name, *e.variants}]
    return sorted(kept, key=weight)


def _is_name(desk: Desk, entity: Entity) -> bool:
    """Is it a whole name, a person's of two words at least?"""
    if cluttered(entity.name, (item.article.text for item in desk.articles.values())):
        return False
    if entity.type is not NameType.PERSON and _mentions(desk, entity) < OFTEN:
        return False
    return entity.type is not NameType.OTHER and (entity.type is not NameType.PERSON or " " in entity.name)


def _mentions(desk: Desk, entity: Entity) -> int:
    forms = {entity.name, *entity.variants}
    return sum(name.text in forms for line in desk.lines.values() for name in line.names)


def _introductions(desk: Desk, entity: Entity) -> Iterator[Introduction]:
    """What the articles say beside the name; never in a quotation, nor beside a part of a longer name."""
    if (found := _titled(desk, entity)) is not None:
        yield found
    forms = {entity.name, *entity.variants}
    for line in desk.lines.values():
        text = desk.articles[line.article].article.text
        for name in line.names:
            known = name.text == entity.name or (" " in name.text and unambiguous(desk, entity.name))
            whole = text[name.end : name.end + 1] not in ("-", "’", "'")
            quoted = any(q.direct and q.start <= name.start < q.end for q in line.quotations)
            if (
                name.text in forms
                and known
                and whole
                and not quoted
                and not of_old(desk, line, name.end)
                and name.type in (entity.type, NameType.OTHER)
            ):
                yield from _of_name(desk, line, name, entity)


def _titled(desk: Desk, entity: Entity) -> Introduction | None:
    """The words by which the page itself introduces a person; a short title with the name behind it."""
    article = next((a for a in desk.articles if a in entity.articles), None)
    found = introduction(desk, article, entity.name) if article and entity.type is NameType.PERSON else None
    if found is None:
        return None
    if found.behind:
        does = found.behind.startswith("who ")
        text = f"{entity.name} {found.behind.removeprefix('who ')}." if does else found.behind
        return Introduction(DOES if does else TITLE, text, (found.where,))
    words = found.before.split()
    if len(words) > 1 and "." not in found.before:
        return Introduction(TITLE, found.before, (found.where,))
    if len(_COUNTRY.sub("", found.before).split()) < FEWEST and not found.mark:
        return None
    office, whose = written_out(found.before), found.mark.strip(" ()")
    return Introduction(SHORT, f"{office}, {whose}" if len(whose) > 1 else office, (found.where,))


def _of_name(desk: Desk, line: Line, name: Name, entity: Entity) -> Iterator[Introduction]:
    text = desk.articles[line.article].article.text
    after, before = text[name.end : line.citation.end], text[line.citation.start : name.start]
    pattern, behind = apposition(line.code) or _APPOSITION, without_party(after)
    if (match := pattern.match(behind)) and _says_what(match[1], entity, line.code):
        start = line.citation.end - len(behind) + match.start(1)
        yield Introduction(0, match[1], (Citation(line.article, start, start + len(match[1])),))
    if entity.type is not NameType.PERSON:
        match = _KIND.search(before)
        if match and len(match.group().split()) > BARE:  # "the city of" tells nothing of it
            start = name.start - len(before) + match.start()
            yield Introduction(1, text[start : name.end], (Citation(line.article, start, name.end),))
        return
    ahead = office_before(line.code) or _BEFORE_COMMA
    match = ahead.search(before) if after[:1] in ",." else None
    words = _lowered(match[1]) if match else ""
    if match and _says_what(words, entity, line.code):
        start = name.start - len(before) + match.start(1)
        yield Introduction(0, words, (Citation(line.article, start, name.end),))
    if found := _title(before, line.code):
        start = name.start - len(before) + found[0]
        title = written_out(lowered(before[found[0] : found[1]]))
        yield Introduction(1, title, (Citation(line.article, start, name.end),))
    if name.text != entity.name or _JOINED.search(before):
        return
    if match := _WHO.match(after):
        yield Introduction(2, f"{entity.name} {match[1]}.", (line.citation,))
    if not before.strip() and (match := _IS.match(after)) and _says_what(match[1], entity, line.code):
        told = alone(desk, line)
        if told and told.text == line.text:
            yield Introduction(3, line.text, (line.citation,))


def _says_what(words: str, entity: Entity, code: str | None) -> bool:
    """Is it a description, and not the next name of a list, another thing or the rest of a sentence?"""
    parts = words.split()
    said = any(word.casefold() in language(code).reporting for word in parts)
    capitals = sum(word[0].isupper() for word in parts)
    if said or capitals * 2 > len(parts) or _FINITE.search(words):
        return False
    return _is_somebody(words, code) if entity.type is NameType.PERSON else _is_something(words, code)


def _is_something(words: str, code: str | None) -> bool:
    """Does a description name a kind of place or body?"""
    match, data = _HEAD.match(words), language(code)
    last = match[1].casefold().split()[-1] if match else ""
    return last in data.org_words or last in data.place_words or bool(_KIND.search(f"the {last} "))


def _is_somebody(words: str, code: str | None) -> bool:
    """Does a description name an office, a trade or a relation?"""
    if (role := names_role(words, code)) is not None:
        return role
    match = _HEAD.match(words)
    head = match[1].casefold() if match else ""
    rules = rewording(code)
    office = any(head.endswith(title) for title in language(code).titles)
    return office or bool(
        head and (_ROLE.search(head) or (rules and rules.somebody.search(head.split()[-1])))
    )


def _title(before: str, code: str | None) -> tuple[int, int] | None:
    """Where the title right before a name stands: "Japanese Defense Minister "."""
    plain = before.rstrip()
    low = plain.casefold()
    compound = language(code).nouns_in_capitals  # "Verkehrsministerin"
    found = [
        t
        for t in language(code).titles
        if low.endswith(t) and (compound or not low[: -len(t)][-1:].isalnum())
    ]
    if not found or len(found[0]) < 5:
        return None
    at = len(plain) - max(map(len, found))
    at = len(plain[:at].rstrip(_LETTERS)) if compound else at
    match = _BEFORE.search(plain[:at])
    start = match.start(1) if match else at
    for word in plain[start:].split():  # "Under President": the first word opens the sentence
        if word.casefold() not in lexicon(code).function or start >= at:
            break
        start += len(word) + 1
    joined = _JOINED.search(plain[:start]) or plain[:start].endswith(("-", "’s ", "'s "))
    return None if joined or not plain[start : start + 1].isalnum() else (start, len(plain))
