"""The house rules that no linter knows: small modules and functions, and light imports."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(p for folder in ("src", "bench", "tests") for p in (ROOT / folder).rglob("*.py"))
HEAVY = (
    "spacy",
    "trafilatura",
    "sqlalchemy",
    "jinja2",
    "numpy",
    "lxml",
    "rich.progress",
    "fastapi",
    "uvicorn",
)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_modules_and_functions_stay_small(path: Path) -> None:
    """No module over 400 lines, no function over 40: a long one holds two ideas."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > 40
    ]
    assert not long


def test_the_command_line_imports_nothing_heavy() -> None:
    """Help and wrong usage answer at once, because the libraries of the stages are imported when needed."""
    code = f"import sys, broadsheet.cli; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
