"""How the archive's tables came to be: named steps, only ever added to, each in a transaction of its own.

Applied names are kept in the table ``migration``. A step is plain SQL and never changed once released, so
that an archive of any age takes the same way; `schema` describes where it leads. The one function that is
not SQLite's is ``canonical_address`` (`extract.addresses`).
"""

from broadsheet.storage.flag_steps import FLAGS, FLAGS_STEPS
from broadsheet.storage.search_steps import STEPS as SEARCH_STEPS

FIRST = "m001_articles_stories_pages"
GROUPING = "m002_memory_of_grouping_and_heads"
HISTORY = "m004_history_of_articles_and_stories"
WISHES = "m005_what_the_reader_wants"
SOURCES = "m003_sources"
SEARCH = "m006_index_of_words"
TELLING = "m007_what_was_told"
MERGED = "m009_what_was_merged"

MIGRATIONS: dict[str, tuple[str, ...]] = {
    FIRST: (
        "CREATE TABLE article (id VARCHAR NOT NULL PRIMARY KEY, newest INTEGER NOT NULL, moment FLOAT)",
        "CREATE INDEX ix_article_moment ON article (moment)",
        """CREATE TABLE article_version (
            article VARCHAR NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            version INTEGER NOT NULL,
            outlet VARCHAR, title VARCHAR, url VARCHAR, published VARCHAR, language VARCHAR,
            text VARCHAR NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (article, version))""",
        "CREATE INDEX ix_article_version_outlet ON article_version (outlet)",
        """CREATE TABLE annotation (
            article VARCHAR NOT NULL,
            version INTEGER NOT NULL,
            model VARCHAR NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (article, version),
            FOREIGN KEY (article, version)
                REFERENCES article_version (article, version) ON DELETE CASCADE)""",
        """CREATE TABLE story (
            id VARCHAR NOT NULL PRIMARY KEY,
            status VARCHAR NOT NULL,
            merged_into VARCHAR, split_from VARCHAR,
            revision INTEGER NOT NULL)""",
        """CREATE TABLE assignment (
            article VARCHAR NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            story VARCHAR NOT NULL REFERENCES story (id) ON DELETE CASCADE,
            score FLOAT NOT NULL,
            reason VARCHAR NOT NULL)""",
        "CREATE INDEX ix_assignment_story ON assignment (story)",
        """CREATE TABLE page (
            story VARCHAR NOT NULL REFERENCES story (id) ON DELETE CASCADE,
            revision INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (story, revision))""",
    ),
    GROUPING: (
        "ALTER TABLE assignment ADD COLUMN pinned BOOLEAN NOT NULL DEFAULT 0",
        "ALTER TABLE story ADD COLUMN head BLOB",
        """UPDATE story SET head = (
            SELECT CAST(json_extract(CAST(page.data AS TEXT), '$.story') AS BLOB)
            FROM page WHERE page.story = story.id ORDER BY page.revision DESC LIMIT 1)""",
        "CREATE INDEX ix_story_unwritten ON story (id) WHERE head IS NULL",
        "CREATE INDEX ix_article_version_language ON article_version (language)",
        "CREATE TABLE memory (id INTEGER NOT NULL PRIMARY KEY, turn INTEGER NOT NULL, state BLOB)",
        "INSERT INTO memory VALUES (1, 0, NULL)",
    ),
    SOURCES: (
        """CREATE TABLE source (
            id VARCHAR NOT NULL PRIMARY KEY,
            url VARCHAR NOT NULL, kind VARCHAR NOT NULL,
            title VARCHAR, site VARCHAR, folder VARCHAR NOT NULL,
            cookie VARCHAR, cookie_for VARCHAR, private VARCHAR NOT NULL,
            added_at FLOAT, muted BOOLEAN NOT NULL, paused VARCHAR,
            due_at FLOAT, tried_at FLOAT, succeeded_at FLOAT,
            failures INTEGER NOT NULL, failing_since FLOAT, trouble VARCHAR, why VARCHAR,
            per_day FLOAT, etag VARCHAR, modified VARCHAR, mark VARCHAR,
            articles INTEGER NOT NULL, full INTEGER NOT NULL)""",
        """CREATE TABLE entry (
            address VARCHAR NOT NULL PRIMARY KEY,
            url VARCHAR NOT NULL, source VARCHAR, step VARCHAR NOT NULL,
            first_seen FLOAT NOT NULL, due_at FLOAT, tries INTEGER NOT NULL,
            data BLOB,
            article VARCHAR, own BOOLEAN NOT NULL, content VARCHAR,
            seen_at FLOAT, unchanged INTEGER NOT NULL, etag VARCHAR, modified VARCHAR)""",
        "CREATE INDEX ix_entry_source ON entry (source)",
        "CREATE INDEX ix_entry_due ON entry (due_at) WHERE due_at IS NOT NULL",
        "CREATE INDEX ix_entry_fetched ON entry (address) WHERE step = 'fetched'",
        "CREATE INDEX ix_entry_waiting ON entry (address) WHERE step = 'waiting'",
        "CREATE INDEX ix_entry_article ON entry (article)",
        "CREATE INDEX ix_entry_content ON entry (content)",
        """CREATE TABLE host (
            origin VARCHAR NOT NULL PRIMARY KEY,
            robots BLOB, closed VARCHAR, robots_until FLOAT, not_before FLOAT)""",
    ),
    HISTORY: (
        "ALTER TABLE article ADD COLUMN gone VARCHAR",
        "ALTER TABLE article_version ADD COLUMN seen VARCHAR",
        """CREATE TABLE address (
            address VARCHAR NOT NULL PRIMARY KEY,
            article VARCHAR NOT NULL REFERENCES article (id) ON DELETE CASCADE)""",
        "CREATE INDEX ix_address_article ON address (article)",
        """INSERT OR IGNORE INTO address
            SELECT canonical_address(url), article FROM article_version
            WHERE url IS NOT NULL ORDER BY article, version""",
        "ALTER TABLE story ADD COLUMN moment FLOAT",
        """UPDATE story SET moment = (
            SELECT max(article.moment) FROM assignment JOIN article ON article.id = assignment.article
            WHERE assignment.story = story.id)""",
        "CREATE INDEX ix_story_moment ON story (moment DESC, id)",
        """CREATE TABLE topic (
            term VARCHAR NOT NULL,
            story VARCHAR NOT NULL REFERENCES story (id) ON DELETE CASCADE,
            PRIMARY KEY (term, story)) WITHOUT ROWID""",
        "CREATE INDEX ix_topic_story ON topic (story)",
        """CREATE TABLE buried (
            kind VARCHAR NOT NULL, mark VARCHAR NOT NULL, at VARCHAR NOT NULL,
            PRIMARY KEY (kind, mark))""",
    ),
    WISHES: (
        """CREATE TABLE wish (
            kind VARCHAR NOT NULL, value VARCHAR NOT NULL, label VARCHAR NOT NULL, since VARCHAR NOT NULL,
            PRIMARY KEY (kind, value))""",
        """CREATE TABLE deed (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            kind VARCHAR NOT NULL, at VARCHAR NOT NULL, before BLOB NOT NULL, undone BOOLEAN NOT NULL)""",
    ),
    SEARCH: SEARCH_STEPS,
    FLAGS: FLAGS_STEPS,
    TELLING: (
        "CREATE TABLE look (name VARCHAR NOT NULL PRIMARY KEY, number INTEGER NOT NULL, at VARCHAR)",
        """CREATE TABLE told (
            look VARCHAR NOT NULL,
            story VARCHAR NOT NULL REFERENCES story (id) ON DELETE CASCADE,
            revision INTEGER NOT NULL,
            PRIMARY KEY (look, story))""",
        "CREATE INDEX ix_told_story ON told (story)",
    ),
    MERGED: ("CREATE INDEX ix_story_merged ON story (merged_into) WHERE merged_into IS NOT NULL",),
}
