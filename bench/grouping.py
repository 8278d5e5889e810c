"""Group a file of article rows as a stream, in order of date.

usage: python -m bench.grouping ARTICLES.jsonl[.gz] --out PREDICTED.jsonl [--languages]

Writes ``{"id", "story"}`` a line. The rows' own ``story`` is not read. ``--languages`` groups
across languages, with the encoder.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from bench.grouping_rows import read_articles
from broadsheet.group import Grouper
from broadsheet.group.batch import moves, order
from broadsheet.models.encoder import SentenceEncoder
from broadsheet.types import Article


def grouped(grouper: Grouper, articles: Sequence[Article]) -> dict[str, str]:
    """Article to story after the last article, with all merges and splits."""
    found: dict[str, str] = {}
    for article in sorted(articles, key=order):
        found[article.id] = grouper.add(article).story
        for change in grouper.changes():
            found.update(moves(change))
    return found


def main() -> None:
    """Read, group, write."""
    parser = argparse.ArgumentParser(
        description="Group a file of article rows as a stream, in order of date."
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--languages", action="store_true", help="group across languages")
    arguments = parser.parse_args()
    grouper = Grouper(encoder=SentenceEncoder() if arguments.languages else None)
    found = grouped(grouper, read_articles(arguments.articles))
    lines = [json.dumps({"id": article, "story": story}) for article, story in found.items()]
    arguments.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
