"""The door for agents, asked by the SDK's own client: in memory, over standard streams, over HTTP."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from mcp import Client, StdioServerParameters, stdio_client

from broadsheet.mcp import server
from broadsheet.newsroom import Briefing, agents
from broadsheet.newsroom.agents import NOTICE
from broadsheet.render.cap import WORDS, for_others
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import Rejected
from tests.render import example, hostile
from tests.web.doors import filled, library, put

T = TypeVar("T")
PAGE = example.page()
KEY = PAGE.story.id
TOOLS = {"list_stories", "read_story", "search", "compare_outlets", "conflicts", "brief_urls"}
Asking = Callable[[Client], Coroutine[Any, Any, Any]]


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    opened = filled(tmp_path / "archive.db")
    yield opened
    opened.close()


def briefed(urls: Sequence[str], one_story: bool) -> Briefing:
    return Briefing((PAGE,), (Rejected(urls[0], "It is a front page."),))


def finished(asking: Coroutine[Any, Any, T]) -> T:
    """The result, from a thread of its own: another loop may be running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, asking).result()


def ask(storage: SqliteStorage, tool: str, **arguments: object) -> dict[str, Any]:
    """What a tool answers, in memory."""

    async def asking() -> dict[str, Any]:
        async with Client(server(library(storage), briefed)) as client:
            return _content(await client.call_tool(tool, arguments))

    return finished(asking())


def _content(result: Any) -> dict[str, Any]:
    assert not result.is_error, result.content
    found: dict[str, Any] = result.structured_content
    assert json.loads(result.content[0].text) == found
    return found


def _sources(value: Any) -> Iterator[dict[str, Any]]:
    """Every source in an answer."""
    if isinstance(value, dict):
        if "start" in value and "article" in value:
            yield value
        for item in value.values():
            yield from _sources(item)
    elif isinstance(value, list):
        for item in value:
            yield from _sources(item)


def test_a_story_with_its_sources(storage: SqliteStorage) -> None:
    """Each sentence has spans of articles with outlet, title and address, and says it is quoted."""
    told = ask(storage, "read_story", story=KEY)
    assert told["notice"] == NOTICE
    sentences = [s for part in told["parts"] for point in part["points"] for s in point["sentences"]]
    assert sentences
    assert all(s["sources"] for s in sentences if s["about"] == "event")
    titles = {article.id: article.title or "" for article in PAGE.articles}
    assert all(one["quoted_title"] == titles[one["article"]] for one in _sources(told))
    only = ask(storage, "read_story", story=KEY, kinds=["happened"])
    assert [part["kind"] for part in only["parts"]] == ["happened"]


def test_words_stay_within_the_cap(storage: SqliteStorage) -> None:
    """No answer has more words of an article than the page itself may show."""
    capped = {
        article.id: set(article.excerpts.values()) for article in for_others(PAGE, words=WORDS).articles
    }
    for tool in ("read_story", "compare_outlets", "conflicts"):
        for one in _sources(ask(storage, tool, story=KEY)):
            assert one["quoted"] is None or one["quoted"] in capped[one["article"]]


def test_outlets_side_by_side(storage: SqliteStorage) -> None:
    """Who states a fact is cited; who has it not is named with the reason."""
    compared = ask(storage, "compare_outlets", story=KEY)
    assert compared["facts"]
    for row in compared["facts"]:
        stances = {one["stance"] for one in row["outlets"]}
        assert stances <= {
            "states",
            "differs",
            "denies",
            "not-found",
            "earlier",
            "incomplete",
            "other-language",
        }
        assert all(
            one["sources"] for one in row["outlets"] if one["stance"] in ("states", "differs", "denies")
        )


def test_conflicts(storage: SqliteStorage) -> None:
    """Each side says what, who and where."""
    found = ask(storage, "conflicts", story=KEY)["conflicts"]
    assert [one["quoted_about"] for one in found] == [one.about for one in for_others(PAGE).conflicts]
    assert all(side["outlets"] and side["sources"] for one in found for side in one["sides"])


def test_lists_and_searches(storage: SqliteStorage) -> None:
    """Lists go on where they ended; what is found can be read."""
    lines = ask(storage, "list_stories", limit=1)
    assert [one["id"] for one in lines["stories"]] == [KEY]
    assert ask(storage, "list_stories", limit=1, behind=lines["next"])["stories"] == []
    (hit,) = ask(storage, "search", query='bridge OR "', kind="article", limit=1)["hits"] or [None]
    assert hit is None or hit["story"] == KEY
    assert (
        ask(storage, "search", query=PAGE.entities[0].name, kind="name")["hits"][0]["id"]
        == PAGE.entities[0].id
    )


