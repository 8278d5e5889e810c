"""The index of words: what is kept is found at once, what is removed is gone, any string is a query."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from broadsheet.newsroom.search import Desk, day_of, parse
from broadsheet.storage import oblivion
from broadsheet.storage.changes import remove_articles
from broadsheet.storage.keeper import SqliteKeeper
from broadsheet.storage.search import SqliteSearch, runs
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import Article, Entity, Hit, HitKind, NameType, Query, Run, StoryPage, Term
from tests.fakes.samples import article, page, story
from tests.render import example

KINDS = tuple(HitKind)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    opened = SqliteStorage(tmp_path / "archive.db")
    yield opened
    opened.close()


@pytest.fixture
def desk(storage: SqliteStorage) -> Desk:
    return Desk(SqliteSearch(storage.database))


def found(desk: Desk, typed: str, kind: HitKind = HitKind.ARTICLE) -> list[str]:
    return [hit.id for hit in desk(typed, kind).hits]


def some() -> list[Article]:
    return [
        article("a", "The harbour bridges were closed.", day=1, outlet="Varn Post", language="en"),
        article(
            "b", "A bridge too far.", day=5, outlet="Northern Herald", language="en", title="Harbour news"
        ),
        article("c", "Die Brücke im Hafen ist gesperrt.", day=9, outlet="Der Bote", language="de"),
    ]


def page_about(key: str, name: str, *, conflicts: bool = False, headline: str = "Bridge closed") -> StoryPage:
    entity = Entity("e-1", name, NameType.PERSON, (name.split()[-1],), ("a",))
    made = replace(page(story(key, "a"), headline), entities=(entity,))
    return replace(made, conflicts=example.page().conflicts) if conflicts else made


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("bridge", ["b", "a"]),
        ("bridges", ["b", "a"]),
        ("harbour", ["b", "a"]),
        ("brucke", ["c"]),
        ("“harbour bridges”", ["a"]),
        ('"bridges harbour"', []),
        ("brid*", ["b", "a"]),
        ("bridge -far", ["a"]),
        ("outlet:herald", ["b"]),
        ('outlet:"varn post" bridge', ["a"]),
        ("outlet:nobody bridge", []),
        ("language:de", ["c"]),
        ("from:2030-10-05", ["c", "b"]),
        ("bridge to:2030-10-01", ["a"]),
        ("from:2030-11", []),
        ("from:2030 to:2030", ["c", "b", "a"]),
        ("differ:yes", []),
        ("", []),
        ("-bridge", []),
        ("— ?!", []),
    ],
)
def test_queries(storage: SqliteStorage, desk: Desk, typed: str, ids: list[str]) -> None:
    """Words in any form, phrases, beginnings, exclusions and filters; the fresh and the headline first."""
    storage.save_articles(some())
    assert found(desk, typed) == ids


def test_a_hit_says_what_and_where(storage: SqliteStorage, desk: Desk) -> None:
    """A hit names the article's outlet, day and story; the words found are marked in its snippet."""
    storage.save_articles(some())
    storage.save_story(story("s", "a"), None)
    (hit,) = desk("bridges outlet:varn", HitKind.ARTICLE).hits
    assert (hit.outlet, hit.published_at, hit.story, hit.language) == ("Varn Post", "2030-10-01", "s", "en")
    assert Run("bridges", True) in hit.snippet
    assert "".join(run.text for run in hit.snippet) == "The harbour bridges were closed."


def test_another_version_takes_the_place_of_the_first(storage: SqliteStorage, desk: Desk) -> None:
    """Only the newest text is searched."""
    storage.save_articles([article("a", "Atlantis rises.")])
    storage.save_articles([article("a", "Lemuria rises.")])
    assert (found(desk, "atlantis"), found(desk, "lemuria")) == ([], ["a"])


