"""The API against what its own document allows, and what it forbids: made-up requests, no server error."""

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from broadsheet.storage.sqlite import SqliteStorage
from tests.web.doors import application, filled

OPERATIONS = (
    "GET /stories",
    "GET /stories/{story}",
    "GET /articles/{article}",
    "GET /names/{name}",
    "GET /search",
    "GET /sources",
    "POST /briefs",
)


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStorage]:
    opened = filled(tmp_path_factory.mktemp("archive") / "archive.db")
    yield opened
    opened.close()


#: where there is no parameter, nothing can be wrong with it
CASES = [
    (one, mode)
    for one in OPERATIONS
    for mode in GenerationMode
    if (one, mode) != ("GET /sources", GenerationMode.NEGATIVE)
]


@pytest.mark.parametrize(("operation", "mode"), CASES, ids=lambda part: getattr(part, "value", part))
def test_no_server_error(storage: SqliteStorage, operation: str, mode: GenerationMode) -> None:
    """Every answer, to what fits the document and to what does not, is one that the document announces."""
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", application(storage))
    method, path = operation.split()

    @settings(
        max_examples=20,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=schema[path][method].as_strategy(generation_mode=mode))
    def every(case: schemathesis.Case) -> None:  # type: ignore[type-arg]
        # a schema cannot say which cursors and addresses make sense
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    every()
