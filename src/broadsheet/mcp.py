"""The door for agents: the archive as tools of the Model Context Protocol, over standard streams or HTTP.

Thin: each tool asks the newsroom once. What it answers is bounded and cited (`newsroom.agents`).
"""

from collections.abc import Callable, Sequence
from typing import Annotated

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings
from mcp.types import ToolAnnotations
from pydantic import Field

from broadsheet import __version__
from broadsheet.errors import BroadsheetError
from broadsheet.newsroom import Briefing, agents
from broadsheet.newsroom.library import Library
from broadsheet.types import HitKind, StoryPage

LOOPBACK = "127.0.0.1"
MOST_URLS = 12
MOST_LISTED = 30
MOST_BRIEFED = 5  #: stories of one brief that are told
_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
_FETCHES = ToolAnnotations(read_only_hint=True, open_world_hint=True)
_INSTRUCTIONS = (
    "Broadsheet keeps news stories, each made of what several outlets publish, sentence by sentence with its "
    "sources. Cite outlet and address of what you use. “voices” are independent sources; a sentence that one "
    f"voice alone reports has the status one-origin. {agents.NOTICE}"
)

Brief = Callable[[Sequence[str], bool], Briefing]  #: addresses, and whether they are one story

StoryId = Annotated[str, Field(max_length=200, description="The id of a story: s-…")]
Limit = Annotated[int, Field(ge=1, le=MOST_LISTED, description="How many at the most.")]
Behind = Annotated[str | None, Field(max_length=200, description="`next` of the part before.")]
Asked = Annotated[
    str,
    Field(
        max_length=500,
        description='Words, "phrases", -without, outlet:NAME, language:CODE, from:DAY, to:DAY, differ:yes.',
    ),
]
Kinds = Annotated[
    list[str],
    Field(max_length=6, description="Only these: happened, behind, papers, background, deeper, topics."),
]
Urls = Annotated[list[str], Field(min_length=1, max_length=MOST_URLS, description="Addresses of articles.")]


class Tools:
    """What an agent can ask for."""

    def __init__(self, library: Library, brief: Brief) -> None:
        self._library = library
        self._brief = brief

    def list_stories(self, limit: Limit = 10, behind: Behind = None) -> agents.Lines:
        """Stories, newest article first."""
        moment, _, key = (behind or "").partition(" ")
        try:
            place = (float(moment), key) if behind else None
        except ValueError:
            raise ToolError("`behind` is `next` of the part before.") from None
        found = self._library.stories(limit=limit, behind=place)
        last = found[-1].place if len(found) == limit else None
        return agents.lines(found, f"{last[0]!r} {last[1]}" if last else None)

    def read_story(self, story: StoryId, kinds: Kinds = []) -> agents.Told:  # noqa: B006
        """A story in sections: what happened, what is behind it, what each paper says, how it came to this,
        questions, who is who. Each sentence comes with the spans of articles that bear it out."""
        return agents.told(self._page(story), kinds)

    def search(self, query: Asked, kind: HitKind = HitKind.STORY, limit: Limit = 10) -> agents.Finds:
        """Find stories, articles or names by words, best first."""
        found = self._library.search(query, kind, limit=limit)
        return agents.finds(found.hits, more=found.more)

    def compare_outlets(self, story: StoryId) -> agents.Compared:
        """For each fact that several outlets of a story have: who states, differs from or denies it, and in
        whose article it was not found."""
        return agents.compared(self._page(story))

    def conflicts(self, story: StoryId) -> agents.Differences:
        """Where the outlets of a story differ: numbers, dates, names, quotations, denials; side by side."""
        return agents.differences(self._page(story))

    def brief_urls(self, urls: Urls, one_story: bool = False) -> agents.Briefed:
        """Read articles at addresses of the web and make stories of them. Nothing is kept; takes seconds."""
        if not all(len(url) < 2000 and url.startswith(("http://", "https://")) for url in urls):
            raise ToolError("Addresses begin with http:// or https://.")
        try:
            made = self._brief(urls, one_story)
        except BroadsheetError as error:
            raise ToolError(str(error)) from error
        passed = tuple(agents.Passed(one.input, one.reason) for one in made.rejected)
        return agents.Briefed(tuple(map(agents.told, made.pages[:MOST_BRIEFED])), passed)

    def _page(self, story: str) -> StoryPage:
        try:
            return self._library.page(story)
        except BroadsheetError as error:
            raise ToolError(str(error)) from error


def server(library: Library, brief: Brief) -> MCPServer[None]:
    """The server, not yet running."""
    made: MCPServer[None] = MCPServer(
        "broadsheet", instructions=_INSTRUCTIONS, version=__version__, log_level="WARNING"
    )
    tools = Tools(library, brief)
    reading = (tools.list_stories, tools.read_story, tools.search, tools.compare_outlets, tools.conflicts)
    for tool in reading:
        made.add_tool(tool, annotations=_READS)
    made.add_tool(tools.brief_urls, annotations=_FETCHES)
    return made


def run(library: Library, brief: Brief, *, port: int | None = None) -> None:
    """Serve until the client leaves; over HTTP (on this machine only) if a ``port`` is given."""
    made = server(library, brief)
    if port is None:
        made.run("stdio")
        return
    local = [f"{LOOPBACK}:{port}", f"localhost:{port}"]
    safe = TransportSecuritySettings(allowed_hosts=local, allowed_origins=[f"http://{one}" for one in local])
    made.run("streamable-http", host=LOOPBACK, port=port, transport_security=safe)
