"""How the archive's index of words came to be: the step m006 of `migrations`, never changed once released.

Triggers keep the index in the transaction that changes what it shows, whoever changes it: an article has the
words of its newest version there, a story those of its newest page. The words themselves stay where they
are (FTS5 "external content", sqlite.org/fts5.html#external_content_tables), so that only the index is new.
"""

_TOKENS = "tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'"

_ARTICLES = (
    """CREATE TABLE search_article (
        id INTEGER NOT NULL PRIMARY KEY,
        article VARCHAR NOT NULL UNIQUE, version INTEGER NOT NULL,
        outlet VARCHAR, language VARCHAR, moment FLOAT)""",
    "CREATE INDEX ix_search_article_moment ON search_article (moment)",
    "CREATE INDEX ix_search_article_outlet ON search_article (outlet, moment)",
    """CREATE VIEW search_article_words (id, title, text) AS
        SELECT search_article.id, article_version.title, article_version.text
        FROM search_article JOIN article_version ON article_version.article = search_article.article
            AND article_version.version = search_article.version""",
    f"""CREATE VIRTUAL TABLE article_words USING fts5 (
        title, text, content = 'search_article_words', content_rowid = 'id', {_TOKENS})""",
)

_LEAVE = """INSERT INTO article_words (article_words, rowid, title, text)
        SELECT 'delete', id, OLD.title, OLD.text FROM search_article
        WHERE article = OLD.article AND version = OLD.version;"""
_ENTER = """INSERT INTO article_words (rowid, title, text)
        SELECT id, NEW.title, NEW.text FROM search_article
        WHERE article = NEW.article AND version = NEW.version;"""

_ARTICLE_TRIGGERS = (
    f"""CREATE TRIGGER search_version_new AFTER INSERT ON article_version BEGIN
        INSERT INTO article_words (article_words, rowid, title, text)
            SELECT 'delete', id, title, text FROM search_article_words
            WHERE id = (SELECT id FROM search_article WHERE article = NEW.article);
        INSERT INTO search_article (article, version, outlet, language, moment)
            VALUES (NEW.article, NEW.version, NEW.outlet, NEW.language,
                (SELECT moment FROM article WHERE id = NEW.article))
            ON CONFLICT (article) DO UPDATE SET version = excluded.version, outlet = excluded.outlet,
                language = excluded.language, moment = excluded.moment;
        {_ENTER}
    END""",
    f"""CREATE TRIGGER search_version_changed AFTER UPDATE OF title, text ON article_version BEGIN
        {_LEAVE}
        {_ENTER}
    END""",
    f"""CREATE TRIGGER search_version_gone AFTER DELETE ON article_version BEGIN
        {_LEAVE}
        DELETE FROM search_article WHERE article = OLD.article AND version = OLD.version;
    END""",
)

_STORIES = (
    """CREATE TABLE search_story (
        id INTEGER NOT NULL PRIMARY KEY,
        story VARCHAR NOT NULL UNIQUE, revision INTEGER NOT NULL,
        headline VARCHAR, claims VARCHAR, conflicts INTEGER NOT NULL)""",
    """CREATE VIRTUAL TABLE story_words USING fts5 (
        headline, claims, content = 'search_story', content_rowid = 'id', """
    f"{_TOKENS})",
    """CREATE TABLE search_name (
        id INTEGER NOT NULL PRIMARY KEY,
        story VARCHAR NOT NULL, entity VARCHAR NOT NULL, type VARCHAR, articles INTEGER NOT NULL,
        name VARCHAR, variants VARCHAR)""",
    "CREATE INDEX ix_search_name_entity ON search_name (entity)",
    "CREATE INDEX ix_search_name_story ON search_name (story)",
    """CREATE VIRTUAL TABLE name_words USING fts5 (
        name, variants, content = 'search_name', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2')""",
)

#: The words of a page, whose bytes are JSON; what is no page has none.
_FROM_PAGE = """SELECT {page}.story, {page}.revision,
            json_extract(CAST({page}.data AS TEXT), '$.story.headline.text'),
            (SELECT group_concat(json_extract(claim.value, '$.text'), char(10))
                FROM json_each(CAST({page}.data AS TEXT), '$.sections') AS section,
                    json_each(section.value, '$.blocks') AS block,
                    json_each(block.value, '$.claims') AS claim),
            coalesce(json_array_length(CAST({page}.data AS TEXT), '$.conflicts'), 0)"""
_NAMES_FROM_PAGE = """SELECT {page}.story, coalesce(json_extract(entity.value, '$.id'), ''),
            json_extract(entity.value, '$.type'), coalesce(json_array_length(entity.value, '$.articles'), 0),
            json_extract(entity.value, '$.name'),
            (SELECT group_concat(variant.value, char(10))
                FROM json_each(entity.value, '$.variants') AS variant)"""
_INTO_STORY = "INSERT INTO search_story (story, revision, headline, claims, conflicts)"
_INTO_NAMES = "INSERT INTO search_name (story, entity, type, articles, name, variants)"


