"""Story pages scored against gold events.

usage: python -m bench.pages ROWS… --gold FOLDER [--scorer SCORE_PAGE.py] [--unread NAME …] [--only NAME …]
[--json]

ROWS are files of article rows (``.jsonl``, ``.jsonl.gz``) or folders of text files. FOLDER holds one JSON
file for each gold event, with the ids of its articles; an article is the row of that id, or the file of
that name. The scorer is a Python file with ``score(page, gold)``; it is no part of the project, and by
default the file ``tools/score_page.py`` in a folder above FOLDER. Events
named with ``--unread`` are averaged apart: they are the ones that nobody looked at while the rules were
made.
"""

import argparse
import importlib.util
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.events import articles_of, gold_events
from broadsheet.annotate import annotate
from broadsheet.group import one_story
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.pipeline import Editor, Stamp, page_of, stories_of
from broadsheet.render.json_page import dump
from broadsheet.types import AnnotatedArticle, Article, StoryPage

Scores = Mapping[str, Any]
Score = Callable[[object, object], Scores]

GOLD = {
    "link P": "same_fact_links_precision",
    "link R": "same_fact_links_recall",
    "conf mat": "conflict_recall_material",
    "conf all": "conflict_recall",
    "conf match": "conflict_match_rate",
    "conf n": "conflicts_reported",
    "omit P": "omission_precision",
    "omit n": "omissions_reported",
    "stance": "stance_accuracy",
    "quotes": "shared_quotes_recall",
    "merged": "quotes_wrongly_merged",
    "wire": "wire_recall",
    "wire bad": "wire_wrong",
    "entities": "entities_found",
    "covered": "fact_coverage",
    "in prose": "fact_coverage_in_prose",
}
FAULTS = (
    "uncited broken_citations overlong_citations too_many_citations malformed verbatim_wrong status_wrong "
    "dates_wrong labels_not_in_articles ungrounded_strings"
).split()


def nearest_scorer(gold: Path) -> Path:
    """The scorer in the first folder above the gold events that has one."""
    found = (folder / "tools" / "score_page.py" for folder in gold.resolve().parents)
    path = next((path for path in found if path.is_file()), None)
    if path is None:
        sys.exit(f"No tools/score_page.py lies in a folder above {gold}; say where it is with --scorer.")
    return path


def scorer(path: Path) -> Score:
    """The function ``score`` of a Python file, which may import its neighbours."""
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    score: Score = module.score
    return score


def build(articles: Sequence[Article], model: SpacyNames, editor: Editor | None = None) -> StoryPage:
    """One page of all the articles."""
    story = stories_of(one_story(articles))[0]
    notes = annotate(articles, model)
    annotated = [AnnotatedArticle(a, n) for a, n in zip(articles, notes, strict=True)]
    return page_of(story, annotated, Stamp("bench", "1970-01-01T00:00:00+00:00"), editor=editor)


def flat(scores: Scores) -> dict[str, float | None]:
    """The measures of one page under short names."""
    gold = dict(scores["gold"])
    gold["conflict_recall_material"] = gold["conflict_recall_by_severity"]["material"]
    out: dict[str, float | None] = {short: gold[name] for short, name in GOLD.items()}
    out["faults"] = sum(scores["grounding"][name] for name in FAULTS)
    return out


def averages(rows: Iterable[Mapping[str, float | None]]) -> dict[str, float | None]:
    kept = list(rows)
    out: dict[str, float | None] = {}
    for name in kept[0] if kept else ():
        known = [v for row in kept if (v := row[name]) is not None]
        out[name] = round(sum(known) / len(known), 3) if known else None
    return out


def table(rows: Mapping[str, Mapping[str, float | None]]) -> str:
    """A table with a line for each event."""
    columns = list(next(iter(rows.values()), {}))
    width = max(map(len, rows), default=0) + 2
    lines = [" " * width + " ".join(f"{c:>10}" for c in columns)]
    for name, row in rows.items():
        cells = ("-" if (v := row[c]) is None else f"{v:.3f}".rstrip("0").rstrip(".") for c in columns)
        lines.append(f"{name:<{width}}" + " ".join(f"{cell:>10}" for cell in cells))
    return "\n".join(lines)


def measure(args: argparse.Namespace) -> dict[str, dict[str, float | None]]:
    """Scores by event, then the averages of the read and of the unread ones."""
    score, model = scorer(args.scorer or nearest_scorer(args.gold)), SpacyNames()
    rows: dict[str, dict[str, float | None]] = {}
    for event in gold_events(args.gold):
        wanted = not args.only or event.name in args.only
        articles = articles_of(event, args.rows) if wanted else []
        if articles:
            gold = json.loads(event.path.read_text(encoding="utf-8"))
            page = json.loads(dump(build(articles, model), include_text=True))
            rows[event.name] = flat(score(page, gold))
    unread = {name for name in rows if name in args.unread}
    means = {"AVERAGE": averages(rows[n] for n in rows if n not in unread)}
    if unread:
        means["AVERAGE, unread"] = averages(rows[n] for n in unread)
    return rows | means


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=__doc__.split("\n")[0])
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--gold", required=True, type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--unread", nargs="*", default=[], metavar="NAME")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    rows = measure(args)
    print(json.dumps(rows, indent=1) if args.json else table(rows))


if __name__ == "__main__":
    main()
