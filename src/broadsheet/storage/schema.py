"""The tables of the archive."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

metadata = MetaData()

migration = Table("migration", metadata, Column("name", String, primary_key=True))

#: One row for each article; ``newest`` is its newest version.
article = Table(
    "article",
    metadata,
    Column("id", String, primary_key=True),
    Column("newest", Integer, nullable=False),
    Column("moment", Float, index=True),
)

#: The texts of an article; a row is never changed, so that offsets into it stay true.
article_version = Table(
    "article_version",
    metadata,
    Column("article", ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("outlet", String, index=True),
    Column("title", String),
    Column("url", String),
    Column("published", String),
    Column("language", String, index=True),
    Column("text", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

annotation = Table(
    "annotation",
    metadata,
    Column("article", String, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("model", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
    ForeignKeyConstraint(
        ["article", "version"], ["article_version.article", "article_version.version"], ondelete="CASCADE"
    ),
)

story = Table(
    "story",
    metadata,
    Column("id", String, primary_key=True),
    Column("status", String, nullable=False),
    Column("merged_into", String),
    Column("split_from", String),
    Column("revision", Integer, nullable=False),
    #: that of the newest page, so that stories are listed without their pages; none: the page is to be made
    Column("head", LargeBinary),
)

#: Which story an article is in, and why; one at most.
assignment = Table(
    "assignment",
    metadata,
    Column("article", ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("story", ForeignKey("story.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("reason", String, nullable=False),
    Column("pinned", Boolean, nullable=False, default=False),
)

#: One row: what grouping remembers.
memory = Table(
    "memory",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("turn", Integer, nullable=False),
    Column("state", LargeBinary),
)

#: Every revision of every page, as story-page/1 without the articles' texts.
page = Table(
    "page",
    metadata,
    Column("story", ForeignKey("story.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
