"""Every storage runs the same suite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from broadsheet.protocols import Storage
from broadsheet.storage.sqlite import SqliteStorage
from tests.fakes.memory import MemoryStorage


@pytest.fixture(params=["sqlite", "memory"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Storage]:
    opened: Storage = SqliteStorage(tmp_path / "archive.db") if request.param == "sqlite" else MemoryStorage()
    yield opened
    opened.close()
    opened.close()
