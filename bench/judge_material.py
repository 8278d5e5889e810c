"""What a judge of pages reads: the articles of an event, and pairs of pages of it in random order.

``python -m bench.judge_material GOLD ROWS… --out FOLDER --key FILE [--written FOLDER] [--events NAME…]``

For each event: ``articles.txt``, the plain text of our page, a page of the first three sentences of each
article, and, if there is one in the folder ``--written``, a page that somebody else wrote (``EVENT.md``).
``a-lead3`` and ``b-written`` are the pairs: ``first.md`` and ``second.md`` in each, in an order that the seed
decides and that only the key tells. Nothing in a page says who made it: no marks of citations, no matrix, no
footer.
"""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

from bench.events import GoldEvent, articles_of, gold_events
from broadsheet.annotate import annotate
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.newsroom.pages import Annotator
from broadsheet.pipeline import Stamp, make_pages, once_each
from broadsheet.render import dates
from broadsheet.render.build import view
from broadsheet.render.view import BlockView
from broadsheet.types import Article, Block, SectionKind, StoryPage

SEED, LEAD = 7, 3


def plain(page: StoryPage) -> str:
    """The headline and the sections in Markdown, sentences only."""
    lines = [f"# {page.story.headline.text}"]
    shown = view(page).sections
    for section, seen in zip(page.sections, shown, strict=True):
        if section.blocks:
            lines.append(f"## {section.title}")
            for block, look in zip(section.blocks, seen.blocks, strict=True):
                lines += _block(section.kind, block, look)
    return "\n\n".join(lines) + "\n"


def _block(kind: SectionKind, block: Block, look: BlockView) -> list[str]:
    marked = (f"{c.text.text} ({c.word})" if c.word else c.text.text for c in look.claims)
    text = " ".join(marked) or "Not answered in these articles."
    if block.date:
        return [f"*{dates.period(block.date)}*: {text}"]
    if block.heading and kind is SectionKind.TOPICS:
        return [f"- **{block.heading.text}**: {text}"]
    on = f", {look.about_it}" if look.about_it else ""
    return [f"### {block.heading.text}{on}", text] if block.heading else [text]


def lead(articles: Sequence[Article], names: SpacyNames) -> str:
    """The first three sentences of each article, under its outlet, as they stand."""
    parts = ["# What the outlets report"]
    for article, note in zip(articles, annotate(articles, names), strict=True):
        found = [article.text[s.start : s.end] for s in note.sentences[:LEAD]]
        parts += [f"## {article.outlet or 'An unnamed outlet'}", " ".join(" ".join(found).split())]
    return "\n\n".join(parts) + "\n"


def all_texts(articles: Sequence[Article]) -> str:
    """The articles as a judge reads them."""
    parts = []
    for number, article in enumerate(articles, 1):
        head = f"ARTICLE {number}: {article.outlet or 'outlet not named'}, {article.published or 'undated'}"
        parts.append(f"{'=' * 78}\n{head}\n{article.title or ''}\n{'=' * 78}\n\n{article.text}\n")
    return "\n".join(parts)


def material(event: GoldEvent, rows: Sequence[Path], names: SpacyNames) -> tuple[list[Article], str, str]:
    """(articles by time, our page, the leads)."""
    articles, _ = once_each(articles_of(event, rows))
    articles.sort(key=lambda a: (str(a.published or "9"), a.id))
    annotator = Annotator(names, version="judged", storage=None)
    (page, *_) = make_pages(articles, annotator, Stamp("judged", "2026-01-01"), together=True)
    return articles, plain(page), lead(articles, names)


def pair(folder: Path, ours: str, theirs: str, *, swap: bool) -> dict[str, str]:
    """Write both in the order that was drawn; which is which."""
    folder.mkdir(parents=True, exist_ok=True)
    first, second = (theirs, ours) if swap else (ours, theirs)
    (folder / "first.md").write_text(first, encoding="utf-8")
    (folder / "second.md").write_text(second, encoding="utf-8")
    return {"first": "theirs" if swap else "ours", "second": "ours" if swap else "theirs"}


def _orders(events: int) -> list[bool]:
    """Which pairs change places: half of them, drawn by the seed."""
    orders = [number % 2 == 0 for number in range(events)]
    random.Random(SEED).shuffle(orders)
    return orders


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, help="folder of gold files")
    parser.add_argument("rows", type=Path, nargs="+", help="article rows or folders of text files")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--key", type=Path, required=True)
    parser.add_argument("--written", type=Path, help="folder of pages by another hand, EVENT.md")
    parser.add_argument("--events", nargs="*", help="only these")
    given = parser.parse_args()
    key, names = {}, SpacyNames()
    events = [e for e in gold_events(given.gold) if not given.events or e.name in given.events]
    for event, swap in zip(events, _orders(len(events)), strict=True):
        articles, ours, leads = material(event, given.rows, names)
        folder = given.out / event.name
        key[event.name] = {"a-lead3": pair(folder / "a-lead3", ours, leads, swap=swap)}
        (folder / "articles.txt").write_text(all_texts(articles), encoding="utf-8")
        written = given.written / f"{event.name}.md" if given.written else None
        if written and written.exists():
            theirs = written.read_text(encoding="utf-8")
            key[event.name]["b-written"] = pair(folder / "b-written", ours, theirs, swap=not swap)
    given.key.write_text(json.dumps(key, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