def test_a_new_revision_takes_the_place_of_the_page(storage: SqliteStorage, desk: Desk) -> None:
    """Headline, claims and names of the newest page are searched, and of no other."""
    storage.save_articles(some())
    storage.save_story(story("s", "a"), page_about("s", "Ilse Dorn", headline="Crack found"))
    newer = page_about("s", "Ove Brandt", conflicts=True, headline="Bridge shut")
    storage.save_page(replace(newer, story=replace(newer.story, revision=2)), ["a"])
    assert found(desk, "crack", HitKind.STORY) == []
    assert found(desk, "dorn", HitKind.NAME) == []
    assert found(desk, "shut", HitKind.STORY) == ["s"]
    assert found(desk, "brandt", HitKind.NAME) == ["e-1"]
    assert found(desk, "shut differ:yes", HitKind.STORY) == ["s"]
    assert found(desk, "differ:yes") == ["a"]
    assert desk.named("e-1") == ("Ove Brandt", ["s"])


def test_claims_are_searched(storage: SqliteStorage, desk: Desk) -> None:
    """The sentences of a page lead to its story."""
    storage.save_articles(some())
    made = page(story("s", "a"))
    told = replace(made, sections=example.page().sections)
    storage.save_story(story("s", "a"), told)
    claim = told.sections[0].blocks[0].claims[0].text
    assert found(desk, f'"{" ".join(claim.split()[:4])}"', HitKind.STORY) == ["s"]


def test_what_is_removed_is_in_no_index(storage: SqliteStorage, desk: Desk, tmp_path: Path) -> None:
    """Neither found, nor left as a word in the file."""
    storage.save_articles([*some(), article("x", "Atlantidian zyxwv.", title="Qwxyz headline")])
    storage.save_story(story("s", "x"), page_about("s", "Jxqor Vrykh", headline="Mnbvq closed"))
    storage.remove_article("x")
    assert [found(desk, word, kind) for word in ("zyxwv", "mnbvq", "jxqor") for kind in KINDS] == [[]] * 9
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir()).lower()
    assert [w for w in (b"zyxwv", b"qwxyz", b"mnbvq", b"jxqor", b"vrykh") if w in left] == []
    assert found(desk, "bridge") == ["b", "a"]


