"""The index of words: SQLite's FTS5 over articles, stories and names (sqlite.org/fts5.html).

Ranked by bm25, a word in a headline counting six times, and by freshness: what is as new as the newest
article of the archive counts twice, half of that surplus is gone after two weeks. Of what very many have,
the last `MOST` that were indexed are ranked, so that a common word is as fast as a rare one.

Where no spaces stand between words (Chinese, Japanese, Thai), FTS5 knows no words, and its trigrams none of
two characters, which most Chinese words have. What is asked for in these scripts is looked for letter by
letter in the texts themselves, newest first; Korean words are found by how they begin, whatever particle
follows.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection, Row, text

from broadsheet.storage.engine import Database
from broadsheet.types import Hit, HitKind, Hits, Query, Run, StoryStatus, Term

MOST = 3000  #: matches that are ranked
FRESH = 14 * 86_400.0  #: seconds after which half of the surplus of freshness is gone
TITLE_WEIGHT = 6.0
TOKENS = 28  #: words of a snippet
LONGEST = 400  #: characters of a snippet
START = 200  #: characters that are shown where no words were searched for
AROUND = 30  #: characters before what was looked for letter by letter

_OPEN, _CLOSE = "\x01", "\x02"
_MARKS = re.compile("([\x01\x02])")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

_Values = dict[str, str | int | float]


class SqliteSearch:
    """Implements `protocols.SearchIndex`."""

    def __init__(self, database: Database) -> None:
        self._read = database.read

    def find(self, query: Query, kind: HitKind, *, limit: int, offset: int = 0) -> Hits:
        if query.empty or limit < 1:
            return Hits()
        find = {HitKind.STORY: _stories, HitKind.ARTICLE: _articles, HitKind.NAME: _names}[kind]
        with self._read() as connection:
            hits = find(connection, query, limit + 1, max(0, offset))
        return Hits(tuple(hits[:limit]), more=len(hits) > limit)

    def named(self, entity: str) -> tuple[str, list[str]] | None:
        wanted = text(
            """SELECT search_name.name, search_name.story FROM search_name
            JOIN story ON story.id = search_name.story
            WHERE search_name.entity = :entity AND story.status != :merged
            ORDER BY story.moment DESC, story.id"""
        )
        values = {"entity": _plain(entity), "merged": StoryStatus.MERGED.value}
        with self._read() as connection:
            rows = connection.execute(wanted, values).all()
        return (rows[0].name or "", [row.story for row in rows]) if rows else None

    def shared(self) -> frozenset[str]:
        wanted = text(
            """SELECT search_name.entity FROM search_name JOIN story ON story.id = search_name.story
            WHERE story.status != :merged
            GROUP BY search_name.entity HAVING count(DISTINCT search_name.story) > 1"""
        )
        with self._read() as connection:
            return frozenset(connection.execute(wanted, {"merged": StoryStatus.MERGED.value}).scalars())


def expression(terms: Sequence[Term]) -> str:
    """What FTS5 is asked; every word in quotation marks, so that nothing in it is an operator."""
    spaced = [term for term in terms if not _UNSPACED.search(term.text)]
    wanted = " AND ".join(_quoted(term) for term in spaced if not term.without)
    without = " OR ".join(_quoted(term) for term in spaced if term.without)
    return f"({wanted}) NOT ({without})" if wanted and without else wanted


def _quoted(term: Term) -> str:
    doubled = _plain(term.text).replace('"', '""')
    return f'"{doubled}"' + ("*" if term.start or _HANGUL.search(term.text) else "")


class _Parts:
    """The terms without spaces between words, which are looked for letter by letter."""

    def __init__(self, query: Query, *columns: str) -> None:
        """``columns``: SQL expressions of the texts, the one that snippets are of last."""
        terms = [term for term in query.terms if _UNSPACED.search(term.text)]
        self.values: _Values = {f"part{number}": _plain(term.text) for number, term in enumerate(terms)}
        self.filters = "".join(
            f" AND {'NOT ' if term.without else ''}({_in_any(columns, number)})"
            for number, term in enumerate(terms)
        )
        wanted = [(number, term) for number, term in enumerate(terms) if not term.without]
        self.wanted = bool(wanted)
        self._marks = re.compile("|".join(re.escape(_plain(term.text)) for _, term in wanted) or "(?!)")
        begin = f"max(1, instr({columns[-1]}, :part{wanted[0][0]}) - {AROUND})" if wanted else "1"
        self.snippet = f"substr({columns[-1]}, {begin}, {START})"

    def marked(self, words: str) -> str:
        """With `_OPEN` and `_CLOSE` around what was looked for."""
        return self._marks.sub(lambda found: f"{_OPEN}{found[0]}{_CLOSE}", words)


def _in_any(columns: Sequence[str], number: int) -> str:
    return " OR ".join(f"instr(coalesce({column}, ''), :part{number}) > 0" for column in columns)


def _plain(words: str) -> str:
    """A string that SQLite takes: no lone surrogates, no NUL."""
    return words.encode("utf-8", "replace").decode().replace("\x00", " ")


def _articles(connection: Connection, query: Query, limit: int, offset: int) -> list[Hit]:
    asked = expression(query.terms)
    filters, values = _article_filters(connection, query)
    parts = _Parts(query, "v.title", "v.text")
    if parts.filters:
        filters += f""" AND EXISTS (SELECT 1 FROM article_version AS v
            WHERE v.article = search_article.article AND v.version = search_article.version{parts.filters})"""
    if query.differ:
        filters += """ AND EXISTS (SELECT 1 FROM assignment AS a JOIN search_story AS t ON t.story = a.story
            WHERE a.article = search_article.article AND t.conflicts > 0)"""
    fit = f"bm25(article_words, {TITLE_WEIGHT}, 1.0)"
    source = "article_words CROSS JOIN search_article ON search_article.id = article_words.rowid"
    matching = "article_words MATCH :asked"
    found = _ranked(fit if asked else None, source if asked else "search_article", matching, filters)
    rows = connection.execute(
        text(
            f"""WITH found AS ({found})
            SELECT found.id, s.article, v.title, v.url, v.published, s.outlet, s.language,
                (SELECT story FROM assignment WHERE assignment.article = s.article) AS story,
                {parts.snippet} AS start
            FROM found JOIN search_article AS s ON s.id = found.id
            JOIN article_version AS v ON v.article = s.article AND v.version = s.version
            ORDER BY found.place"""
        ),
        {**values, **parts.values, **_ranking(connection, asked, limit, offset)},
    ).all()
    marked = _marked(connection, "article_words", asked, [row.id for row in rows])
    found_in = (marked.get(row.id, (row.title or "", _start(row.start))) for row in rows)
    return [_article_hit(row, *map(parts.marked, said)) for row, said in zip(rows, found_in, strict=True)]


def _article_hit(row: Row[tuple[object, ...]], title: str, snippet: str) -> Hit:
    return Hit(
        HitKind.ARTICLE,
        row.article,
        runs(title),
        runs(snippet),
        story=row.story,
        outlet=row.outlet,
        url=row.url,
        published_at=row.published,
        language=row.language,
    )


def _stories(connection: Connection, query: Query, limit: int, offset: int) -> list[Hit]:
    asked = expression(query.terms)
    filters, values = _story_filters(connection, query, "search_story")
    filters += _Parts(query, "search_story.headline", "search_story.claims").filters
    parts = _Parts(query, "s.headline", "s.claims")
    fit = f"bm25(story_words, {TITLE_WEIGHT}, 1.0)"
    words = "story_words CROSS JOIN search_story ON search_story.id = story_words.rowid CROSS JOIN"
    source = f"{words if asked else 'search_story JOIN'} story ON story.id = search_story.story"
    found = _ranked(
        fit if asked else None, source, "story_words MATCH :asked", filters, moment="story.moment"
    )
    rows = connection.execute(
        text(
            f"""WITH found AS ({found})
            SELECT found.id, s.story, s.headline, s.conflicts, {parts.snippet} AS start,
                json_extract(CAST(story.head AS TEXT), '$.last_published') AS published,
                json_extract(CAST(story.head AS TEXT), '$.language') AS language
            FROM found JOIN search_story AS s ON s.id = found.id JOIN story ON story.id = s.story
            ORDER BY found.place"""
        ),
        {**values, **parts.values, **_ranking(connection, asked, limit, offset)},
    ).all()
    marked = _marked(connection, "story_words", asked, [row.id for row in rows])
    found_in = (marked.get(row.id, (row.headline or "", _start(row.start))) for row in rows)
    return [_story_hit(row, *map(parts.marked, said)) for row, said in zip(rows, found_in, strict=True)]


def _story_hit(row: Row[tuple[object, ...]], title: str, snippet: str) -> Hit:
    return Hit(
        HitKind.STORY,
        row.story,
        runs(title),
        runs(snippet),
        story=row.story,
        published_at=row.published,
        language=row.language,
        conflicts=row.conflicts,
    )


def _names(connection: Connection, query: Query, limit: int, offset: int) -> list[Hit]:
    """By the number of stories; without words no names are found, for they would be all."""
    asked, parts = expression(query.terms), _Parts(query, "n.name", "n.variants")
    if not asked and not parts.wanted:
        return []
    filters, values = _story_filters(connection, query, "search_story")
    matching = f"""SELECT name_words.rowid AS id, bm25(name_words, {TITLE_WEIGHT}, 1.0) AS fit
                FROM name_words WHERE name_words MATCH :asked ORDER BY name_words.rowid DESC LIMIT {MOST}"""
    rows = connection.execute(
        text(
            f"""WITH matching AS ({matching if asked else "SELECT id, 0.0 AS fit FROM search_name"})
            SELECT max(matching.id) AS id, n.entity, n.name, count(DISTINCT n.story) AS stories
            FROM matching JOIN search_name AS n ON n.id = matching.id
            JOIN search_story ON search_story.story = n.story JOIN story ON story.id = n.story
            WHERE 1 {filters}{parts.filters}
            GROUP BY n.entity ORDER BY stories DESC, min(matching.fit), n.entity
            LIMIT :limit OFFSET :offset"""
        ),
        {**values, **parts.values, "asked": asked, "limit": limit, "offset": offset},
    ).all()
    marked = _marked(connection, "name_words", asked, [row.id for row in rows])
    said = [parts.marked(marked.get(row.id, (row.name or "", ""))[0]) for row in rows]
    return [
        Hit(HitKind.NAME, row.entity, runs(name), stories=row.stories)
        for row, name in zip(rows, said, strict=True)
    ]


def _ranked(fit: str | None, source: str, matching: str, filters: str, *, moment: str = "moment") -> str:
    """The best, in order: by fit and freshness, or, if no words are asked for, the newest."""
    table = source.split()[0] if fit is None else source.split()[3]
    if fit is None:
        order = f"{moment} DESC, {table}.id"
        return f"""SELECT {table}.id AS id, row_number() OVER (ORDER BY {order}) AS place
            FROM {source} WHERE 1 {filters} ORDER BY {order} LIMIT :limit OFFSET :offset"""
    age = f"max(0.0, :newest - coalesce({moment}, :newest - 10 * {FRESH}))"
    order = f"fit * (1.0 + 1.0 / (1.0 + age / {FRESH})), id DESC"
    return f"""SELECT id, row_number() OVER (ORDER BY {order}) AS place FROM (
            SELECT {table}.id AS id, {fit} AS fit, {age} AS age FROM {source}
            WHERE {matching} {filters} ORDER BY {matching.split()[0]}.rowid DESC LIMIT {MOST})
        ORDER BY {order} LIMIT :limit OFFSET :offset"""


def _ranking(connection: Connection, asked: str, limit: int, offset: int) -> _Values:
    values: _Values = {"limit": limit, "offset": offset}
    if asked:
        newest = connection.execute(text("SELECT max(moment) FROM article")).scalar()
        values |= {"asked": asked, "newest": newest or 0.0}
    return values


def _article_filters(
    connection: Connection, query: Query, table: str = "search_article"
) -> tuple[str, _Values]:
    """Conditions on the row of an article, each with its values."""
    parts: list[str] = []
    values: _Values = {}
    if query.outlets:
        outlets = _outlets(connection, query.outlets)
        values |= {f"outlet{number}": outlet for number, outlet in enumerate(outlets)}
        parts.append(f"{table}.outlet IN ({', '.join(f':outlet{n}' for n in range(len(outlets)))})")
    if query.languages:
        values |= {f"language{number}": _plain(code) for number, code in enumerate(query.languages)}
        parts.append(
            f"{table}.language IN ({', '.join(f':language{n}' for n in range(len(query.languages)))})"
        )
    if query.since:
        values["since"] = _seconds(query.since)
        parts.append(f"{table}.moment >= :since")
    if query.until:
        values["until"] = _seconds(query.until + timedelta(days=1) if query.until < date.max else date.max)
        parts.append(f"{table}.moment < :until")
    return "".join(f" AND {part}" for part in parts), values


def _story_filters(connection: Connection, query: Query, table: str) -> tuple[str, _Values]:
    """Conditions on a story: it is not merged, and one of its articles fits."""
    filters, values = _article_filters(connection, query, "member")
    if filters:
        filters = f""" AND EXISTS (SELECT 1 FROM assignment JOIN search_article AS member
            ON member.article = assignment.article WHERE assignment.story = {table}.story{filters})"""
    if query.differ:
        filters += f" AND {table}.conflicts > 0"
    return f" AND story.status != '{StoryStatus.MERGED.value}'{filters}", values


def _outlets(connection: Connection, wanted: Sequence[str]) -> list[str]:
    """The outlets whose names have one of these parts; each is found by a jump in the index."""
    rows = connection.execute(
        text(
            """WITH RECURSIVE one (outlet) AS (
                SELECT min(outlet) FROM search_article
                UNION ALL
                SELECT (SELECT min(outlet) FROM search_article WHERE outlet > one.outlet)
                FROM one WHERE one.outlet IS NOT NULL)
            SELECT outlet FROM one WHERE outlet IS NOT NULL"""
        )
    ).scalars()
    folded = [part.casefold() for part in wanted]
    return [outlet for outlet in rows if any(part in outlet.casefold() for part in folded)][:500]


def _marked(connection: Connection, table: str, asked: str, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """By row, title and snippet with the words found in `_OPEN` and `_CLOSE`."""
    if not asked or not ids:
        return {}
    rows = connection.execute(
        text(
            f"""SELECT rowid, snippet({table}, 0, :open, :close, '…', 40) AS title,
                snippet({table}, 1, :open, :close, '…', {TOKENS}) AS part
            FROM {table} WHERE {table} MATCH :asked AND rowid IN ({", ".join(map(str, ids))})"""
        ),
        {"asked": asked, "open": _OPEN, "close": _CLOSE},
    )
    return {row.rowid: (row.title or "", row.part or "") for row in rows}


def _start(words: str | None) -> str:
    """The start of a text, ended between two words."""
    if words is None or len(words) < START:
        return words or ""
    return (words.rpartition(" ")[0] or words) + " …"


def runs(marked: str) -> tuple[Run, ...]:
    """The runs of a marked text, cut after `LONGEST` characters; a stray mark does no harm."""
    out: list[Run] = []
    found, left = False, LONGEST
    for part in _MARKS.split(marked[: 4 * LONGEST]):
        if part in (_OPEN, _CLOSE):
            found = part == _OPEN
        elif part and left > 0:
            out.append(Run(part[:left] + ("…" if len(part) > left else ""), found))
            left -= len(part)
    return tuple(out)


def _seconds(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
