"""ROUGE of two sections beside plain methods, on data that people wrote summaries for.

``python -m bench.rouge DATA [--every N]``

``DATA/neus-roundup``: What's happened beside LexRank (Erkan and Radev, 2004) and the first sentence of each
article, against an editor's round-up of three leads. ``DATA/background``: How we got here, from an archive in
which each earlier update of all events is a story of its own, beside the most recent updates, against the
nearest of three people's background summaries. F1 of ROUGE-1, 2 and L with stemming.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rouge_score.rouge_scorer import RougeScorer
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer

from broadsheet.models.spacy_names import SpacyNames
from broadsheet.newsroom.pages import Annotator, Pages
from broadsheet.pipeline import Stamp, page_of, quiet
from broadsheet.storage.history import SqliteHistory
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.text.sentences import split
from broadsheet.text.words import tokens
from broadsheet.types import Article, Assignment, Published, SectionKind, Story, StoryPage

KINDS = ("rouge1", "rouge2", "rougeL")
LEXRANK = 3  #: sentences, as many as our section has in the middle
RECENT = 150  #: words of the most recent updates, about the length of the summaries
STAMP = Stamp("bench", "2026-01-01T00:00:00+00:00")


@dataclass(slots=True)
class Scores:
    """Means of F1, and how often there was something to score."""

    sums: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 0.0))
    count: int = 0
    empty: int = 0
    words: int = 0

    def add(self, scorer: RougeScorer, references: Iterable[str], text: str) -> None:
        found = [scorer.score(reference, text) for reference in references]
        for kind in KINDS:
            self.sums[kind] += max(one[kind].fmeasure for one in found)
        self.count += 1
        self.empty += not text
        self.words += len(text.split())

    def line(self, name: str) -> str:
        n = max(1, self.count)
        means = "  ".join(f"{self.sums[kind] / n:.3f}" for kind in KINDS)
        return f"{name:24} {means}  {self.words / n:6.0f} words  {self.empty} of {self.count} empty"


class Tokenizer:
    """Sentences and words as we see them, for `sumy`."""

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(text[s.start : s.end] for s in split(text, ((0, len(text)),), "en"))

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(token.text for token in tokens(text))


def article(key: str, text: str, *, title: str | None = None, day: date | None = None) -> Article:
    whole = " ".join(text.split())
    return Article(
        id=key,
        text=whole,
        paragraphs=((0, len(whole)),),
        input=key,
        title=title,
        language="en",
        published=Published(day) if day else None,
    )


def section(page: StoryPage, kind: SectionKind) -> list[str]:
    return [c.text for s in page.sections if s.kind is kind for b in s.blocks for c in b.claims]


def roundups(folder: Path, names: SpacyNames, scorer: RougeScorer, every: int) -> Mapping[str, Scores]:
    """What's happened against an editor's round-up."""
    scores: dict[str, Scores] = defaultdict(Scores)
    annotator = Annotator(names, version="bench", storage=None)
    lexrank, words = LexRankSummarizer(Stemmer("english")), Tokenizer()
    for number, row in enumerate(rows(folder)):
        if number % every:
            continue
        found = [
            article(f"n{number}-{i}", a["text"], title=a["title"]) for i, a in enumerate(row["articles"])
        ]
        reference = row["reference"].partition("ARTICLE=>")[2].strip()
        story = Story("s", tuple(Assignment(a.id, "s", 1.0, "") for a in found))
        page = page_of(story, annotator(found), STAMP)
        whole = PlaintextParser.from_string("\n\n".join(a.text for a in found), words)
        ranked = " ".join(map(str, lexrank(whole.document, LEXRANK)))
        scores["What's happened"].add(scorer, [reference], " ".join(section(page, SectionKind.HAPPENED)))
        scores["LexRank"].add(scorer, [reference], ranked)
        scores["lead-1 of each"].add(scorer, [reference], " ".join(first(a.text, words) for a in found))
    return scores


def first(text: str, words: Tokenizer) -> str:
    return next(iter(words.to_sentences(text)), "")


def backgrounds(folder: Path, names: SpacyNames, scorer: RougeScorer, every: int) -> Mapping[str, Scores]:
    """How we got here against people's summaries of what was before."""
    before: dict[str, list[str]] = defaultdict(list)
    scores: dict[str, Scores] = defaultdict(Scores)
    with TemporaryDirectory() as place:
        storage = SqliteStorage(Path(place) / "a.db")
        history = SqliteHistory(storage.database)
        annotator = Annotator(names, version="bench", storage=storage)
        pages = Pages(storage, annotator, STAMP, editor=None, tell=quiet, history=history)
        for number, row in enumerate(sorted(rows(folder), key=lambda row: (row["date"], row["event"]))):
            page, updates = _kept(storage, pages, number, row), before[row["event"]]
            if row["backgrounds"] and number % every == 0:
                ours = [*(one.text for one in page.earlier), *section(page, SectionKind.BACKGROUND)]
                scores["How we got here"].add(scorer, row["backgrounds"], " ".join(ours))
                scores["most recent updates"].add(scorer, row["backgrounds"], _recent(updates))
            updates.append(row["update"])
        storage.close()
    return scores


def _kept(storage: SqliteStorage, pages: Pages, number: int, row: Mapping[str, Any]) -> StoryPage:
    """The page of an update, which is a story of its own, with what the archive knows of what was before."""
    update = article(f"u{number}", row["update"], day=date.fromisoformat(row["date"]))
    storage.save_articles([update])
    storage.save_story(Story(f"s-{number}", (Assignment(update.id, f"s-{number}", 1.0, ""),)), None)
    return pages.build(f"s-{number}", None)


def _recent(updates: Sequence[str]) -> str:
    words = " ".join(updates).split()
    return " ".join(words[-RECENT:])


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--every", type=int, default=1, help="score every Nth story and update")
    given = parser.parse_args()
    names, scorer = SpacyNames(), RougeScorer(list(KINDS), use_stemmer=True)
    for folder, score in (("neus-roundup", roundups), ("background", backgrounds)):
        print(f"{folder:24} R-1    R-2    R-L")
        for name, found in score(given.data / folder, names, scorer, given.every).items():
            print(found.line(name))


if __name__ == "__main__":
    main()
