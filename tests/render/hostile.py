"""The example page with every word of the articles replaced by something hostile."""

from dataclasses import replace

from broadsheet.types import (
    Block,
    Claim,
    Conflict,
    Entity,
    Fact,
    Heading,
    PageArticle,
    Quote,
    Section,
    StoryPage,
)
from tests.render import example

MARKUP = (
    '</style></title><script>document.title="ran"</script>'
    '<img src="http://evil.example/" onerror=alert(1)>"\'{{7*7}}{%x%}'
)
MARKDOWN = (
    "](javascript:alert(1)) **x** `y` | # - <b> ![i](http://evil.example/i.png) [z]: http://evil.example"
)
TURNED = "\u202egnp.exe\u2066\u202b\u2029\x00\x1b]0;title\x07\x1b[31mred\x9b31m\ud800\ufeff"
NO_SPACES = "x" * 5000
TEXTS = (
    MARKUP,
    MARKDOWN,
    TURNED,
    NO_SPACES,
    "",
    " \n\t ",
    "العربية \u202e abc",
    "'\"><svg/onload=alert(2)>",
    "&lt;b&gt;",
)
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//evil.example/",
    "http://",
    "http://[::1",
    "https://ok.example/\n<script>",
    'https://ok.example/"onmouseover="alert(1)',
    "https://ok.example/\u202e",
    "file:///etc/passwd",
    " javascript:alert(1)",
    "https://" + "a" * 3000 + ".example/",
)


def page(text: str, address: str = ADDRESSES[0]) -> StoryPage:
    """The example page with ``text`` for every text and ``address`` for every address."""
    fair = example.page()
    head = replace(
        fair.story,
        id=text,
        headline=_heading(fair.story.headline, text),
        languages=(text, "en"),
        merged_into=text,
    )
    return replace(
        fair,
        story=head,
        articles=tuple(_article(article, text, address) for article in fair.articles),
        sections=tuple(_section(section, text) for section in fair.sections),
        facts=tuple(_fact(fact, text) for fact in fair.facts),
        conflicts=tuple(_conflict(conflict, text) for conflict in fair.conflicts),
        quotes=tuple(_quote(quote, text) for quote in fair.quotes),
        entities=tuple(_entity(entity, text) for entity in fair.entities),
        provenance=replace(
            fair.provenance,
            writer=text,
            version=text,
            built_at=text,
            dropped=(replace(fair.provenance.dropped[0], text=text, reason=text, section=text),),
        ),
    )


def _heading(heading: Heading, text: str) -> Heading:
    return replace(heading, text=text)


def _article(article: PageArticle, text: str, address: str) -> PageArticle:
    return replace(
        article,
        outlet=text,
        title=text,
        url=address,
        input=text,
        authors=(text, text),
        language=text,
        published_at=text,
        agency=text,
        origin=text,
        depends_on=(text,),
        grouped_because=text,
        excerpts=dict.fromkeys(article.excerpts, text),
        text=text,
    )


def _section(section: Section, text: str) -> Section:
    return replace(section, title=text, blocks=tuple(_block(block, text) for block in section.blocks))


def _block(block: Block, text: str) -> Block:
    heading = _heading(block.heading, text) if block.heading else None
    return replace(block, heading=heading, claims=tuple(_claim(claim, text) for claim in block.claims))


def _claim(claim: Claim, text: str) -> Claim:
    return replace(claim, text=text)


def _fact(fact: Fact, text: str) -> Fact:
    return replace(fact, text=text, asserted_by=replace(fact.asserted_by, name=text))


def _conflict(conflict: Conflict, text: str) -> Conflict:
    return replace(conflict, about=text, sides=tuple(replace(side, value=text) for side in conflict.sides))


def _quote(quote: Quote, text: str) -> Quote:
    return replace(
        quote, speaker=text, variants=tuple(replace(variant, text=text) for variant in quote.variants)
    )


def _entity(entity: Entity, text: str) -> Entity:
    return replace(entity, name=text, variants=(text, text))
