"""``--archive``, which takes a file or stands alone."""

import os
from typing import Any

from typer.core import TyperCommand

#: Stands for the archive in the user's data folder.
DEFAULT = "default"
_OPTION = "--archive"
_SQLITE = b"SQLite format 3\x00"


class BriefCommand(TyperCommand):
    """A command whose ``--archive`` may be followed by an input."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return super().parse_args(ctx, spelled_out(args))


def spelled_out(args: list[str]) -> list[str]:
    """The arguments with a value for each ``--archive`` that has none.

    The next word is its value unless it is an option or an input: something that exists and is no archive.
    """
    if _OPTION not in args:
        return args
    found = args.index(_OPTION)
    end = args.index("--") if "--" in args else len(args)
    if found > end or (found + 1 < len(args) and _is_archive(args[found + 1])):
        return args
    return [*args[:found], f"{_OPTION}={DEFAULT}", *spelled_out(args[found + 1 :])]


def _is_archive(word: str) -> bool:
    if word.startswith("-") or os.path.isdir(word):
        return False
    if not os.path.exists(word):
        return not word.lower().endswith((".html", ".htm", ".txt", ".json", ".jsonl", ".ndjson", ".gz"))
    with open(word, "rb") as file:
        start = file.read(len(_SQLITE))
    return start in (b"", _SQLITE)
