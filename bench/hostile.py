"""How many planted errors the gate stops, and how many honest rewrites it refuses.

usage: python -m bench.hostile ROWS… --gold FOLDER [--show KIND] [--json]

ROWS are article rows (``*.jsonl``, ``*.jsonl.gz``) or folders of text files; FOLDER holds the gold events
whose articles are taken. Each sentence is a cell; the lying model of ``bench.hostile_model`` plants one
error of each kind that the sentence has a place for, and the gate sees the result beside the cell it cites.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.events import articles_of, gold_events
from bench.hostile_model import NAME, PLANTS, honest
from broadsheet.text.sentences import split
from broadsheet.types import Article
from broadsheet.write.gate import Source, check

SHORTEST, LONGEST = 40, 320  #: characters of a sentence that serves as a cell


@dataclass(slots=True)
class Tally:
    """Per kind of planting: how many were made, how many stopped, and examples of those that passed."""

    made: Counter[str] = field(default_factory=Counter)
    stopped: Counter[str] = field(default_factory=Counter)
    passed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kind: str, text: str, reason: str | None) -> None:
        self.made[kind] += 1
        self.stopped[kind] += reason is not None
        if (reason is None) != (kind == "honest"):
            self.passed[kind].append(f"{text}  [{reason}]" if reason else text)

    def rates(self) -> dict[str, float]:
        return {kind: round(self.stopped[kind] / self.made[kind], 4) for kind in sorted(self.made)}


def cells(article: Article) -> Iterator[str]:
    """The sentences of an article that a claim could stand on."""
    for sentence in split(article.text, article.paragraphs, article.language):
        text = article.text[sentence.start : sentence.end]
        if SHORTEST <= len(text) <= LONGEST:
            yield text


def measure(articles: Sequence[Article], tally: Tally) -> None:
    """Plant every kind of error into every cell of an event's articles."""
    names = sorted({m.group() for a in articles for m in NAME.finditer(a.text) if " " in m.group()})
    ordinary = frozenset(word for a in articles for word in a.text.split() if word.islower())
    for article in articles:
        for number, cell in enumerate(cells(article)):
            source = Source(cell, article.published)
            others = names[number % max(1, len(names)) :] + names[: number % max(1, len(names))]
            for kind, plant in PLANTS.items():
                text = plant(cell, others)
                if text is not None:
                    reason = check(text, [source], ordinary=ordinary, heading=kind == "heading")
                    tally.add(kind, text, reason)
            for text in honest(cell):
                tally.add("honest", text, check(text, [source], ordinary=ordinary))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--show", metavar="KIND")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    tally = Tally()
    for event in gold_events(options.gold):
        measure(articles_of(event, options.rows), tally)
    if options.json:
        print(json.dumps(tally.rates()))
        return
    for kind, rate in tally.rates().items():
        word = "refused" if kind == "honest" else "stopped"
        print(f"{kind:12} {rate:.3f} {word} of {tally.made[kind]}")
    for text in tally.passed.get(options.show or "", []):
        print("-", text)


if __name__ == "__main__":
    main()
