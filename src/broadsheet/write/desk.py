"""The material of a story as its writer sees it: sentences with the rows they carry, labels, and what is
common."""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from broadsheet.text.comparison import comparison
from broadsheet.text.phrases import Phrases, phrases
from broadsheet.text.words import content_stems, tokens
from broadsheet.types import (
    AnnotatedArticle,
    Citation,
    DateMention,
    Fact,
    FactMatrix,
    Name,
    NameType,
    Quotation,
    Sentence,
    Stance,
)
from broadsheet.write.centre import Centre, centre
from broadsheet.write.foreign import foreign
from broadsheet.write.labels import labels
from broadsheet.write.opinion import opinion

DEPTH_OF_WORDS = 0.1  #: the same of a word
CORE = 2  #: sentences that say what it is about
BEGINNING = 3  #: sentences by which a reader knows what an article is about
FAMOUS = 0.6  #: share of the origins that speak of a person whom the story is about
DEPTH = 0.2  #: how fast a fact loses weight on its way down an article
Key = tuple[str, int]  #: article and number of the sentence


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of one article."""

    article: str
    index: int
    paragraph: int
    citation: Citation
    text: str
    code: str | None
    rows: tuple[str, ...]  #: ids of the facts that it carries
    stems: frozenset[str]
    senses: frozenset[str]  #: the same, words of one meaning being one
    names: tuple[Name, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]

    @property
    def key(self) -> Key:
        return self.article, self.index

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as the page tells it, and what else it must cite."""

    text: str
    extra: tuple[Citation, ...] = ()
    plain: str = ""  #: the same with its days as the article has them
    led: "Key | None" = None  #: the sentence before, if it is told along


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who a person is: words before the name, behind it between commas, right behind it; where they stand."""

    before: str
    behind: str
    mark: str
    where: Citation


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that the sections read. ``told_by``: stem → how many origins use it."""

    matrix: FactMatrix
    phrases: Phrases
    code: str | None
    articles: Mapping[str, AnnotatedArticle]
    labels: Mapping[str, str]
    lines: Mapping[Key, Line]
    facts: Mapping[str, Fact]
    told_by: Mapping[str, int]
    rarity: Mapping[str, float]  #: of senses: how much they tell
    early: Mapping[str, float]  #: stem → how many origins use it, and how far up
    prominence: Mapping[str, float]  #: fact → in how many origins it stands, and how far up
    origins: int
    centre: Centre
    numbers: Mapping[Key, int]  #: of a sentence in ``centre``
    full_names: Mapping[
        str, tuple[str, ...]
    ]  #: folded surname → the names of two or more words that end in it
    bearers: Mapping[
        str, tuple[str, ...]
    ]  #: part of a name → people of that name, the one told of most first
    known: frozenset[str]  #: folded words that the beginnings of most origins have: what the story is about
    matter: frozenset[str]  #: stems of the first sentences that several origins use
    arguing: frozenset[str]  #: articles that argue rather than report
    foreign: frozenset[Key]  #: sentences that are somebody else's words without quotation marks
    told: dict[Key, Told | None] = field(default_factory=dict)  #: what was made of sentences so far
    pairs: dict[Key, Told | None] = field(default_factory=dict)  #: the same of those that need the one before
    further: dict[Key, tuple[tuple[Line, Told], ...]] = field(
        default_factory=dict
    )  #: what is told behind them
    risks: dict[Key, float] = field(default_factory=dict)  #: how likely sentences are to be misread
    introductions: dict[tuple[str, str], Introduction | None] = field(
        default_factory=dict
    )  #: (article, full name) → the words in which a person is introduced

    def central(self, line: Line) -> float:
        """How near a sentence is to what the other origins say, 0 to 1; 1 where there are none."""
        return self.centre.of(self.numbers[line.key]) if self.origins > 1 else 1.0

    def likeness(self, one: frozenset[str], two: frozenset[str]) -> float:
        """The cosine of two sentences by their senses, rare ones more; 0 to 1."""
        both, first, second = (
            sum(self.rarity.get(s, 0.0) ** 2 for s in sorted(found)) for found in (one & two, one, two)
        )
        return both / math.sqrt(first * second) if first and second else 0.0

    def origin(self, article: str) -> str:
        return self.matrix.voices[article].origin

    def relatives(self, found: Iterable[str]) -> list[Line]:
        """The sentences that use two or more of these senses, in order; senses that all use do not count."""
        uses = Counter(number for sense in found for number in self.centre.users.get(sense, ()))
        keys = list(self.lines)
        return [self.lines[keys[number]] for number in sorted(uses) if uses[number] > 1]

    def weight(self, stems: Iterable[str]) -> float:
        """How much the words tell, rare ones more."""
        return sum(self.rarity.get(stem, 0.0) for stem in sorted(stems))

    def shared(self, line: Line) -> float:
        """Share of a sentence's content that more than one origin uses."""
        if self.origins < 2:
            return 1.0
        both = [stem for stem in line.stems if self.told_by.get(stem, 0) > 1]
        return self.weight(both) / max(0.1, self.weight(line.stems))

    def of(self, article: str) -> list[Line]:
        """The sentences of an article, in order."""
        count = len(self.articles[article].annotation.sentences)
        return [self.lines[article, i] for i in range(count)]