def _page_trigger(name: str, event: str) -> str:
    """A page of the newest revision takes the place of what the index has of its story."""
    return f"""CREATE TRIGGER {name} AFTER {event} ON page
        WHEN json_valid(CAST(NEW.data AS TEXT))
            AND NEW.revision = (SELECT max(revision) FROM page WHERE story = NEW.story) BEGIN
        DELETE FROM search_name WHERE story = NEW.story;
        DELETE FROM search_story WHERE story = NEW.story;
        {_INTO_STORY} {_FROM_PAGE.format(page="NEW")};
        {_INTO_NAMES} {_NAMES_FROM_PAGE.format(page="NEW")}
            FROM json_each(CAST(NEW.data AS TEXT), '$.entities') AS entity;
    END"""


_STORY_TRIGGERS = (
    """CREATE TRIGGER search_story_new AFTER INSERT ON search_story BEGIN
        INSERT INTO story_words (rowid, headline, claims) VALUES (NEW.id, NEW.headline, NEW.claims);
    END""",
    """CREATE TRIGGER search_story_gone AFTER DELETE ON search_story BEGIN
        INSERT INTO story_words (story_words, rowid, headline, claims)
            VALUES ('delete', OLD.id, OLD.headline, OLD.claims);
    END""",
    """CREATE TRIGGER search_name_new AFTER INSERT ON search_name BEGIN
        INSERT INTO name_words (rowid, name, variants) VALUES (NEW.id, NEW.name, NEW.variants);
    END""",
    """CREATE TRIGGER search_name_gone AFTER DELETE ON search_name BEGIN
        INSERT INTO name_words (name_words, rowid, name, variants)
            VALUES ('delete', OLD.id, OLD.name, OLD.variants);
    END""",
    _page_trigger("search_page_new", "INSERT"),
    _page_trigger("search_page_changed", "UPDATE OF data"),
    """CREATE TRIGGER search_page_gone AFTER DELETE ON page BEGIN
        DELETE FROM search_name WHERE story = OLD.story
            AND EXISTS (SELECT 1 FROM search_story WHERE story = OLD.story AND revision = OLD.revision);
        DELETE FROM search_story WHERE story = OLD.story AND revision = OLD.revision;
    END""",
)

_NEWEST_PAGES = """page WHERE json_valid(CAST(page.data AS TEXT))
            AND page.revision = (
                SELECT max(other.revision) FROM page AS other WHERE other.story = page.story)"""

_WHAT_IS_THERE = (
    """INSERT INTO search_article (article, version, outlet, language, moment)
        SELECT article.id, article.newest, article_version.outlet, article_version.language, article.moment
        FROM article JOIN article_version
            ON article_version.article = article.id AND article_version.version = article.newest
        ORDER BY article.moment, article.id""",
    "INSERT INTO article_words (article_words) VALUES ('rebuild')",
    f"{_INTO_STORY} {_FROM_PAGE.format(page='page')} FROM {_NEWEST_PAGES} ORDER BY page.story",
    f"""{_INTO_NAMES} {_NAMES_FROM_PAGE.format(page="page")}
        FROM search_story JOIN page
            ON page.story = search_story.story AND page.revision = search_story.revision,
            json_each(
                CASE WHEN json_valid(CAST(page.data AS TEXT)) THEN CAST(page.data AS TEXT) ELSE '{{}}' END,
                '$.entities') AS entity
        ORDER BY page.story, entity.key""",
)


def _noted(story: str, kind: str) -> str:
    """The newest change of a story takes the place of the one before, with a number larger than any."""
    return f"""DELETE FROM story_change WHERE story = {story};
        INSERT INTO story_change (story, kind) VALUES ({story}, '{kind}');"""


_CHANGES = (
    """CREATE TABLE story_change (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        story VARCHAR NOT NULL UNIQUE, kind VARCHAR NOT NULL)""",
    "INSERT INTO story_change (story, kind) SELECT id, 'page' FROM story ORDER BY moment, id",
    f"""CREATE TRIGGER change_page_new AFTER INSERT ON page BEGIN
        {_noted("NEW.story", "page")}
    END""",
    f"""CREATE TRIGGER change_page_changed AFTER UPDATE OF data ON page BEGIN
        {_noted("NEW.story", "page")}
    END""",
    f"""CREATE TRIGGER change_status AFTER UPDATE OF status, merged_into ON story
        WHEN OLD.status IS NOT NEW.status OR OLD.merged_into IS NOT NEW.merged_into BEGIN
        {_noted("NEW.id", "status")}
    END""",
    f"""CREATE TRIGGER change_gone AFTER DELETE ON story BEGIN
        {_noted("OLD.id", "gone")}
    END""",
)

STEPS = (*_ARTICLES, *_STORIES, *_ARTICLE_TRIGGERS, *_STORY_TRIGGERS, *_WHAT_IS_THERE, *_CHANGES)
