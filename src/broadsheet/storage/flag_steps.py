"""The step of the migrations that makes room for reported errors."""

FLAGS = "m008_flags"

FLAGS_STEPS = (
    """CREATE TABLE flag (
        id VARCHAR NOT NULL PRIMARY KEY,
        story VARCHAR NOT NULL REFERENCES story (id) ON DELETE CASCADE,
        at VARCHAR NOT NULL,
        data BLOB NOT NULL)""",
    "CREATE INDEX ix_flag_story ON flag (story)",
    """CREATE TABLE flag_article (
        flag VARCHAR NOT NULL REFERENCES flag (id) ON DELETE CASCADE,
        article VARCHAR NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        PRIMARY KEY (flag, article))""",
    "CREATE INDEX ix_flag_article_article ON flag_article (article)",
    """CREATE TRIGGER flag_of_removed_article AFTER DELETE ON flag_article
        BEGIN DELETE FROM flag WHERE id = OLD.flag; END""",
)