def lay_out(matrix: FactMatrix, language: str | None = None) -> Desk:
    """The desk of a matrix. ``language``: of the page's own words, if not that of most articles."""
    rows = _rows_of_sentences(matrix)
    lines = {line.key: line for item in matrix.articles for line in _lines(item, rows)}
    users: dict[str, set[str]] = defaultdict(set)
    for line in lines.values():
        for stem in line.stems:
            users[stem].add(matrix.voices[line.article].origin)
    spread = Counter(stem for line in lines.values() for stem in line.stems | line.senses)
    code = _language(matrix)
    words = phrases(language or code)
    rarity = {stem: math.log((len(lines) + 1) / (n + 0.5)) for stem, n in spread.items()}
    origins = [matrix.voices[line.article].origin for line in lines.values()]
    return Desk(
        matrix=matrix,
        phrases=words,
        code=code,
        articles={item.article.id: item for item in matrix.articles},
        labels=labels(matrix, words),
        lines=lines,
        facts={fact.id: fact for fact in matrix.facts},
        told_by={stem: len(found) for stem, found in users.items()},
        rarity=rarity,
        centre=centre([line.senses for line in lines.values()], origins, rarity),
        numbers={key: number for number, key in enumerate(lines)},
        full_names=_full_names(lines),
        bearers=_bearers(lines),
        known=_known(matrix, lines),
        matter=_matter(lines, {stem: len(found) for stem, found in users.items()}, len(set(origins))),
        arguing=frozenset(item.article.id for item in matrix.articles if opinion(item)),
        foreign=frozenset((item.article.id, i) for item in matrix.articles for i in foreign(item)),
        early=_early(matrix, lines),
        prominence=_prominence(matrix, rows),
        origins=len(set(origins)),
    )


def _matter(lines: Mapping[Key, Line], told_by: Mapping[str, int], origins: int) -> frozenset[str]:
    """What the story is about, in stems."""
    tops = [line for line in lines.values() if line.index < CORE]
    return frozenset(s for line in tops for s in line.stems if origins < 2 or told_by.get(s, 0) > 1)


def _prominence(matrix: FactMatrix, rows: Mapping[Key, list[str]]) -> dict[str, float]:
    """Each origin that tells a fact adds 1, and less the further down its article it does."""
    best: dict[tuple[str, str], float] = {}
    for (article, index), facts in rows.items():
        for fact in facts:
            key = fact, matrix.voices[article].origin
            best[key] = max(best.get(key, 0.0), 1 / (1 + DEPTH * index))
    out: dict[str, float] = defaultdict(float)
    for (fact, _), value in sorted(best.items()):
        out[fact] += value
    return out


def _early(matrix: FactMatrix, lines: Mapping[Key, Line]) -> dict[str, float]:
    """Each origin that uses a word adds 1, and less the further down its first use."""
    best: dict[tuple[str, str], float] = {}
    for (article, index), line in lines.items():
        for stem in line.stems:
            key = stem, matrix.voices[article].origin
            best[key] = max(best.get(key, 0.0), 1 / (1 + DEPTH_OF_WORDS * index))
    out: dict[str, float] = defaultdict(float)
    for (stem, _), value in sorted(best.items()):
        out[stem] += value
    return out


