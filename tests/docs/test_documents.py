"""Documents that can be checked are: the generated reference, links, code names, records of decisions."""

import dataclasses
import re
import tomllib
from enum import StrEnum
from pathlib import Path

import msgspec
import pytest

from broadsheet import config, types
from tests.docs.blocks import DOCS, blocks
from tests.docs.regenerate import REFERENCE, commands, reference

ROOT = DOCS.parent
DOCUMENTS = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def test_the_reference_is_what_the_commands_say() -> None:
    """`docs/cli.md` is made from the commands; `make docs` brings it up to date."""
    assert REFERENCE.read_text(encoding="utf-8") == reference()


def test_some_document_shows_every_command_in_use() -> None:
    """A command that is only in the reference is one that nobody finds."""
    shown = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS if path != REFERENCE)
    assert [name for name in commands() if f"broadsheet {name}" not in shown] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    """Every link to a file of the project finds it."""
    targets = _LINK.findall(document.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target and not target.startswith("mailto:")]
    assert [target for target in local if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("record", sorted((DOCS / "decisions").glob("[0-9]*.md")), ids=lambda path: path.stem)
def test_records_of_decisions_have_their_four_parts(record: Path) -> None:
    """A record says its status, the context, the decision and the consequences, on a page at most."""
    text = record.read_text(encoding="utf-8")
    assert re.search(r"^Status: (accepted|superseded)", text, re.M)
    places = [text.find(f"## {part}") for part in ("Context", "Decision", "Consequences")]
    assert -1 not in places
    assert places == sorted(places)
    assert text.count("\n") <= 60


def test_the_architecture_names_rooms_that_exist() -> None:
    """The rooms of the drawing are the packages and modules of the source."""
    drawing = (DOCS / "architecture.md").read_text(encoding="utf-8").split("```")[3]
    named = {
        word
        for line in drawing.splitlines()
        for word in re.findall(r"^[\w |]+?(?=  |$)", line)
        for word in word.split(" | ")
    }
    source = ROOT / "src" / "broadsheet"
    rooms = {path.stem for path in source.iterdir() if not path.name.startswith(("_", "py.typed"))} - {
        *("sample", "starter")
    }
    assert {word.strip() for word in named if word.strip()} == rooms


def test_the_page_reference_names_every_field_and_value() -> None:
    """All fields of the page's objects, and all values of its enumerations, are in the reference."""
    said = set(re.findall(r"`([\w-]+)`", (DOCS / "story-page.md").read_text(encoding="utf-8")))
    objects = (
        *(types.StoryPage, types.StoryHead, types.PageArticle, types.Section, types.Block, types.Heading),
        *(types.Claim, types.Citation, types.Dated, types.Fact, types.Cell, types.Conflict, types.Side),
        *(types.Quote, types.QuoteVariant, types.Omission, types.Entity, types.Reference, types.Provenance),
        *(types.Dropped, types.Asserter, types.ModelNote, types.PageChange, types.Passage),
        *(types.EarlierStory, types.EarlierSource, types.News),
    )
    names = {field.name for kind in objects for field in dataclasses.fields(kind)}
    enums: tuple[type[StrEnum], ...] = (
        *(types.About, types.Absence, types.Cause, types.Completeness, types.ConflictKind, types.FactKind),
        *(types.Granularity, types.NameType, types.SectionKind, types.Severity, types.Stance, types.Status),
        *(types.StoryStatus, types.ChangeKind),
    )
    values = {value.value for enum in enums for value in enum}
    assert sorted((names | values) - said) == []


def test_the_settings_are_all_described() -> None:
    """Each variable of the environment and each key of the configuration file is in `docs/settings.md`."""
    text = (DOCS / "settings.md").read_text(encoding="utf-8")
    variables = {value for name, value in vars(config).items() if name.isupper() and isinstance(value, str)}
    assert [name for name in sorted(variables) if f"`{name}`" not in text] == []
    example = next(block.code for block in blocks(DOCS / "settings.md") if block.language == "toml")
    shown = tomllib.loads(example)
    assert set(shown) == {field.name for field in msgspec.structs.fields(config.File)}
    assert set(shown["model"]) == {field.name for field in msgspec.structs.fields(config.ModelSettings)}
    assert set(shown["keep"]) == {field.name for field in msgspec.structs.fields(config.KeepSettings)}
    assert set(shown["encoder"]) == {field.name for field in msgspec.structs.fields(config.EncoderSettings)}
    assert set(shown["mail"]) == {field.name for field in msgspec.structs.fields(config.MailSettings)}
    assert msgspec.convert(shown, config.File).model.name
