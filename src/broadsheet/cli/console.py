"""What is said to the user: pages to standard output, everything else to standard error, nothing hostile."""

import sys

from broadsheet.text.printable import one_line
from broadsheet.types import Rejected


def say(sentence: str, *, lines: bool = False) -> None:
    """Print to standard error, without anything that a terminal would obey."""
    for line in sentence.splitlines() if lines else [sentence]:
        print(one_line(line), file=sys.stderr)  # noqa: T201


def say_rejected(rejected: Rejected) -> None:
    """Name an input that could not be used, and why."""
    reason = rejected.reason.strip().removesuffix(".")
    colon = ":" if reason[:1].isupper() else ""
    say(f"{rejected.input}{colon} {reason}.")


def put(text: str) -> None:
    """Print a page. It is UTF-8 unless a terminal wants something else. Raises `OSError`."""
    encoding = (sys.stdout.encoding if sys.stdout.isatty() else None) or "utf-8"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(encoding, "replace"))
    sys.stdout.buffer.flush()
