"""The JSON API: what it answers is what its document says, and every error is a problem."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from broadsheet.render.cap import for_others
from broadsheet.render.json_page import dump
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import StoryPage
from broadsheet.web import api_types
from broadsheet.web.examples import EXAMPLES
from tests.render import example
from tests.web.doors import application, filled, put

KEY = example.page().story.id
ARTICLE = example.page().articles[0].id


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    opened = filled(tmp_path / "archive.db")
    yield opened
    opened.close()


@pytest.fixture
def client(storage: SqliteStorage) -> TestClient:
    return TestClient(application(storage), raise_server_exceptions=False)


def another(key: str) -> StoryPage:
    """The example page as another story, on articles of its own."""
    page = example.page()
    text = dump(page, include_text=True)
    for one in page.articles:
        text = text.replace(f'"{one.id}"', f'"{key}-{one.id}"')
    made = msgspec.json.decode(text, type=StoryPage)
    return replace(made, story=replace(made.story, id=key))


def test_a_story_is_the_page_itself(client: TestClient) -> None:
    """story-page/1 without texts, with no more words of an article than a copy may have, its prose too."""
    answered = client.get(f"/api/v1/stories/{KEY}")
    assert answered.text == dump(for_others(example.page()))
    assert answered.json()["schema"] == "story-page/1"
    assert not any("text" in one for one in answered.json()["articles"])


def test_an_article_without_its_text(client: TestClient) -> None:
    """Its cited spans and the sentences that cite it are told, its text is not."""
    told = client.get(f"/api/v1/articles/{ARTICLE}").json()
    assert told["story"] == KEY
    assert "text" not in told["article"]
    assert told["claims"]
    assert all(any(c["article"] == ARTICLE for c in one["citations"]) for one in told["claims"])


def test_lists_go_on_where_they_ended(client: TestClient, storage: SqliteStorage) -> None:
    """Each story once, whatever the size of the parts; the last part has no cursor or nothing behind it."""
    for number in range(6):
        put(storage, another(f"s-{number}"))
    whole = [one["story"]["id"] for one in client.get("/api/v1/stories").json()["stories"]]
    taken, cursor = [], None
    while True:
        part = client.get(
            "/api/v1/stories", params={"limit": 3, **({"cursor": cursor} if cursor else {})}
        ).json()
        taken += [one["story"]["id"] for one in part["stories"]]
        cursor = part["next"]
        if cursor is None:
            break
    assert taken == whole
    assert len(set(whole)) == 7


def test_search(client: TestClient) -> None:
    """Hits lead to what they name; snippets come in runs, not in markup."""
    found = client.get("/api/v1/search", params={"q": "bridge", "kind": "article", "limit": 2}).json()
    assert [hit["kind"] for hit in found["hits"]] == ["article", "article"]
    assert all(client.get(hit["href"]).status_code == 200 for hit in found["hits"])
    more = client.get(
        "/api/v1/search", params={"q": "bridge", "kind": "article", "cursor": found["next"]}
    ).json()
    assert not {hit["id"] for hit in found["hits"]} & {hit["id"] for hit in more["hits"]}
    assert any(run["found"] for run in found["hits"][0]["snippet"])


def test_names(client: TestClient) -> None:
    """A name leads to its stories."""
    entity = example.page().entities[0]
    told = client.get(f"/api/v1/names/{entity.id}").json()
    assert (told["name"], [one["story"]["id"] for one in told["stories"]]) == (entity.name, [KEY])


@pytest.mark.parametrize(
    "path", ["/stories", f"/stories/{KEY}", f"/articles/{ARTICLE}", "/search?q=bridge", "/sources"]
)
def test_what_the_client_has_is_not_sent_again(client: TestClient, path: str) -> None:
    """The tag of an answer asks for nothing; another tag asks for all."""
    first = client.get(f"/api/v1{path}")
    again = client.get(f"/api/v1{path}", headers={"If-None-Match": f'"x", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert client.get(f"/api/v1{path}", headers={"If-None-Match": '"x"'}).status_code == 200


def test_a_change_changes_the_tag(client: TestClient, storage: SqliteStorage) -> None:
    """A new revision is sent to who has the one before."""
    tag = client.get(f"/api/v1/stories/{KEY}").headers["etag"]
    page = example.page()
    newer = replace(page, story=replace(page.story, revision=page.story.revision + 1))
    storage.save_page(newer, [one.id for one in page.articles])
    answered = client.get(f"/api/v1/stories/{KEY}", headers={"If-None-Match": tag})
    assert answered.json()["story"]["revision"] == page.story.revision + 1


def test_a_change_of_another_story_does_not(client: TestClient, storage: SqliteStorage) -> None:
    """Who has a story has it still."""
    tag = client.get(f"/api/v1/stories/{KEY}").headers["etag"]
    put(storage, another("s-another"))
    assert client.get(f"/api/v1/stories/{KEY}", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/stories/nobody", 404),
        ("GET", "/articles/%00%ff", 404),
        ("GET", "/names/e-0", 404),
        ("GET", "/nothing", 404),
        ("GET", "/stories?limit=0", 422),
        ("GET", "/stories?limit=x", 422),
        ("GET", "/stories?cursor=%F0%9F", 400),
        ("GET", "/stories?cursor=bm9wZQ", 400),
        ("GET", "/stories?cursor=W05hTiwgIngiXQ", 400),
        ("GET", "/search", 422),
        ("GET", "/search?q=a&kind=b", 422),
        ("GET", f"/search?q={'a' * 501}", 422),
        ("DELETE", "/stories", 405),
        ("POST", "/briefs", 422),
    ],
)
def test_every_error_is_a_problem(client: TestClient, method: str, path: str, status: int) -> None:
    """problem+json with the status, and no word of the inside."""
    answered = client.request(method, f"/api/v1{path}")
    assert answered.status_code == status
    assert answered.headers["content-type"] == "application/problem+json"
    told = answered.json()
    assert told["status"] == status
    assert told["title"]
    assert "Traceback" not in answered.text
    assert ".py" not in answered.text


def test_failures_tell_nothing_of_the_inside(
    client: TestClient, storage: SqliteStorage, tmp_path: Path
) -> None:
    """Neither where the archive is nor what went wrong in it."""
    storage.close()
    for file in tmp_path.iterdir():
        file.write_bytes(b"\xff" * 5000)
    answered = client.get("/api/v1/stories")
    assert (answered.status_code, answered.headers["content-type"]) == (503, "application/problem+json")
    assert str(tmp_path) not in answered.text


def test_briefs(client: TestClient, storage: SqliteStorage) -> None:
    """The owner gets pages of addresses; others do not; what is no address is refused."""
    order = {"urls": ["https://post.example/bridge"]}
    made = client.post("/api/v1/briefs", json=order).json()
    assert made["stories"] == [json.loads(dump(for_others(example.page())))]
    assert made["passed"] == [{"input": order["urls"][0], "reason": "It is a front page."}]
    stranger = TestClient(application(storage, owner=False))
    assert stranger.post("/api/v1/briefs", json=order).status_code == 403
    for urls in ([], ["file:///etc/passwd"], ["https://x.example"] * 21):
        assert client.post("/api/v1/briefs", json={"urls": urls}).status_code == 400


def _document(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return found


def _validator(document: dict[str, Any], model: str) -> Draft202012Validator:
    return Draft202012Validator({**document, "$ref": f"#/components/schemas/{model}"})


MODELS = {
    "stories": api_types.StoryList,
    "story": StoryPage,
    "article": api_types.ArticleAnswer,
    "name": api_types.NameAnswer,
    "search": api_types.SearchAnswer,
    "sources": api_types.SourceList,
}


@pytest.mark.parametrize("name", sorted(MODELS))
def test_examples_are_what_is_answered(client: TestClient, name: str) -> None:
    """Each example fits its schema, and has the fields that a real answer has."""
    paths = {
        "stories": "/stories",
        "story": f"/stories/{KEY}",
        "article": f"/articles/{ARTICLE}",
        "name": f"/names/{example.page().entities[0].id}",
        "search": "/search?q=bridge",
        "sources": "/sources",
    }
    real = client.get(f"/api/v1{paths[name]}").json()
    validator = _validator(_document(client), MODELS[name].__name__)
    validator.validate(EXAMPLES[name])
    validator.validate(real)
    assert set(EXAMPLES[name]) == set(real)  # type: ignore[call-overload]
    msgspec.convert(EXAMPLES[name], MODELS[name])


def test_the_document_names_every_route(client: TestClient) -> None:
    """Each path has a summary, an example, and its errors as problems."""
    document = _document(client)
    assert set(document["paths"]) == {
        "/stories",
        "/stories/{story}",
        "/articles/{article}",
        "/names/{name}",
        "/search",
        "/sources",
        "/briefs",
        "/events",
    }
    for path, methods in document["paths"].items():
        for told in methods.values():
            assert told["description"]
            if path != "/events":
                assert "example" in told["responses"]["200"]["content"]["application/json"]
                assert "application/problem+json" in told["responses"]["422"]["content"]
