"""Pages of gold events written through a model that is a double: honest, or lying once a sentence.

usage: python -m bench.model_pages ROWS… --gold FOLDER [--scorer SCORE_PAGE.py] [--hostile]

The honest double puts each cell into other words of the same meaning; the lying one plants one error a
sentence (``bench.hostile_model``), another kind each time. Printed are, over all events, how many sentences
were offered and shown in the double's words, and the faults that the scorer finds.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from bench.events import articles_of, gold_events
from bench.hostile_model import NAME, PLANTS, honest
from bench.pages import FAULTS, build, nearest_scorer, scorer
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.pipeline import Editor
from broadsheet.render.json_page import dump
from broadsheet.types import ModelUse, Prompt, Reply, StoryPage


class Double:
    """Implements ``protocols.ChatModel`` without a model."""

    name = "double"

    def __init__(self, *, hostile: bool) -> None:
        self.hostile = hostile
        self.offered: Counter[str] = Counter()
        self.texts: dict[str, str] = {}

    @property
    def use(self) -> ModelUse:
        return ModelUse()

    def complete(self, prompt: Prompt) -> Reply:
        asked = json.loads(prompt.user)["blocks"]
        cells = [cell for block in asked for cell in block["cells"]]
        names = sorted({m.group() for cell in cells for m in NAME.finditer(cell["text"]) if " " in m.group()})
        blocks = [
            {"block": b["block"], "sentences": [self.sentence(c, names) for c in b["cells"]]} for b in asked
        ]
        text = json.dumps({"blocks": blocks})
        return Reply(text, 0, 0, 0.0)

    def sentence(self, cell: dict[str, str], names: list[str]) -> dict[str, object]:
        """The cell in other words, or with one error in it."""
        kind, text = "honest", honest(cell["text"])[-1]
        if self.hostile:
            kinds = list(PLANTS)
            first = sum(self.offered.values()) % len(kinds)
            for kind in kinds[first:] + kinds[:first]:
                if kind != "heading" and (planted := PLANTS[kind](cell["text"], names)):
                    text = planted
                    break
        self.offered[kind] += 1
        self.texts[text] = kind
        return {"text": text, "cells": [cell["cell"]]}


def shown(page: StoryPage, double: Double) -> Counter[str]:
    """The kinds of the double's sentences that stand on a page and are not the extractive sentence."""
    claims = [claim for section in page.sections for block in section.blocks for claim in block.claims]
    return Counter(double.texts[claim.text] for claim in claims if claim.text in double.texts)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--hostile", action="store_true")
    options = parser.parse_args()
    score = scorer(options.scorer or nearest_scorer(options.gold))
    names, faults, passed, offered = SpacyNames(), Counter[str](), Counter[str](), Counter[str]()
    for event in gold_events(options.gold):
        articles = articles_of(event, options.rows)
        if not articles:
            print(f"{event.name}: no articles among the rows", file=sys.stderr)
            continue
        double = Double(hostile=options.hostile)
        page = build(articles, names, Editor(double))
        passed += shown(page, double)
        offered += double.offered
        found = score(json.loads(dump(page, include_text=True)), None)["grounding"]
        faults.update({name: found[name] for name in FAULTS})
    for kind in sorted(offered):
        print(f"{kind:12} {passed[kind]:4} of {offered[kind]:4} shown in the double's words")
    print("faults:", {name: count for name, count in faults.items() if count} or 0)


if __name__ == "__main__":
    main()
