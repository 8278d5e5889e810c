"""The options that several commands take, and the help of ``brief``."""

from typing import Annotated

import typer

from broadsheet.cli.formats import Format

BRIEF = """Make a page for each story among the inputs, strongest story first.

What an input does not tell of itself can be said of all inputs (--outlet, --published) or, in a file
beside it, of one: article.html.json beside article.html, with the keys outlet, published, language,
title, url and authors. Options win over that file, and both over the input.

\b
Examples:
  broadsheet brief a.html b.html c.txt
  broadsheet brief news/ -o pages/
  broadsheet brief a.html b.html --one-story -o page.html
  broadsheet brief rows.jsonl -f json --include-text -o pages/
  broadsheet brief today/ --archive
  cat rows.jsonl | broadsheet brief -
  broadsheet brief crawl.warc.gz --archive --jobs 2
  broadsheet brief https://news.example/bridge https://paper.example/crack
  broadsheet brief http://wiki.local/page --allow-private wiki.local
  broadsheet brief news/ --languages
  broadsheet brief news/ --model qwen2.5 --model-url http://127.0.0.1:8080/v1
"""

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Text, HTML, JSON-lines and WARC files, folders of these, web addresses, or - for stdin.",
    ),
]
OneStory = Annotated[bool, typer.Option("--one-story", help="Take all articles as one story.")]
Jobs = Annotated[
    int, typer.Option("--jobs", metavar="N", min=1, max=64, help="Read the inputs with so many processes.")
]
Form = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="By default what the name after -o says, HTML for a folder, else the terminal's, or Markdown.",
    ),
]
IncludeText = Annotated[
    bool, typer.Option("--include-text", help="Put the articles' texts into the JSON: for private use.")
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE|FOLDER", help="Where to write; a folder gets an index."),
]
Outlet = Annotated[str | None, typer.Option(help="Who published the inputs, if they do not tell.")]
When = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="When the inputs were published: 2030-10-29 or 2030-10-29T08:00+01:00."
    ),
]
Archive = Annotated[
    str | None,
    typer.Option(
        metavar="[FILE]",
        help="Keep the articles and let known stories grow; without FILE in your data folder, or in "
        "$BROADSHEET_ARCHIVE. Nothing is kept without this option.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Let this language model put the sections into better prose; facts stay as they are.",
    ),
]
ModelUrl = Annotated[
    str | None,
    typer.Option(metavar="URL", help="Its OpenAI-compatible endpoint, such as http://127.0.0.1:8080/v1."),
]
ModelSections = Annotated[
    str | None,
    typer.Option(metavar="KINDS", help="Only for these sections: happened,behind,papers,background,deeper."),
]
ModelTokens = Annotated[
    int | None, typer.Option(metavar="N", min=1, help="Cap of a run: about so many tokens at the most.")
]
Languages = Annotated[
    bool | None,
    typer.Option(
        "--languages/--no-languages",
        show_default=False,
        help="Put articles in different languages into one story. By default if there are any, and the "
        "extra 'multilingual' is installed.",
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        help="Language of the pages' own words: en, de or es. By default that of most articles of a page.",
    ),
]
Reference = Annotated[
    bool,
    typer.Option(
        "--reference",
        help="Ask Wikidata who those are whom no article introduces; their names are sent there.",
    ),
]
AllowPrivate = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-private",
        metavar="HOST",
        help="Read web addresses of this host although it is not on the public internet; can be repeated.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say every step; details of bugs.")]
