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
    Column("gone", String),  #: when it was found to be taken down, as an aware time
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
    Column("seen", String),  #: when it was first fetched, as an aware time
)

#: Every address that an article is known by, in the form of `extract.addresses`.
address = Table(
    "address",
    metadata,
    Column("address", String, primary_key=True),
    Column("article", ForeignKey("article.id", ondelete="CASCADE"), nullable=False, index=True),
)

#: What must not come back: only a mark of each name is kept (`storage.burial`), never the name.
buried = Table(
    "buried",
    metadata,
    Column("kind", String, primary_key=True),
    Column("mark", String, primary_key=True),
    Column("at", String, nullable=False),
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
    Column("moment", Float),  #: that of its newest article
)

#: The names and words that a story is found by when a later one is about the same.
topic = Table(
    "topic",
    metadata,
    Column("term", String, primary_key=True),
    Column("story", ForeignKey("story.id", ondelete="CASCADE"), primary_key=True, index=True),
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

#: What the user follows, and how it fares.
source = Table(
    "source",
    metadata,
    Column("id", String, primary_key=True),
    Column("url", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("title", String),
    Column("site", String),
    Column("folder", String, nullable=False),  #: a JSON list
    Column("cookie", String),
    Column("cookie_for", String),
    Column("private", String, nullable=False),  #: a JSON list
    Column("added_at", Float),
    Column("muted", Boolean, nullable=False, default=False),
    Column("paused", String),
    Column("due_at", Float),
    Column("tried_at", Float),
    Column("succeeded_at", Float),
    Column("failures", Integer, nullable=False, default=0),
    Column("failing_since", Float),
    Column("trouble", String),
    Column("why", String),
    Column("per_day", Float),
    Column("etag", String),
    Column("modified", String),
    Column("mark", String),
    Column("articles", Integer, nullable=False, default=0),
    Column("full", Integer, nullable=False, default=0),
)

#: Each address that a source ever named, once, in its canonical form.
entry = Table(
    "entry",
    metadata,
    Column("address", String, primary_key=True),
    Column("url", String, nullable=False),
    Column("source", String, index=True),
    Column("step", String, nullable=False),
    Column("first_seen", Float, nullable=False),
    Column("due_at", Float),
    Column("tries", Integer, nullable=False, default=0),
    Column(
        "data", LargeBinary
    ),  #: what the source says, while waiting for page or words; the article, while fetched
    Column("article", String, index=True),
    Column("own", Boolean, nullable=False, default=False),
    Column("content", String, index=True),
    Column("seen_at", Float),
    Column("unchanged", Integer, nullable=False, default=0),
    Column("etag", String),
    Column("modified", String),
)

#: What hosts asked for, by origin.
host = Table(
    "host",
    metadata,
    Column("origin", String, primary_key=True),
    Column("robots", LargeBinary),
    Column("closed", String),
    Column("robots_until", Float),
    Column("not_before", Float),
)

#: Which version of an article the index of words shows; kept by triggers (`storage.search_steps`).
search_article = Table(
    "search_article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", String, nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("outlet", String),
    Column("language", String),
    Column("moment", Float, index=True),
)

#: The words of a story's newest page, for the index; kept by triggers.
search_story = Table(
    "search_story",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("story", String, nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column("headline", String),
    Column("claims", String),
    Column("conflicts", Integer, nullable=False),
)

#: The names on a story's newest page, for the index; kept by triggers.
search_name = Table(
    "search_name",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("story", String, nullable=False, index=True),
    Column("entity", String, nullable=False, index=True),
    Column("type", String),
    Column("articles", Integer, nullable=False),
    Column("name", String),
    Column("variants", String),
)

#: What readers reported as wrong.
flag = Table(
    "flag",
    metadata,
    Column("id", String, primary_key=True),
    Column("story", ForeignKey("story.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

#: Whose words a flag has: with one of these articles it goes too.
flag_article = Table(
    "flag_article",
    metadata,
    Column("flag", ForeignKey("flag.id", ondelete="CASCADE"), primary_key=True),
    Column("article", ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, index=True),
)

#: The newest change of each story, numbered in the order in which they happened; kept by triggers.
story_change = Table(
    "story_change",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("story", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
)

#: What the reader follows and mutes.
wish = Table(
    "wish",
    metadata,
    Column("kind", String, primary_key=True),
    Column("value", String, primary_key=True),
    Column("label", String, nullable=False),
    Column("since", String, nullable=False),
)

#: What was rearranged by hand, and where the articles were before.
deed = Table(
    "deed",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String, nullable=False),
    Column("at", String, nullable=False),
    Column("before", LargeBinary, nullable=False),
    Column("undone", Boolean, nullable=False),
)

#: When somebody was told what is new: how far the changes of stories (`story_change`) had come.
look = Table(
    "look",
    metadata,
    Column("name", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("at", String),
)

#: Which revision of a story's page somebody was told.
told = Table(
    "told",
    metadata,
    Column("look", String, primary_key=True),
    Column("story", ForeignKey("story.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("revision", Integer, nullable=False),
)