def test_removed_words_leave_step_by_step(
    storage: SqliteStorage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between two steps they are still in the file, and in no copy that is made of it."""
    for number in range(40):
        storage.save_articles([article(f"n{number}", " ".join(f"common{n}" for n in range(number, 300)))])
    storage.save_articles([article("x", "Atlantidian zyxwv.", title="Qwxyz headline")])
    monkeypatch.setattr(oblivion, "STEP", 1)
    with storage.database.write() as connection:
        remove_articles(connection, ["x"])
    whole, steps = storage.database.write, count(1)

    @contextmanager
    def killed() -> Iterator[Connection]:
        if next(steps) == 3:
            raise KeyboardInterrupt
        with whole() as connection:
            yield connection

    with monkeypatch.context() as patch:
        patch.setattr(storage.database, "write", killed)
        with pytest.raises(KeyboardInterrupt):
            oblivion.settle(storage.database)
    assert oblivion.is_owed(storage.database)
    SqliteKeeper(storage.database).backup(tmp_path / "copy.db")
    assert not oblivion.is_owed(storage.database)
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir()).lower()
    assert [word for word in (b"zyxwv", b"qwxyz") if word in left] == []
    assert storage.article_ids("x") == []


def test_an_old_archive_is_indexed(tmp_path: Path) -> None:
    """What was kept before there was an index is found."""
    path = tmp_path / "archive.db"
    shutil.copy(Path(__file__).parent / "data" / "archive-m001.db", path)
    storage = SqliteStorage(path)
    desk = Desk(SqliteSearch(storage.database))
    assert found(desk, "bridge closed", HitKind.STORY) == ["s-old1"]
    words = [a.text.split()[0] for a in storage.articles()]
    assert [bool(found(desk, word)) for word in words] == [True] * len(words)


def test_merged_stories_are_not_found(storage: SqliteStorage, desk: Desk) -> None:
    """Their articles are in another story now."""
    from broadsheet.types import StoryStatus

    storage.save_articles(some())
    storage.save_story(story("s", "a"), page_about("s", "Ilse Dorn"))
    storage.save_story(replace(story("s", "a"), status=StoryStatus.MERGED, merged_into="t"), None)
    assert found(desk, "bridge", HitKind.STORY) == []
    assert desk.named("e-1") is None


def test_pages_of_hits_follow_each_other(storage: SqliteStorage, desk: Desk) -> None:
    """Taken in parts, the hits are the same, each once."""
    storage.save_articles([article(f"a{n:02}", f"Bridge {n}.", day=1 + n % 9) for n in range(25)])
    whole = found(desk, "bridge")
    parts = [desk("bridge", HitKind.ARTICLE, limit=7, offset=n) for n in range(0, 28, 7)]
    taken: list[Hit] = [hit for part in parts for hit in part.hits]
    assert [hit.id for hit in taken][:20] == whole
    assert len({hit.id for hit in taken}) == 25
    assert [part.more for part in parts] == [True, True, True, False]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec=None)) | st.from_regex(r'(-?(from|outlet|x):)?["*()^+A-Za-z0-9 :-]*'))
def test_any_string_is_a_query(storage: SqliteStorage, desk: Desk, typed: str) -> None:
    """Operators, quotes, surrogates, NUL: nothing is an error."""
    storage.save_articles(some()[:1])
    for kind in KINDS:
        desk(typed, kind)
    desk.named(typed)


@pytest.mark.parametrize(
    "typed", ['"' * 4000, "a" * 1_000_000, "outlet:" * 900, "( AND OR NOT NEAR(a, 2) *", "a\x00b"]
)
def test_hostile_queries(storage: SqliteStorage, desk: Desk, typed: str) -> None:
    """Long and odd ones are bounded and answered."""
    storage.save_articles(some())
    assert [desk(typed, kind).more for kind in KINDS] == [False] * 3


def test_reading_a_query() -> None:
    """Each part is taken for what it is; what looks like a filter and is none is a word."""
    read = parse('bridge "old town" -crack from:2030-02 to:2030-02 outlet:Post lang:EN differ:yes from:never')
    assert read == Query(
        terms=(Term("bridge"), Term("old town"), Term("crack", without=True), Term("from never")),
        outlets=("Post",),
        languages=("en",),
        since=date(2030, 2, 1),
        until=date(2030, 2, 28),
        differ=True,
    )
    assert (day_of("2030-02-31"), day_of("0000"), day_of("2030", last=True)) == (
        None,
        None,
        date(2030, 12, 31),
    )


def test_stray_marks_in_a_text() -> None:
    """The characters that mark what was found may stand in a text itself."""
    assert runs("a\x02b\x01c") == (Run("a"), Run("b"), Run("c", True))


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("地震", ["c"]),
        ("北京 -地震", []),
        ("震发", ["c"]),
        ("大橋", ["j"]),
        ("閉鎖 大橋", ["j"]),
        ("แผ่นดินไหว", ["t"]),
        ("서울", ["k"]),
        ("울에서", []),
        ("bridge 大橋", []),
        ("Reuters 地震", ["c"]),
        ("-地震 大橋", ["j"]),
    ],
)
def test_scripts_without_spaces(storage: SqliteStorage, desk: Desk, typed: str, ids: list[str]) -> None:
    """A word is found wherever it stands, of two characters too."""
    storage.save_articles(
        [
            article("c", "昨天北京附近发生地震发生后,Reuters 报道。", day=1, title="北京地震"),
            article("j", "火曜日、大橋は閉鎖された。", day=1, title="橋"),
            article("t", "เมื่อวานเกิดแผ่นดินไหวที่เชียงใหม่", day=1, title="ข่าว"),
            article("k", "어제 서울에서 지진이 났다.", day=1, title="지진"),
        ]
    )
    assert found(desk, typed) == ids


def test_what_was_found_in_such_a_script_is_marked(storage: SqliteStorage, desk: Desk) -> None:
    """Also far behind the start of a text."""
    storage.save_articles([article("c", "无关。" * 200 + "昨天北京发生地震。", day=1, title="北京地震")])
    (hit,) = desk("地震", HitKind.ARTICLE).hits
    assert Run("地震", True) in hit.title
    assert Run("地震", True) in hit.snippet


def test_stories_and_names_in_such_a_script(storage: SqliteStorage, desk: Desk) -> None:
    storage.save_articles(some())
    storage.save_story(story("s", "a"), page_about("s", "東京都", headline="東京で大橋が閉鎖"))
    assert found(desk, "大橋", HitKind.STORY) == ["s"]
    assert [hit.name for hit in desk("東京", HitKind.NAME).hits] == ["東京都"]
