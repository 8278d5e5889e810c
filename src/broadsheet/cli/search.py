"""``broadsheet search``."""

from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.archive import Listing, Where, opened
from broadsheet.cli.console import put, say
from broadsheet.cli.formats import ListFormat
from broadsheet.cli.options import Verbose
from broadsheet.cli.status import guarded

if TYPE_CHECKING:
    from broadsheet.types import Hit, Run

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS…",
        help='Words, "phrases", start*, -without, outlet:NAME, language:CODE, from:DAY, to:DAY, differ:yes.',
    ),
]
Kind = Annotated[str, typer.Option(help="What to look for: stories, articles, names, or all.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, max=100, help="How many of each kind.")]
_KINDS = {"stories": "story", "articles": "article", "names": "name"}


@guarded
def search(
    words: Words,
    archive: Where = None,
    kind: Kind = "all",
    limit: Limit = 10,
    format: Listing = ListFormat.TERMINAL,
    verbose: Verbose = False,
) -> None:
    """Find stories, articles and names of the archive, best first.

    \b
    Examples:
      broadsheet search bridge crack
      broadsheet search '"northern pillar" -museum' --kind articles
      broadsheet search bridge outlet:herald from:2030-10 differ:yes
    """
    from broadsheet.types import HitKind

    if kind != "all" and kind not in _KINDS:
        raise typer.BadParameter("it is stories, articles, names or all", param_hint="--kind")
    kinds = [one for name, one in _KINDS.items() if kind in ("all", name)]
    with opened(archive, verbose=verbose) as room:
        asked = " ".join(_quoted(word) for word in words)
        found = [hit for one in kinds for hit in room.library.search(asked, HitKind(one), limit=limit).hits]
    if format is ListFormat.JSON:
        import msgspec

        put(
            msgspec.json.format(msgspec.json.encode([_plain(hit) for hit in found]), indent=2).decode() + "\n"
        )
    elif found:
        put("".join(_lines(hit) for hit in found))
    else:
        say("Nothing in the archive fits.")


def _quoted(word: str) -> str:
    """What the shell gave as one word stays one, if it has spaces and no marks of its own."""
    return f'"{word}"' if " " in word and '"' not in word and ":" not in word else word


def _plain(hit: "Hit") -> dict[str, str | int | None]:
    return {
        "kind": hit.kind.value,
        "id": hit.id,
        "title": _text(hit.title),
        "snippet": _text(hit.snippet),
        "story": hit.story,
        "outlet": hit.outlet,
        "url": hit.url,
        "published_at": hit.published_at,
        "language": hit.language,
        "stories": hit.stories,
        "conflicts": hit.conflicts,
    }


def _lines(hit: "Hit") -> str:
    from broadsheet.text.printable import one_line

    match hit.kind.value:
        case "name":
            about = "1 story" if hit.stories == 1 else f"{hit.stories} stories"
        case "article":
            about = hit.outlet or "no outlet"
        case _ if hit.conflicts:
            about = "1 disagreement" if hit.conflicts == 1 else f"{hit.conflicts} disagreements"
        case _:
            about = "story"
    when = "" if hit.kind.value == "name" else f"{(hit.published_at or 'undated')[:10]}  "
    head = f"{hit.id}  {when}{one_line(about)}: {one_line(_text(hit.title) or 'Untitled')}\n"
    return head + (f"    {one_line(_text(hit.snippet))}\n" if hit.snippet else "")


def _text(runs: "tuple[Run, ...]") -> str:
    return "".join(run.text for run in runs).encode("utf-8", "replace").decode()
