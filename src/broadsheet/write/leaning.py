"""Does a sentence lean on sentences that are not shown with it? Then a reader cannot know what it says.

"Even those ties failed", "The officials insisted on anonymity", "As a result, …": what English says in
this way is data of ``rewording``. A noun that the beginnings of most articles have is what the story is
about, and needs no introduction.
"""

import re

from broadsheet.text.languages import language
from broadsheet.text.words import content_stems, tokens
from broadsheet.types import NameType
from broadsheet.write.desk import BEGINNING, Desk, Line
from broadsheet.write.rewording import QUOTED, Rewording

SHORT = 3  #: letters of the words that a headline may write small
NEAR = 8  #: sentences back in which a thing may have been brought up
BARE = 2  #: verbs of a sentence that says something
BOTH = 2  #: names before "the two men"
EARLY = 0.5  #: of 1 for each origin that uses a word in its first sentence, from which it is the story's
HEAD = 0.8  #: share of the longer words with a capital from which a sentence is a headline
_OPENED = re.compile(r"(?<![\w’'])['‘](?=[A-Za-z])")
_CLOSED = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")
_STRAIGHT = re.compile(r"[^\"]*[,.!?]\"(?: |$)")  #: the first of the straight marks closes
_ENDED = re.compile(r"(?<=[,.!?])['’](?= [A-Za-z])")
TOLD = re.compile(
    r"[A-Z0-9]|(?:of|for|in|who|that|which|whose|between|against|from|on|at|with)\b|, (?:[A-Z]|who|which)"
)
_SHE, _HE = re.compile(r"\b(?:she|hers?|herself)\b", re.I), re.compile(r"\b(?:he|him|his|himself)\b", re.I)
_THE = re.compile(r"\b[Tt]he ((?:[a-z][a-z-]*(?:['’]s)?(?: |(?=[,.;:)]))){1,4})(.{0,12})")
_LINKS = frozenset(
    "and or but to by as than into over under after before during about against through if".split()
)
_MORE = re.compile(
    r"\s?(?:[A-Z0-9]|(?:of|for|who|that|which|whose|between|against|about)\b|, (?:who|which)\b"
    r"|(?:in|on|at|from|with|near|outside) (?:the )?[A-Z0-9])"
)
_AREAS = frozenset({"area", "region", "town", "village"})  #: what a place named before may be
_ONE = re.compile(r"\b(?:[Aa]n?|who)\s")
_SUBJECT = re.compile(r"The ([a-z-]+) ?([a-z-]*)(.{0,12})")


def leans(desk: Desk, line: Line, text: str, rules: Rewording) -> bool:
    """Does ``text``, made of the line, speak of what only other sentences tell?"""
    plain = QUOTED.sub(lambda m: " " * len(m.group()), text)
    return (
        rules.connective.match(line.text) is not None
        or rules.connective.match(plain) is not None
        or rules.pointing.search(plain) is not None
        or _speaks_again(desk, line, plain, rules)
        or _subject_again(desk, line, plain, rules)
        or _brought_up(desk, line, plain, rules)
        or _loose(line, plain, rules)
        or turned(desk, line, rules)
    )


def leans_still(desk: Desk, line: Line, text: str, rules: Rewording) -> bool:
    """Does ``text``, of two sentences that follow each other, name what neither of them brings up?"""
    plain = QUOTED.sub(lambda m: " " * len(m.group()), text)
    return _speaks_again(desk, line, plain, rules) or _brought_up(desk, line, plain, rules)


def turned(desk: Desk, line: Line, rules: Rewording) -> bool:
    """Does the next sentence turn this one round? The beginning of an article stands for itself."""
    after = desk.lines.get((line.article, line.index + 1))
    if after is None:
        return False
    if rules.turn.match(after.text) or rules.denied.match(after.text) or rules.doubted.search(after.text):
        return True
    near = line.index >= BEGINNING and after.paragraph == line.paragraph
    return near and rules.turn_beside.match(after.text) is not None


