"""The articles of the example: an invented event in an invented town, and the sentences that are cited."""

# ruff: noqa: E501 (sentences of the articles are written on one line each)

from broadsheet.types import (
    About,
    Block,
    Citation,
    Claim,
    Dated,
    Heading,
    Status,
)

TEXTS = {
    "post": (
        "The Ostrel swing bridge was closed to all traffic on Tuesday after inspectors found cracks in two of its"
        " bearings. About 9,000 vehicles cross it on a working day.\n\n"
        "“Nobody was in danger, and nobody will be,” said Mayor Ilse Tarran. The bridge opened in 1931 and was last"
        " overhauled in 2009.\n\n"
        "The town expects repairs to take six weeks. Tarran denied that warnings had been ignored."
    ),
    "courier": (
        "Ostrel's only road bridge is shut. Inspectors who came on Monday saw cracks in two bearings, and the town"
        " closed the crossing the next morning. Some 11,500 vehicles use it each day, the harbour board says.\n\n"
        "An engineer wrote to the town in May that the bearings were worn. “Nobody was in danger,” Mayor Ilse Tarran"
        " said.\n\n"
        "Shopkeepers on the north bank fear for the summer."
    ),
    "ferry": (
        "OSTREL (Northwire) — The swing bridge in Ostrel was closed on Tuesday because of cracks in two bearings."
        " Repairs are to last about six weeks."
    ),
    "noname": (
        "The swing bridge in Ostrel was closed on Tuesday because of cracks in two bearings. Repairs are to last"
        " about six weeks. A replacement ferry starts on Thursday."
    ),
    "mina": "أُغلق جسر أوستريل أمام حركة المرور يوم الثلاثاء بعد اكتشاف شقوق. تقول البلدية إن الإصلاح قد يستغرق شهرين.",
}


def cite(article: str, words: str) -> Citation:
    start = TEXTS[article].index(words)
    return Citation(article, start, start + len(words))


CLOSED = (
    cite(
        "post",
        "The Ostrel swing bridge was closed to all traffic on Tuesday after inspectors found cracks in two of its bearings.",
    ),
    cite(
        "courier",
        "Inspectors who came on Monday saw cracks in two bearings, and the town closed the crossing the next morning.",
    ),
    cite("ferry", "The swing bridge in Ostrel was closed on Tuesday because of cracks in two bearings."),
    cite("noname", "The swing bridge in Ostrel was closed on Tuesday because of cracks in two bearings."),
    cite("mina", "أُغلق جسر أوستريل أمام حركة المرور يوم الثلاثاء بعد اكتشاف شقوق."),
)
SIX_WEEKS = (
    cite("post", "The town expects repairs to take six weeks."),
    cite("ferry", "Repairs are to last about six weeks."),
    cite("noname", "Repairs are to last about six weeks."),
)
TWO_MONTHS = cite("mina", "تقول البلدية إن الإصلاح قد يستغرق شهرين.")
NINE = cite("post", "About 9,000 vehicles cross it on a working day.")
ELEVEN = cite("courier", "Some 11,500 vehicles use it each day, the harbour board says.")
OPENED = cite("post", "The bridge opened in 1931 and was last overhauled in 2009.")
LETTER = cite("courier", "An engineer wrote to the town in May that the bearings were worn.")
DENIED = cite("post", "Tarran denied that warnings had been ignored.")
SHOPS = cite("courier", "Shopkeepers on the north bank fear for the summer.")
FERRY = cite("noname", "A replacement ferry starts on Thursday.")
DANGER_LONG = cite("post", "“Nobody was in danger, and nobody will be,” said Mayor Ilse Tarran.")
DANGER_SHORT = cite("courier", "“Nobody was in danger,” Mayor Ilse Tarran said.")
#: the first three sentences of each article
LEADS = {
    "post": (CLOSED[0], NINE, DANGER_LONG),
    "courier": (cite("courier", "Ostrel's only road bridge is shut."), CLOSED[1], ELEVEN),
    "ferry": (CLOSED[2], SIX_WEEKS[1]),
    "noname": (CLOSED[3], SIX_WEEKS[2], FERRY),
    "mina": (CLOSED[4], TWO_MONTHS),
}


def spoken(citation: Citation) -> str:
    return TEXTS[citation.article][citation.start : citation.end]


def claim(
    number: int,
    *citations: Citation,
    text: str | None = None,
    status: Status = Status.SEVERAL_ORIGINS,
    about: About = About.EVENT,
) -> Claim:
    return Claim(
        id=f"claim-{number}",
        text=text or spoken(citations[0]),
        about=about,
        citations=citations,
        status=status,
        verbatim=text is None,
    )


def block(
    number: int,
    *claims: Claim,
    heading: Heading | None = None,
    article: str | None = None,
    dated: Dated | None = None,
    entity: str | None = None,
) -> Block:
    return Block(id=f"b-{number}", heading=heading, article=article, date=dated, entity=entity, claims=claims)
