"""The paper over real archives: an empty one, and one with the sample, which is read once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from broadsheet import bootstrap
from tests.web.papers import Browser, opened, settings_in


@pytest.fixture(scope="session")
def sample_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with the sample; to be copied, not changed."""
    path = tmp_path_factory.getbasetemp() / "sample" / "archive.db"
    if path.exists():  # the browser's tests have this fixture too
        return path
    path.parent.mkdir()
    with (
        bootstrap.sample() as source,
        bootstrap.newsroom(settings_in(path.parent), archive=path, create=True) as room,
    ):
        room.brief(source)
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Browser]:
    """A browser before an empty archive."""
    with opened(tmp_path / "archive.db") as browser:
        yield browser


@pytest.fixture
def sample(sample_archive: Path, tmp_path: Path) -> Iterator[Browser]:
    """A browser before an archive with the sample."""
    with opened(Path(shutil.copy(sample_archive, tmp_path / "archive.db"))) as browser:
        yield browser