def no_sentence(line: Line, rules: Rewording) -> bool:
    """Is it a caption, a heading, a notice, or the writer's judgement?"""
    plain = QUOTED.sub(" ", line.text)
    return (
        rules.junk.search(line.text) is not None
        or rules.headed.match(line.text) is not None
        or rules.loaded.search(plain) is not None
        or rules.slanted.search(plain) is not None
        or (rules.finite.search(plain) is None and plain == line.text)
        or (rules.unsaid.match(line.text) is not None and _bare(line, rules))
        or is_head(line)
        or _pictured(line, rules)
    )


def _pictured(line: Line, rules: Rewording) -> bool:
    """ "A man walks past a harbour, in Marlow, May 25, 2018.": is it the caption of a picture?"""
    return (
        rules.pictured.search(line.text) is not None
        and rules.past.search(line.text) is None
        and bool(line.dates)
    )


def _bare(line: Line, rules: Rewording) -> bool:
    """Is the reporting verb at the end the only verb?"""
    return len(rules.finite.findall(line.text)) < BARE


def is_head(line: Line) -> bool:
    """Is It Written Like This, as headlines are?"""
    named = {word for name in line.names for word in name.text.split()}
    words = [t.text for t in tokens(line.text) if len(t.text) > SHORT and t.text not in named]
    letters = [word for word in words if word[0].isalpha()]
    return len(letters) > 2 and sum(word[0].isupper() for word in letters) >= HEAD * len(letters)


def unclosed(text: str) -> bool:
    """Does a quotation between single marks go on behind the end, or begin before the beginning?"""
    opened = len(_OPENED.findall(text))
    if _STRAIGHT.match(text):
        return True
    return opened > len(_CLOSED.findall(text)) or (not opened and _ENDED.search(text) is not None)


