"""Changes made on purpose, and how many of them the comparison sees.

usage: python -m bench.perturb ROWS… [--articles N] [--seed N] [--json]

ROWS are files of article rows (``.jsonl``, ``.jsonl.gz``). Each article is compared with a copy of itself
under another outlet, in which one sentence was changed: a number, a date, a name, a negation, a speaker, a
qualifier or a word of a quotation. A change is seen if a conflict cites the changed sentence on one side
and its original on the other. Trimmed and lightly rewritten reprints must be one origin. Controls are
unchanged but for style (spelling, abbreviations, order of two sentences): a conflict in one of them is a
false alarm, unless both articles stand on every side of it: a claim and its denial within one article, which
its copy has too, set the two against nothing. ``any`` counts those as well.
"""

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.events import inputs
from broadsheet.annotate import annotate
from broadsheet.compare import compare
from broadsheet.extract import extract
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.types import AnnotatedArticle, Article, FactMatrix, NameType

SURNAMES = ("Hargrove", "Lindqvist", "Okonkwo", "Petrakis", "Villanueva", "Brankovic")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SWAPS = {
    "some": "all", "all": "some", "many": "few", "most": "some", "several": "all", "likely": "certainly",
    "may": "will", "might": "will", "could": "must", "partly": "completely", "mostly": "entirely",
    "allegedly": "", "reportedly": "", "probably": "", "only": "", "nearly": "", "almost": "",
    "possible": "certain",
}  # fmt: skip
STYLE = {
    "percent": "per cent", "defense": "defence", "center": "centre", "U.S.": "US", "while": "whilst",
    "toward": "towards", "organization": "organisation",
}  # fmt: skip
BARS = {
    "number": 0.95, "date": 0.95, "quotation": 0.95, "name": 0.85, "speaker": 0.85, "negation": 0.80,
    "qualifier": 0.60, "reprint": 0.98, "control": 0.02, "any": 0.02,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: ``text`` stands where ``start`` to ``end`` was."""

    start: int
    end: int
    text: str


Maker = Callable[[AnnotatedArticle, random.Random], list[Edit]]


def numbers(item: AnnotatedArticle, chance: random.Random) -> list[Edit]:
    out = []
    for quantity in item.annotation.quantities:
        match = re.search(r"\d+", quantity.text)
        if match and not quantity.ordinal and quantity.value >= 2:
            value = int(match.group())
            other = str(value + max(2, value // 2))
            start = quantity.start + match.start()
            out.append(Edit(start, start + len(match.group()), other))
    return out


def dates(item: AnnotatedArticle, chance: random.Random) -> list[Edit]:
    found = re.finditer(rf"\b(?:{'|'.join(DAYS)})\b", item.article.text)
    return [Edit(m.start(), m.end(), DAYS[(DAYS.index(m.group()) + 2) % 7]) for m in found]


def names(item: AnnotatedArticle, chance: random.Random) -> list[Edit]:
    """Another surname for one mention of a full name."""
    out = []
    for name in item.annotation.names:
        first, _, last = name.text.rpartition(" ")
        if name.type is NameType.PERSON and first and last.isalpha():
            out.append(Edit(name.end - len(last), name.end, chance.choice(SURNAMES)))
    return out


def negations(item: AnnotatedArticle, chance: random.Random) -> list[Edit]:
    text = item.article.text
    found = re.finditer(r"\b(?:was|were|is|are|has|have|had|will|would) (?=[a-z]{3,})", text)
    plain = [m for m in found if not text.startswith(("not ", "never "), m.end())]
    return [Edit(m.end(), m.end(), "not ") for m in plain]


def speakers(item: AnnotatedArticle, chance: random.Random) -> list[Edit]:
    """Another person for the named speaker of a quotation."""
    people = sorted({n.full for n in item.annotation.names if n.type is NameType.PERSON and " " in n.full})
    out = []
    for quotation in item.annotation.quotations:
        span = quotation.speaker_span
        if span is None or quotation.speaker not in people or " " not in item.article.text[slice(*span)]:
            continue
        others = [p for p in people if not set(p.split()) & set(quotation.speaker.split())]
        if others:
            out.append(Edit(span[0], span[1], chance.choice(others)))
    return out


def qualifiers(item: AnnotatedArticle, chance: random.Random) -> list[Edit]:
    pattern = re.compile(rf"\b(?:{'|'.join(SWAPS)}) (?=[a-z])")
    found = pattern.finditer(item.article.text)
    edits = [(m, SWAPS[m.group().strip()]) for m in found]
    return [Edit(m.start(), m.end(), f"{word} " if word else "") for m, word in edits]


def quotations(item: AnnotatedArticle, chance: random.Random) -> list[Edit]:
    """Another content word inside a direct quotation."""
    out = []
    for quotation in item.annotation.quotations:
        if quotation.direct and len(quotation.text.split()) >= 5:
            words = list(re.finditer(r"\b[a-z]{6,}\b", quotation.text))
            if words:
                match = chance.choice(words)
                start = quotation.start + match.start()
                out.append(
                    Edit(start, start + len(match.group()), chance.choice(("harvest", "orchard", "velvet")))
                )
    return out


KINDS: dict[str, Maker] = {
    "number": numbers,
    "date": dates,
    "name": names,
    "negation": negations,
    "speaker": speakers,
    "qualifier": qualifiers,
    "quotation": quotations,
}


def edited(article: Article, edits: Sequence[Edit], key: str) -> Article:
    """A copy under another outlet with the edits made; paragraphs move along."""
    text, paragraphs, moved = article.text, list(article.paragraphs), 0
    for edit in sorted(edits, key=lambda e: e.start):
        at = edit.start + moved
        text = text[:at] + edit.text + text[edit.end + moved :]
        grown = len(edit.text) - (edit.end - edit.start)
        paragraphs = [(a + grown * (a > at), b + grown * (b >= at)) for a, b in paragraphs]
        moved += grown
    return replace(
        article, id=f"{article.id}-{key}", text=text, paragraphs=tuple(paragraphs), outlet=f"Other {key}"
    )


def styled(article: Article, kept: Sequence[tuple[int, int]] = ()) -> Article:
    """The article in another house's style, which leaves quotations alone."""
    found = [m for word in STYLE for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", article.text)]
    free = [m for m in found if not any(a <= m.start() < b for a, b in kept)]
    edits = [Edit(m.start(), m.end(), STYLE[m.group()]) for m in free]
    return edited(article, edits, "control")


def reprint(article: Article, chance: random.Random) -> Article:
    """The article without its last third, in another house's style."""
    kept = article.paragraphs[: max(1, 2 * len(article.paragraphs) // 3)]
    short = replace(article, text=article.text[: kept[-1][1]], paragraphs=kept)
    return replace(styled(short), id=f"{article.id}-reprint", outlet="Other reprint")


def seen(matrix: FactMatrix, original: Article, copy: Article, edit: Edit) -> bool:
    """Does a conflict set the changed sentence against its original?"""
    for conflict in matrix.conflicts:
        sides = [
            {
                a
                for c in side.citations
                for a in (original.id, copy.id)
                if c.article == a and _touches(c.start, c.end, edit)
            }
            for side in conflict.sides
        ]
        if len(sides) >= 2 and {original.id, copy.id} <= set().union(*sides):
            return True
    return False


def _touches(start: int, end: int, edit: Edit) -> bool:
    return start <= edit.start <= end


def annotated(articles: Sequence[Article], model: SpacyNames) -> list[AnnotatedArticle]:
    notes = annotate(articles, model)
    return [AnnotatedArticle(a, n) for a, n in zip(articles, notes, strict=True)]


def trials(
    item: AnnotatedArticle, model: SpacyNames, chance: random.Random
) -> Iterator[tuple[str, bool, str]]:
    """(kind, whether it was seen, the change) for one article."""
    for kind, maker in KINDS.items():
        options = maker(item, chance)
        if options:
            edit = chance.choice(options)
            copy = edited(item.article, [edit], kind)
            matrix = compare([item, *annotated([copy], model)])
            around = item.article.text[max(0, edit.start - 60) : edit.end + 60].replace("\n", " ")
            yield kind, seen(matrix, item.article, copy, edit), f"{around!r} → {edit.text!r}"
    quoted = [(q.start, q.end) for q in item.annotation.quotations]
    control = compare([item, *annotated([styled(item.article, quoted)], model)])
    alarms = [c for c in control.conflicts if any(len(set(side.articles)) < 2 for side in c.sides)]
    yield "control", bool(alarms), "; ".join(f"{c.kind}: {c.about}" for c in alarms)
    yield "any", bool(control.conflicts), "; ".join(f"{c.kind}: {c.about}" for c in control.conflicts)
    again = reprint(item.article, chance)
    voices = compare([item, *annotated([again], model)]).voices
    yield "reprint", voices[item.article.id].origin == voices[again.id].origin, again.id


def articles_in(rows: Sequence[Path], count: int, chance: random.Random) -> list[Article]:
    """Articles in English of a usual length, chosen by chance."""
    pages = [page for source in rows for _, page in inputs(source)]
    chance.shuffle(pages)
    out: list[Article] = []
    for page in pages:
        article = extract(page)
        if isinstance(article, Article) and article.language == "en" and 1200 < len(article.text) < 8000:
            out.append(article)
        if len(out) == count:
            break
    return out


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.perturb", description=__doc__.split("\n")[0])
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print what was missed, and false alarms")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    chance, model = random.Random(args.seed), SpacyNames()
    results: dict[str, list[bool]] = defaultdict(list)
    for item in annotated(articles_in(args.rows, args.articles, chance), model):
        for kind, hit, change in trials(item, model, chance):
            results[kind].append(hit)
            if args.show and hit == (kind in ("control", "any")):
                print(f"{kind}: {change}")
    rates = {kind: round(sum(hits) / len(hits), 3) for kind, hits in results.items()}
    if args.json:
        print(json.dumps(rates, indent=1))
        return
    for kind, rate in rates.items():
        print(f"{kind:10} {rate:6.3f}  of {len(results[kind]):3}   asked: {BARS[kind]}")


if __name__ == "__main__":
    main()