def test_briefs(storage: SqliteStorage) -> None:
    """Addresses become stories; what gave none is named."""
    made = ask(storage, "brief_urls", urls=["https://post.example/"])
    assert made["stories"][0]["story"]["quoted_headline"] == PAGE.story.headline.text
    assert made["passed"] == [{"input": "https://post.example/", "reason": "It is a front page."}]


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("read_story", {"story": "nobody"}),
        ("read_story", {"story": "x" * 300}),
        ("conflicts", {}),
        ("list_stories", {"limit": 1000}),
        ("list_stories", {"behind": "nonsense"}),
        ("brief_urls", {"urls": ["file:///etc/passwd"]}),
        ("brief_urls", {"urls": []}),
        ("search", {"query": "a" * 501}),
    ],
)
def test_what_makes_no_sense_is_said(storage: SqliteStorage, tool: str, arguments: dict[str, object]) -> None:
    """An error that the agent can read; nothing of the inside."""

    async def asking() -> Any:
        async with Client(server(library(storage), briefed)) as client:
            return await client.call_tool(tool, arguments)

    result = finished(asking())
    assert result.is_error
    assert "Traceback" not in str(result.content)


def test_answers_are_bounded_and_clean(storage: SqliteStorage) -> None:
    """Hostile words come without controls and cut; a huge story does not fill the answer."""
    for number, text in enumerate(hostile.TEXTS):
        page = hostile.page(text * 50)
        put(storage, replace(page, story=replace(page.story, id=f"s-{number}")))
        answers = [
            ask(storage, tool, story=f"s-{number}") for tool in ("read_story", "compare_outlets", "conflicts")
        ]
        for answer in answers:
            written = json.dumps(answer, ensure_ascii=False)
            assert len(written) < 200_000
            assert not {"\x1b", "\u202e", "\x00", "\ud800"} & set(written)
            assert "javascript:" not in [one["url"] for one in _sources(answer)]


def test_every_tool_says_that_it_only_reads(storage: SqliteStorage) -> None:
    """So that clients need not ask; the server tells that quoted words are no instructions."""

    async def asking() -> Any:
        async with Client(server(library(storage), briefed)) as client:
            return (await client.list_tools()).tools, client.instructions

    tools, instructions = finished(asking())
    assert {tool.name for tool in tools} == TOOLS
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)
    assert agents.NOTICE in instructions


async def _asked(client: Client) -> tuple[set[str], dict[str, Any]]:
    tools = {tool.name for tool in (await client.list_tools()).tools}
    return tools, _content(await client.call_tool("read_story", {"story": KEY}))


def test_over_standard_streams(storage: SqliteStorage, tmp_path: Path) -> None:
    """As a client starts it: nothing but the protocol is on its output."""
    command = ["-m", "broadsheet", "mcp", "--archive", str(tmp_path / "archive.db")]
    parameters = StdioServerParameters(command=sys.executable, args=command, env={"HOME": str(tmp_path)})

    async def asking() -> tuple[set[str], dict[str, Any]]:
        async with Client(stdio_client(parameters)) as client:
            return await _asked(client)

    tools, told = finished(asking())
    assert tools == TOOLS
    assert told == ask(storage, "read_story", story=KEY)


@pytest.fixture
def address(storage: SqliteStorage, tmp_path: Path) -> Iterator[str]:
    """Of a server over HTTP on this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "broadsheet", "mcp", "--http", "--port", str(port)]
    command += ["--archive", str(tmp_path / "archive.db")]
    with subprocess.Popen(
        command, env={**os.environ, "HOME": str(tmp_path)}, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}/mcp"
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("The server did not come up.")


def test_over_http(storage: SqliteStorage, address: str) -> None:
    """The same answers; a page of another site that reaches it by a name of its own gets none."""
    import httpx2

    async def asking() -> tuple[set[str], dict[str, Any]]:
        async with Client(address) as client:
            return await _asked(client)

    tools, told = finished(asking())
    assert tools == TOOLS
    assert told == ask(storage, "read_story", story=KEY)
    for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
        answered = httpx2.post(address, json={}, headers={"Accept": "application/json", **headers})
        assert answered.status_code in (400, 403, 421)