def _bearers(lines: Mapping[Key, Line]) -> dict[str, tuple[str, ...]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines.values():
        for name in line.names:
            if name.type is NameType.PERSON and " " in name.text:
                for part in set(name.text.split()):
                    found[part][name.text] += 1
    return {part: tuple(sorted(n, key=lambda full: (-n[full], full))) for part, n in found.items()}


def _known(matrix: FactMatrix, lines: Mapping[Key, Line]) -> frozenset[str]:
    """Words that half of the origins have in their first sentences, and people of whom most speak."""
    users: dict[str, set[str]] = defaultdict(set)
    tellers: dict[str, set[str]] = defaultdict(set)
    for line in lines.values():
        origin = matrix.voices[line.article].origin
        for token in tokens(line.text) if line.index < BEGINNING else ():
            users[token.text.casefold()].add(origin)
        for name in line.names:
            for word in name.text.casefold().split() if name.type is NameType.PERSON else ():
                tellers[word].add(origin)
    origins = len({matrix.voices[line.article].origin for line in lines.values()})
    said = {word for word, found in users.items() if len(found) >= max(min(2, origins), origins / 2)}
    famous = {word for word, found in tellers.items() if len(found) >= max(2, FAMOUS * origins)}
    return frozenset(said | famous)


def _full_names(lines: Mapping[Key, Line]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines.values():
        for name in line.names:
            if " " in name.text:
                found[name.text.rpartition(" ")[2].casefold()].add(name.text)
    return {last: tuple(sorted(names)) for last, names in found.items()}


def _language(matrix: FactMatrix) -> str | None:
    """The commonest language of the articles, the first in the alphabet if two are as common."""
    found = Counter(item.article.language or "" for item in matrix.articles)
    return min(found, key=lambda code: (-found[code], code)) or None if found else None


def _rows_of_sentences(matrix: FactMatrix) -> dict[Key, list[str]]:
    notes = {item.article.id: item.annotation.sentences for item in matrix.articles}
    starts = {article: [s.start for s in found] for article, found in notes.items()}
    out: dict[Key, list[str]] = defaultdict(list)
    for fact in matrix.facts:
        for article, cell in fact.cells.items():
            for citation in cell.citations if cell.stance is not Stance.DENIES else ():
                index = max(0, bisect_right(starts[article], citation.start) - 1)
                while index < len(notes[article]) and notes[article][index].start < citation.end:
                    out[article, index].append(fact.id)
                    index += 1
    return out


def _lines(item: AnnotatedArticle, rows: Mapping[Key, list[str]]) -> list[Line]:
    article, note = item.article, item.annotation
    names, dates = _sorted_in(note.sentences, note.names), _sorted_in(note.sentences, note.dates)
    spoken: dict[int, list[Quotation]] = defaultdict(list)
    for quotation in note.quotations:
        spoken[quotation.sentence].append(quotation)
    out = []
    for index, s in enumerate(note.sentences):
        text = article.text[s.start : s.end]
        out.append(
            Line(
                article=article.id,
                index=index,
                paragraph=s.paragraph,
                citation=Citation(article.id, s.start, s.end),
                text=" ".join(text.split()),
                code=article.language,
                rows=tuple(dict.fromkeys(rows.get((article.id, index), ()))),
                stems=content_stems(text, article.language),
                senses=senses(text, article.language),
                names=tuple(names[index]),
                dates=tuple(dates[index]),
                quotations=tuple(spoken[index]),
            )
        )
    return out


def senses(text: str, code: str | None) -> frozenset[str]:
    """Content stems, synonyms folded into one: "assault" is "attack"."""
    same = comparison(code).synonyms
    plain = " ".join(same.get(token.text.casefold(), token.text) for token in tokens(text))
    return content_stems(plain, code)


Mark = TypeVar("Mark", Name, DateMention)


def _sorted_in(sentences: Sequence[Sentence], marks: Sequence[Mark]) -> dict[int, list[Mark]]:
    """Marks by the sentence that holds them."""
    starts = [s.start for s in sentences]
    out: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        index = bisect_right(starts, mark.start) - 1
        if index >= 0 and mark.end <= sentences[index].end:
            out[index].append(mark)
    return out
