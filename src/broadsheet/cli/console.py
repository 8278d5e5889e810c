"""What is said to the user: pages to standard output, everything else to standard error, nothing hostile."""

import sys

from broadsheet.text.printable import one_line
from broadsheet.types import Rejected

SUBJECTS = frozenset({"the", "this", "there", "it"})  #: how a reason begins that is a sentence of its own


def say(sentence: str, *, lines: bool = False) -> None:
    """Print to standard error, without anything that a terminal would obey."""
    for line in sentence.splitlines() if lines else [sentence]:
        print(one_line(line), file=sys.stderr)  # noqa: T201


def say_rejected(rejected: Rejected) -> None:
    """Name an input that could not be used, and why: "x.html is empty", "http://x: the page is gone"."""
    reason = rejected.reason.strip().removesuffix(".")
    whole = reason[:1].isupper() or reason.split(" ", 1)[0] in SUBJECTS
    colon = ":" if whole else ""
    say(f"{rejected.input}{colon} {reason}.")


def put(text: str) -> None:
    """Print a page. It is UTF-8 unless a terminal wants something else. Raises `OSError`."""
    encoding = (sys.stdout.encoding if sys.stdout.isatty() else None) or "utf-8"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(encoding, "replace"))
    sys.stdout.buffer.flush()
