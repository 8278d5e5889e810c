"""Writes the command line reference from the commands themselves: ``python -m tests.docs.regenerate``."""

import os
import subprocess
import sys

import typer
from typer.core import TyperGroup

from broadsheet.cli import app
from tests.docs.blocks import DOCS

REFERENCE = DOCS / "cli.md"
_HEAD = """# The command line

This page is made from the commands by `make docs`; do not edit it. The [tutorial](tutorial.md) shows them
at work.
"""


def commands() -> list[str]:
    """The names of all commands that help shows, in its order; "group command" for those in a group."""
    return _names(typer.main.get_group(app))


def _names(group: TyperGroup, before: str = "") -> list[str]:
    names: list[str] = []
    for name, command in group.commands.items():
        if not command.hidden:
            names.append(before + name)
            names += _names(command, f"{before}{name} ") if isinstance(command, TyperGroup) else []
    return names


def reference() -> str:
    """The help of the program and of each command."""
    parts = [_HEAD, _block("broadsheet", [])]
    parts += [_block(f"broadsheet {name}", name.split()) for name in commands()]
    return "\n".join(parts)


def _block(title: str, arguments: list[str]) -> str:
    return f"## {title}\n\n```\n{_help(arguments)}\n```\n"


def _help(arguments: list[str]) -> str:
    plain = {"COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1", "TYPER_USE_RICH": "0", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "broadsheet", *arguments, "--help"],
        env={**os.environ, **plain},
        capture_output=True,
        text=True,
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
