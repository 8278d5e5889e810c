"""The parts of ``bench.serve``: its archive, the paper, the bare route, the pass that changes the archive."""

import json
import random
import sys
from dataclasses import replace
from importlib import resources
from pathlib import Path

import msgspec

from broadsheet import bootstrap
from broadsheet.config import Settings
from broadsheet.storage.register import SqliteRegister
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import Article, Assignment, Published, Story, StoryPage


def pages_of_sample() -> list[tuple[StoryPage, list[Article]]]:
    """The stories of the bundled sample with their articles."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        settings = Settings(archive=path, folder=Path(folder))
        with bootstrap.newsroom(settings, archive=path, create=True) as room, bootstrap.sample() as source:
            made = room.brief(source).pages
        storage = SqliteStorage(path)
        found = [(page, storage.articles(one.id for one in page.articles)) for page in made]
        storage.close()
    return [(page, articles) for page, articles in found if len(articles) >= 4]


def fill(path: Path, count: int) -> None:
    """An archive of so many articles, each story with the page of one of the sample under ids of its own."""
    sample = pages_of_sample()
    storage = SqliteStorage(path)
    kept, number = 0, 0
    while kept < count:
        page, articles = sample[number % len(sample)]
        renamed, theirs = _copy(page, articles, number)
        storage.save_articles(theirs)
        assignments = tuple(Assignment(one.id, renamed.story.id, 0.9, "bench") for one in theirs)
        storage.save_story(Story(renamed.story.id, assignments), renamed)
        kept += len(theirs)
        number += 1
    storage.close()
    print(f"{kept} articles in {number} stories, {path.stat().st_size / 1e6:.0f} MB", flush=True)


def _copy(page: StoryPage, articles: list[Article], number: int) -> tuple[StoryPage, list[Article]]:
    text = msgspec.json.encode(page).decode()
    for one in page.articles:
        text = text.replace(one.id, f"{one.id}-{number}")
    made = msgspec.json.decode(text, type=StoryPage)
    theirs = [_dated(replace(one, id=f"{one.id}-{number}", url=None), number) for one in articles]
    return replace(made, story=replace(made.story, id=f"s-{number:08}")), theirs


def _dated(article: Article, number: int) -> Article:
    from datetime import date, timedelta

    return replace(article, published=Published(date(2026, 1, 1) + timedelta(days=number // 40)))


def some_stories(path: Path, count: int) -> list[str]:
    storage = SqliteStorage(path)
    found = [one.head.id for one in SqliteRegister(storage.database).listed(count)]
    storage.close()
    return found


def serve_paper(path: Path, port: int) -> None:
    """As ``broadsheet serve`` does it."""
    import uvicorn

    from broadsheet.web.app import create_app
    from broadsheet.web.desk import Paper
    from broadsheet.web.safety import Guard

    with bootstrap.newsrooms(Settings(archive=path, folder=path.parent), archive=path) as room:
        app = create_app(
            Paper(room, bootstrap.sample, bootstrap.inputs, starter=bootstrap.starter_list),
            Guard(hosts=["127.0.0.1"]),
        )
        uvicorn.run(app, host="127.0.0.1", port=port, log_level="error")


def serve_bare(path: Path, port: int) -> None:
    """One route that renders the template of a story page from memory each time."""
    import uvicorn
    from fastapi import FastAPI
    from starlette.responses import HTMLResponse

    from broadsheet.render import html
    from broadsheet.render.build import view

    storage = SqliteStorage(path)
    page = storage.page(some_stories(path, 1)[0])
    storage.close()
    assert page is not None
    shown = view(page)
    app = FastAPI()

    @app.get("/")
    def story() -> HTMLResponse:
        return HTMLResponse(html.document("page.html.j2", shown.words, title="Story", page=shown))

    uvicorn.run(app, host="127.0.0.1", port=port, log_level="error")


def update_pass(path: Path) -> None:
    """One update pass after another over a folder, each with three new articles, until the end."""
    import tempfile

    settings = Settings(archive=path, folder=path.parent)
    number = random.SystemRandom().randrange(10**9)
    with (
        tempfile.TemporaryDirectory() as folder,
        bootstrap.newsrooms(settings, archive=path) as room,
    ):
        room().sources.add(folder)
        while True:
            number += 1
            _write(Path(folder), number)
            room().sources.update(all_sources=True)


def _write(folder: Path, number: int) -> None:
    """Three articles made of the sample's words."""
    dice = random.Random(number)
    articles = resources.files("broadsheet") / "sample" / "articles"
    texts = sorted(
        file.read_text(encoding="utf-8") for file in articles.iterdir() if file.name.endswith(".txt")
    )
    words = " ".join(texts).split()
    for copy in range(3):
        begin = dice.randrange(len(words) - 400)
        body = " ".join(words[begin : begin + 300])
        title = f"Report {number} of the {dice.choice(words)} {dice.choice(words)}"
        row = {"title": title, "text": body, "outlet": f"Paper {copy}", "published": "2026-09-20"}
        (folder / f"pass-{number}-{copy}.json").write_text(json.dumps({**row, "language": "en"}))


if __name__ == "__main__":
    part, archive, *rest = sys.argv[1:]
    if part == "paper":
        serve_paper(Path(archive), int(rest[0]))
    elif part == "bare":
        serve_bare(Path(archive), int(rest[0]))
    else:
        update_pass(Path(archive))
