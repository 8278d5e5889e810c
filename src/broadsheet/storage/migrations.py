"""How the archive's tables came to be: named steps, only ever added to, each in a transaction of its own.

Applied names are kept in the table ``migration``. A step is plain SQL and never changed once released, so
that an archive of any age takes the same way; `schema` describes where it leads.
"""

FIRST = "m001_articles_stories_pages"
GROUPING = "m002_memory_of_grouping_and_heads"

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
}
