"""How often the gate tells a faithful summary from one with an edited error.

usage: python -m bench.summedits PAIRS.jsonl[.gz] [--show N]

Each row has a ``doc``, a ``summary`` and ``consistent`` (1: faithful). The gate judges each sentence of the
summary over the sentences of the document that share most with it. Balanced accuracy is the mean of the
shares judged right among the faithful and among the others (SummEdits, Laban et al. 2023).
"""

import argparse
import gzip
import json
from collections.abc import Sequence
from pathlib import Path

from broadsheet.text.sentences import split
from broadsheet.text.words import content_stems
from broadsheet.write.gate import Source, check

SOURCES = 6  #: sentences of the document that a sentence is held against


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split(text, ((0, len(text)),), "en")]


def nearest(sentence: str, document: Sequence[str]) -> list[Source]:
    """The sentences of a document that share most content words with one, in order of the document."""
    said = content_stems(sentence, "en")
    ranked = sorted(range(len(document)), key=lambda i: (-len(content_stems(document[i], "en") & said), i))
    return [Source(document[i]) for i in sorted(ranked[:SOURCES])]


def reason(document: str, summary: str) -> str | None:
    """Why the gate takes a summary for unfaithful, or None."""
    parts = sentences(document)
    ordinary = frozenset(word for word in document.split() if word.islower())
    found = (check(one, nearest(one, parts), ordinary=ordinary) for one in sentences(summary))
    return next((why for why in found if why), None)


def rows(path: Path) -> list[dict[str, str | int]]:
    data = path.read_bytes()
    data = gzip.decompress(data) if path.suffix == ".gz" else data
    return [json.loads(line) for line in data.splitlines() if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--show", type=int, default=0, help="so many faithful summaries that were refused")
    options = parser.parse_args()
    right: dict[int, list[bool]] = {0: [], 1: []}
    for row in rows(options.pairs):
        why, label = reason(str(row["doc"]), str(row["summary"])), int(row["consistent"])
        right[label].append((why is None) == bool(label))
        if label and why and options.show:
            options.show -= 1
            print(f"{why}\n    {row['summary']}")
    shares = {label: sum(some) / max(1, len(some)) for label, some in right.items()}
    print(f"faithful ones passed: {shares[1]:.3f} of {len(right[1])}")
    print(f"edited ones refused:  {shares[0]:.3f} of {len(right[0])}")
    print(f"balanced accuracy:    {sum(shares.values()) / 2:.3f}")


if __name__ == "__main__":
    main()
