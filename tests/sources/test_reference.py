"""Knowledge from outside: only of a name that one alone bears, kept, dated, and never in a claim."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest

from broadsheet.newsroom.referring import with_references
from broadsheet.render import FORMATS
from broadsheet.sources.fetch import Fetcher, Limits
from broadsheet.sources.reference import Wikidata
from broadsheet.types import Entity, NameType, Reference, SectionKind
from tests.fakes.web_server import Answer, Site, web_server
from tests.render import example

DAY = date(2030, 5, 16)


def path(name: str, code: str = "en") -> str:
    asked = {"action": "wbsearchentities", "search": name, "language": code, "uselang": code}
    return "/w/api.php?" + urlencode(asked | {"type": "item", "limit": "7", "format": "json"})


def items(*found: tuple[str, str, str]) -> Answer:
    listed = [{"id": key, "label": label, "description": text} for key, label, text in found]
    return Answer(json.dumps({"search": listed}).encode(), headers={"Content-Type": "application/json"})


@contextmanager
def book(site: Site, folder: Path | None, *, today: date = DAY) -> Iterator[Wikidata]:
    def fetcher() -> Fetcher:
        return Fetcher(version="1", allowed=frozenset({"127.0.0.1"}), limits=Limits(seconds=5.0))

    opened = Wikidata(version="1", folder=folder, today=today, site=site.address, fetcher=fetcher)
    yield opened
    opened.close()
    opened.close()


def test_a_name_that_one_bears_is_told_with_source_licence_and_date(tmp_path: Path) -> None:
    pages = {path("Ann Lee"): items(("Q7", "Ann Lee", "mayor of Ostrel"), ("Q8", "Ann Leeson", "singer"))}
    with web_server(pages) as site, book(site, tmp_path) as found:
        assert found.find("Ann Lee", language="en") == Reference(
            "mayor of Ostrel", "Wikidata", f"{site.address}/wiki/Q7", "CC0", DAY
        )


@pytest.mark.parametrize(
    "answer",
    [
        items(("Q7", "Ann Lee", "mayor"), ("Q8", "Ann Lee", "singer")),
        items(("Q7", "Ann Leeson", "singer")),
        items(("Q7", "Ann Lee", "Wikimedia disambiguation page")),
        items(("Q7", "Ann Lee", "")),
        items(("javascript:1", "Ann Lee", "mayor")),
        items(),
        Answer(b'{"search": 3}'),
        Answer(b"[]"),
        Answer(b"\xff\xfe"),
        Answer(status=500),
        Answer(b'{"search": [1, null, {"label": null}]}'),
    ],
)
def test_in_doubt_nothing_is_told(answer: Answer) -> None:
    with web_server({path("Ann Lee"): answer}) as site, book(site, None) as found:
        assert found.find("Ann Lee", language="en") is None


def test_what_was_asked_is_asked_again_only_after_its_time(tmp_path: Path) -> None:
    """What was not found is kept too."""
    pages = {path("Ann Lee"): items(("Q7", "Ann Lee", "mayor")), path("Bo Ek"): items()}
    with web_server(pages) as site:
        for today in (DAY, DAY + timedelta(days=90)):
            with book(site, tmp_path, today=today) as found:
                told = found.find("Ann Lee", language="en")
                assert told is not None
                assert told.date == DAY
                assert found.find("Bo Ek", language="en") is None
        assert len(site.requests) == 2
        with book(site, tmp_path, today=DAY + timedelta(days=91)) as found:
            found.find("Ann Lee", language="en")
        assert len(site.requests) == 3


def test_a_server_that_fails_is_not_asked_for_every_name() -> None:
    with web_server({}) as site, book(site, None) as found:
        assert [found.find(f"Name {n}", language="en") for n in range(5)] == [None] * 5
        assert len(site.requests) == 2


def test_the_private_network_is_not_asked() -> None:
    """The guard of all fetching stands before this door too."""
    with web_server({path("Ann Lee"): items(("Q7", "Ann Lee", "mayor"))}) as site:
        guarded = Wikidata(version="1", folder=None, today=DAY, site=site.address)
        assert guarded.find("Ann Lee", language="en") is None
        guarded.close()
        assert site.requests == []


class Known:
    """Implements `protocols.ReferenceBook` with what it is given."""

    def __init__(self, **names: str) -> None:
        self.names = names

    def find(self, name: str, *, language: str) -> Reference | None:
        text = self.names.get(name.replace(" ", "_"))
        return Reference(text, "Wikidata", "https://w.example/wiki/Q1", "CC0", DAY) if text else None


def test_only_names_without_a_card_get_one_from_outside_and_it_holds_no_claim() -> None:
    page = example.page()
    page = replace(page, entities=(*page.entities, Entity("e-x", "Ann Lee", NameType.PERSON, (), ("post",))))
    introduced = {b.entity for s in page.sections if s.kind is SectionKind.TOPICS for b in s.blocks}
    names = {e.name.replace(" ", "_"): "somebody" for e in page.entities}
    told = with_references(page, Known(**names))
    (topics,) = [s for s in told.sections if s.kind is SectionKind.TOPICS]
    added = [b for b in topics.blocks if b.entity not in introduced]
    assert "e-x" in {b.entity for b in added}
    assert all(not b.claims for b in added)
    assert all(e.reference is None for e in told.entities if e.id in introduced)
    for form in ("html", "markdown", "terminal"):
        written = " ".join(FORMATS[form].render(told).split())
        assert "From outside the articles: somebody" in written
        assert "CC0" in written


def test_without_knowledge_there_is_no_empty_card() -> None:
    assert with_references(example.page(), Known()) == example.page()
