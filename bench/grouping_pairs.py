"""How well the likeness of two articles agrees with what people say of pairs of articles.

usage: python -m bench.grouping_pairs PAIRS.jsonl[.gz]

Rows have ``text1, lang1, text2, lang2, overall`` (1 most alike to 4). Prints Pearson correlations of the
likeness with the people's judgement turned round: of all pairs, across languages, within one language.
"""

import argparse
import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from broadsheet.group.decision import shipped
from broadsheet.group.live import Strand
from broadsheet.group.member import ask, make_member
from broadsheet.group.rarity import Rarity
from broadsheet.models.encoder import SentenceEncoder
from broadsheet.protocols import Encoder
from broadsheet.types import Article


def likenesses(pairs: Sequence[dict[str, str]], encoder: Encoder) -> list[float]:
    """One likeness for each pair; the rarity of words is learned on the way."""
    rarity, decision, out = Rarity(), shipped(), []
    for number, pair in enumerate(pairs):
        first, second = (
            make_member(
                Article(f"{number}-{side}", pair[f"text{side}"], (), "", language=pair[f"lang{side}"]),
                rarity,
                encoder,
            )
            for side in "12"
        )
        strand = Strand()
        strand.add(second)
        out.append(decision.likeness(ask(first), strand))
    return out


def main() -> None:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description="Compare the likeness of articles with people's judgement.")
    parser.add_argument("pairs", type=Path)
    path = parser.parse_args().pairs
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        pairs = [json.loads(line) for line in file if line.strip()]
    found = np.array(likenesses(pairs, SentenceEncoder()))
    people = -np.array([float(pair["overall"]) for pair in pairs])
    across = np.array([pair["lang1"] != pair["lang2"] for pair in pairs])
    for name, part in (("all", across | ~across), ("across", across), ("within", ~across)):
        print(f"{name:7s} {np.corrcoef(found[part], people[part])[0, 1]:.3f}  ({int(part.sum())} pairs)")


if __name__ == "__main__":
    main()
