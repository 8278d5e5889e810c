"""Write the golden files anew: ``python -m tests.render.regenerate``. Then look at what changed."""

from pathlib import Path

from broadsheet.render import FORMATS, Entry
from tests.render import example

GOLDEN = Path(__file__).parent / "golden"


def pages() -> dict[str, str]:
    """The example page in each format, and an index of it, by file name."""
    page = example.page()
    written = {f"page{form.suffix}": form.render(page) for form in FORMATS.values()}
    return written | {"index.html": FORMATS["html"].index([Entry(page, "ostrel bridge.html")])}


def main() -> None:
    for name, text in pages().items():
        (GOLDEN / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