def within(desk: Desk, line: Line) -> bool:
    """Does the sentence stand in a quotation that an earlier sentence of its paragraph opened?"""
    item = desk.articles[line.article].article
    start = next((a for a, b in item.paragraphs if a <= line.citation.start < b), line.citation.start)
    before = item.text[start : line.citation.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _speaks_again(desk: Desk, line: Line, plain: str, rules: Rewording) -> bool:
    """ "The officials", "according to the report": neither this sentence nor the story has them before."""
    found = [(m, False) for m in rules.people_before.finditer(plain)]
    found += [(m, of_story(desk, m[1], line.code)) for m in rules.things_before.finditer(plain)]
    return any(
        not known
        and not _named_before(match[1].rstrip("s"), plain[: match.start()])
        and not (match[1] in _AREAS and _placed(line, plain[: match.start()]))
        for match, known in found
    )


def _placed(line: Line, before: str) -> bool:
    """Is a place named before "the region"?"""
    return any(name.type is NameType.PLACE and name.text in before for name in line.names)


def _named_before(noun: str, before: str) -> bool:
    """Does a text speak of such a one, not only as the title of a name: "Pentagon official Ann Lee"?"""
    return re.search(rf"(?i:{re.escape(noun)})(?! [A-Z])", before) is not None


def _loose(line: Line, plain: str, rules: Rewording) -> bool:
    """Does it count from a time, speak of people or give shares of which the sentences before tell?"""
    later = rules.later.search(plain)
    if later and not rules.dated.search(plain[: later.start()]):
        return True
    men = rules.men.search(plain)
    if men and sum(n.text in plain[: men.start()] for n in line.names) < BOTH:
        return True
    it = rules.it_said.match(plain)
    if it and not any(n.type is NameType.ORG and n.text in it[1] for n in line.names):
        return True
    them = rules.them.search(plain)
    if them and not rules.several.search(plain[: them.start()]):
        return True
    if len(rules.share.findall(plain)) > 1 and not rules.polled.search(plain):
        return True
    if _of_another_sex(line):
        return True
    return _object_alone(line, plain, rules)


def _object_alone(line: Line, plain: str, rules: Rewording) -> bool:
    """Is there a "him" with fewer than two people before it, of whom one acts on the other?"""
    her = rules.her.search(plain)
    if her is None:
        return False
    before = plain[: her.start()]
    people = {n.full.split()[-1] for n in line.names if n.type is NameType.PERSON and n.text in before}
    others = len(rules.somebody.findall(before))
    return len(people) + others < BOTH and not (others and _ONE.search(before))


def _of_another_sex(line: Line) -> bool:
    """Is it "she" where only men are named, or "he" where only women are?"""
    data = language(line.code)
    first = {n.full.split()[0].casefold() for n in line.names if n.type is NameType.PERSON and " " in n.full}
    she, he = _SHE.search(line.text), _HE.search(line.text)
    men, women = data.he_names - data.she_names, data.she_names - data.he_names
    return bool(first and ((she and first <= men) or (he and first <= women)))


def _brought_up(desk: Desk, line: Line, plain: str, rules: Rewording) -> bool:
    """Is there "the" something that a sentence shortly before brought up, and that nothing here says more of?

    "The images" of which images? A noun that the story is about, or that there is once, needs no more.
    """
    lines = desk.of(line.article)[max(0, line.index - NEAR) : line.index]
    earlier = frozenset().union(*(x.stems for x in lines)) if lines else frozenset()
    for match in _THE.finditer(plain):
        found = _head(match[1], rules)
        if found is None:
            continue
        head, after = found
        owner = f"{head}’s" in match[1] or f"{head}'s" in match[1]
        if head in rules.known or (not owner and _MORE.match(after.lstrip() or match[2])):
            continue
        if of_story(desk, head, line.code) or (head in _AREAS and _placed(line, plain[: match.start()])):
            continue
        stem = content_stems(head, line.code)
        if (stem & earlier or line.index >= BEGINNING) and not stem & content_stems(
            plain[: match.start()], line.code
        ):
            return True
    return False


def of_story(desk: Desk, noun: str, code: str | None) -> bool:
    """Is it a thing that the story is about, of which a reader knows which?"""
    low = noun.casefold()
    return (
        low in desk.known
        or f"{low}s" in desk.known
        or any(common(desk, stem) for stem in content_stems(noun, code))
    )


def common(desk: Desk, stem: str) -> bool:
    """Is it a word that most origins use, and early?"""
    return desk.told_by.get(stem, 0) > 1 and desk.early.get(stem, 0.0) >= EARLY * desk.origins


def _head(words: str, rules: Rewording) -> tuple[str, str] | None:
    """(the noun, what follows it) of the words behind "the"; None if it cannot be told."""
    taken: list[str] = []
    left = words.split()
    owner = next((word for word in left if word.endswith(("'s", "’s"))), None)
    if owner:
        return owner[:-2], ""
    while left and not rules.finite.fullmatch(left[0]) and not TOLD.match(left[0]) and left[0] not in _LINKS:
        taken.append(left.pop(0))
    return (taken[-1], " ".join(left)) if taken else None


def _subject_again(desk: Desk, line: Line, plain: str, rules: Rewording) -> bool:
    """Is the subject "the" something that is not what the story is about, and no more?

    "The union took issue" leans; "The union of dockers" and "The union, Delta," say which.
    """
    match = _SUBJECT.match(plain)
    if match is None or match[1] in rules.known:
        return False
    if any(word and of_story(desk, word, line.code) for word in (match[1], match[2])):
        return False
    verb = rules.finite.fullmatch(match[2]) is not None
    if verb and line.index:
        return True
    if TOLD.match(match[2] + match[3]) or (not verb and TOLD.match(match[3].lstrip())):
        return False
    earlier = frozenset().union(*(x.stems for x in desk.of(line.article)[: line.index]))
    return bool(content_stems(match[1], line.code) & earlier)
