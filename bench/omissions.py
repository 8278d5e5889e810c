"""Facts taken out of articles on purpose, and whether the comparison names them as not found.

usage: python -m bench.omissions ROWS… [--stories N] [--facts N] [--seed N] [--show]

ROWS are files of article rows with a ``story``. In each story facts that three or more voices tell are
chosen by chance; every sentence that tells such a fact is cut out of one of its articles, and the story is
compared again. Named rightly: the article from which the fact was cut, for that fact. Named wrongly: an
article for a fact that it told before the cut and still tells. An article that tells the fact a second time
in a sentence outside the row is rightly not named, so that the recall is the least it can be.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.compare_speed import annotated, by_story
from bench.perturb import Edit, edited
from broadsheet.compare import compare
from broadsheet.compare.omissions import PASSING
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.types import AnnotatedArticle, Article, Citation, Fact, FactMatrix

VOICES = 3  #: that tell a fact, so that two are left when one is cut


@dataclass(frozen=True, slots=True)
class Trial:
    rightly: bool  #: the cut fact was named as not found in its article
    wrongly: int  #: facts named as not found that the article tells
    shown: str


def without(article: Article, spans: Sequence[Citation]) -> Article:
    """The article with the spans cut out, under its own id and outlet."""
    cut = edited(article, [Edit(c.start, c.end, "") for c in spans], "cut")
    kept = tuple((a, b) for a, b in cut.paragraphs if cut.text[a:b].strip())
    return replace(cut, id=article.id, outlet=article.outlet, paragraphs=kept)


def texts(fact: Fact, articles: Sequence[AnnotatedArticle], but: str = "") -> frozenset[tuple[str, str]]:
    """(article, sentence) of all cells, which stay the same when another article is cut."""
    of = {item.article.id: item.article.text for item in articles}
    return frozenset(
        (c.article, of[c.article][c.start : c.end])
        for key, cell in fact.cells.items()
        for c in cell.citations
        if key != but
    )


def named(matrix: FactMatrix) -> list[tuple[str, Fact]]:
    facts = {fact.id: fact for fact in matrix.facts}
    return [(o.article, facts[key]) for o in matrix.omissions for key in o.facts]


def told(article: str, fact: Fact, base: FactMatrix, gone: frozenset[tuple[str, str]]) -> bool:
    """Does the article tell, in a sentence that was not cut, a fact of which the row keeps two sentences?"""
    rest = texts(fact, base.articles) if {a.article.id for a in base.articles} >= set(fact.cells) else None
    for old in base.facts:
        cell = old.cells.get(article)
        if cell is None or rest is None or len(texts(old, base.articles, article) & rest) < 2:
            continue
        if not texts(replace(old, cells={article: cell}), base.articles) <= gone:
            return True
    return False


def trial(base: FactMatrix, fact: Fact, article: str, names: SpacyNames) -> Trial:
    """Cut one fact out of one article and compare again."""
    one = next(a for a in base.articles if a.article.id == article)
    cut = annotated([without(one.article, fact.cells[article].citations)], names)
    others = [a for a in base.articles if a.article.id != article]
    again = compare([*others, *cut])
    gone = texts(replace(fact, cells={article: fact.cells[article]}), base.articles)
    left = texts(fact, base.articles, article)
    rightly, wrongly = False, 0
    for key, found in named(again):
        if key == article and texts(found, again.articles, article) & left:
            rightly = True
        elif key != article and told(key, found, base, gone):
            wrongly += 1
    return Trial(rightly, wrongly, f"{article}: {fact.text}")


def trials(rows: Sequence[Path], stories: int, facts: int, chance: random.Random) -> Iterator[Trial]:
    names = SpacyNames()
    groups = [group for _, group in sorted(by_story(rows).items()) if 4 <= len(group) <= 10]
    chance.shuffle(groups)
    for group in groups[:stories]:
        base = compare(annotated(group, names))
        fit = [f for f in base.facts if f.reported_by_origins >= VOICES and f.kind not in PASSING]
        for fact in chance.sample(fit, min(facts, len(fit))):
            yield trial(base, fact, chance.choice(sorted(fact.cells)), names)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.omissions", description=__doc__.split("\n")[0])
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--stories", type=int, default=20)
    parser.add_argument("--facts", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print the facts that were not missed")
    args = parser.parse_args()
    done = list(trials(args.rows, args.stories, args.facts, random.Random(args.seed)))
    right, wrong = sum(t.rightly for t in done), sum(t.wrongly for t in done)
    for one in done:
        if args.show and not one.rightly:
            print(one.shown)
    print(f"cut {len(done)}  named {right}  recall {right / max(1, len(done)):.3f}")
    share = f"{right / (right + wrong):.3f}" if right + wrong else "-"
    print(f"named wrongly {wrong}  precision {share}")


if __name__ == "__main__":
    main()
