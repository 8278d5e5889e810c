"""The versions of an article as a terminal shows them, and as JSON."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from broadsheet.newsroom import KeptVersion
from broadsheet.render.wording import compared
from broadsheet.text.printable import one_line
from broadsheet.types import Article, ChangeKind, Edit

_LONGEST = 2_000  #: characters of a sentence


def listed(versions: Sequence[KeptVersion]) -> str:
    """Each version with the sentences that changed; words that are not the same stand in brackets."""
    lines = [line for old, new in _steps(versions) for line in _version(old, new)]
    return "\n".join(lines) + "\n"


def plain(versions: Sequence[KeptVersion]) -> list[dict[str, object]]:
    """The same for JSON, with offsets into the texts of the two versions."""
    return [
        {
            "version": new.article.version,
            "seen": new.article.seen,
            "title": new.article.title,
            "corrections": new.article.corrections,
            "edits": [
                {
                    "kind": edit.kind,
                    "was": edit.was,
                    "now": edit.now,
                    "before": _passage(old, edit.before),
                    "after": _passage(new.article, edit.after),
                }
                for edit in new.edits
            ],
        }
        for old, new in _steps(versions)
    ]


def _steps(versions: Sequence[KeptVersion]) -> Iterator[tuple[Article | None, KeptVersion]]:
    if versions:
        yield None, versions[0]
    for old, new in pairwise(versions):
        yield old.article, new


def _passage(article: Article | None, span: tuple[int, int] | None) -> dict[str, object] | None:
    if article is None or span is None:
        return None
    return {"start": span[0], "end": span[1], "text": article.text[slice(*span)]}


def _version(old: Article | None, new: KeptVersion) -> Iterator[str]:
    article = new.article
    seen = f", first seen {article.seen:%Y-%m-%d %H:%M %Z}" if article.seen else ""
    yield f"Version {article.version}{seen}: {one_line(article.title or 'Untitled')}"
    known = old.corrections if old else ()
    yield from (f"  correction: {one_line(note)}" for note in article.corrections if note not in known)
    for edit in new.edits:
        yield from _edit(edit, old.text if old else "", article.text)


def _edit(edit: Edit, old: str, new: str) -> Iterator[str]:
    became = f": {one_line(edit.was)} -> {one_line(edit.now)}" if edit.was and edit.now else ""
    yield f"  {_name(edit)}{became}"
    before, after = (one_line(text[slice(*span)], longest=_LONGEST) if span else "" for text, span in (
        (old, edit.before), (new, edit.after)))  # fmt: skip
    if before and after:
        for sign, runs in zip("-+", compared((before, after)), strict=True):
            yield f"    {sign} " + " ".join(f"[{run.text}]" if run.differs else run.text for run in runs)
    else:
        yield from (f"    {sign} {text}" for sign, text in (("-", before), ("+", after)) if text)


def _name(edit: Edit) -> str:
    if edit.kind is ChangeKind.WORDING and not (edit.before and edit.after):
        return "added" if edit.after else "cut"
    return edit.kind
