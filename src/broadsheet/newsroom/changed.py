"""What outlets changed in the articles of a story, for its page and for whoever asks."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise

from broadsheet.newsroom.answers import KeptVersion
from broadsheet.protocols import History
from broadsheet.types import Article, ChangeKind, Completeness, Edit, PageChange, Passage

OF_ONE = 6  #: changes of one article that a page shows, the newest
OF_ALL = 20


def page_changes(history: History, articles: Sequence[Article]) -> tuple[PageChange, ...]:
    """Changed numbers, names, quotations and dates, corrections and removals, newest first."""
    gone = history.gone(article.id for article in articles)
    found: list[PageChange] = []
    for article in sorted(articles, key=lambda one: one.id):
        versions = history.versions(article.id) if article.version > 1 else [article]
        mine = [*_changed(versions), *_corrected(versions)]
        if article.id in gone:
            at = gone[article.id].isoformat()
            mine.append(_change(article, ChangeKind.REMOVAL, at=at))
        found += _newest_first(mine)[:OF_ONE]
    return tuple(_newest_first(found)[:OF_ALL])


def kept_versions(history: History, article_id: str) -> tuple[KeptVersion, ...]:
    """Every version of an article with what is not as it was in the one before."""
    versions = history.versions(article_id)
    first = [KeptVersion(article, ()) for article in versions[:1]]
    return (*first, *(KeptVersion(new, edits(old, new)) for old, new in pairwise(versions)))


def edits(old: Article, new: Article) -> tuple[Edit, ...]:
    """The sentences that are not as they were."""
    from broadsheet.text.changes import Text, changes

    return changes(
        Text(old.text, old.paragraphs), Text(new.text, new.paragraphs), new.language, new.published
    )


def _changed(versions: Sequence[Article]) -> Iterator[PageChange]:
    whole = [one for one in versions if one.completeness is Completeness.FULL]
    for old, new in pairwise(whole):
        for edit in edits(old, new):
            if edit.kind.material and edit.before and edit.after:
                yield _change(
                    new,
                    edit.kind,
                    was=edit.was,
                    now=edit.now,
                    before=_passage(old, edit.before),
                    after=_passage(new, edit.after),
                )


def _corrected(versions: Sequence[Article]) -> Iterator[PageChange]:
    known: set[str] = set()
    for article in versions:
        for note in article.corrections:
            if note not in known:
                yield _change(article, ChangeKind.CORRECTION, note=note)
        known |= set(article.corrections)


def _passage(article: Article, span: tuple[int, int]) -> Passage:
    return Passage(article.version, *span, article.text[slice(*span)])


def _change(
    article: Article,
    kind: ChangeKind,
    *,
    at: str | None = None,
    was: str | None = None,
    now: str | None = None,
    before: Passage | None = None,
    after: Passage | None = None,
    note: str | None = None,
) -> PageChange:
    said = "\x1f".join((article.id, str(article.version), kind, was or "", now or "", note or ""))
    where = f"{after.start}" if after else ""
    digest = blake2b(f"{said}\x1f{where}".encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
    seen = at or (article.seen.isoformat() if article.seen else None)
    return PageChange(f"x-{digest}", article.id, article.version, kind, seen, was, now, before, after, note)


def _newest_first(found: Iterable[PageChange]) -> list[PageChange]:
    kinds = list(ChangeKind)

    def order(change: PageChange) -> tuple[object, ...]:
        start = change.after.start if change.after else -1
        return -change.version, change.article, kinds.index(change.kind), start, change.id

    return sorted(sorted(found, key=order), key=lambda change: change.at or "", reverse=True)


def passages(changes: Iterable[PageChange]) -> set[tuple[str, int]]:
    """The versions of articles that changes cite."""
    return {(c.article, p.version) for c in changes for p in (c.before, c.after) if p is not None}
