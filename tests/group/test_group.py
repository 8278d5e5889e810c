"""What the rest of the house sees of grouping: articles in, stories and reasons out."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.group import Grouper, group, one_story
from broadsheet.types import Article, Published, Story

FERRY = (
    (
        "Ferry runs aground off Halsund with 212 on board",
        "The car ferry Aurelia ran aground near the island of Halsund early on Monday "
        "with 212 people on board, "
        "the coast guard said. Rescue boats took the passengers to the harbour of Vik. "
        "Captain Ingrid Solheim said "
        "that the rudder had failed in a storm. Nobody was badly hurt.",
    ),
    (
        "Passengers rescued after Aurelia hits rocks at Halsund",
        "All 212 passengers and crew of the ferry Aurelia were rescued on Monday after "
        "it struck rocks off Halsund. "
        "The coast guard brought them to Vik. The operator, Nordlinje, blamed a broken "
        "rudder. Captain Solheim has "
        "commanded the ship for nine years.",
    ),
    (
        "Coast guard: rudder failure put ferry on the rocks",
        "A failed rudder drove the ferry Aurelia on to the rocks off Halsund, "
        "investigators of the coast guard said. "
        "Captain Ingrid Solheim was praised for the evacuation of 212 people to Vik. "
        "Nordlinje will tow the ship.",
    ),
    (
        "Aurelia: how the night at Halsund went",
        "It was dark when the Aurelia struck. The ferry of the Nordlinje company, with "
        "212 people on board, lost its "
        "rudder off Halsund. Rescue boats from Vik were there in twenty minutes, the coast guard said.",
    ),
)
OTHERS = (
    ("Central bank of Marenia holds rates at 4.5 percent",
     "The central bank of Marenia kept its main interest rate at 4.5 percent on Monday, as economists had "
     "expected. Governor Tomas Belic said that inflation was falling more slowly than hoped."),
    ("Lions win the cup on penalties",
     "The Lions of Porto Alto won the cup for the third time, beating Racing 4-2 on "
     "penalties. Goalkeeper Ruiz "
     "saved twice. Their coach called it the best evening of his life."),
    ("Museum opens wing for early photographs",
     "The city museum opened a new wing with nine hundred early photographs. The collection was given by the "
     "family of a printer who worked there a century ago."),
)  # fmt: skip


def article(id_: str, title: str, text: str, day: int | None = 1) -> Article:
    published = Published(date(2024, 3, day)) if day else None
    return Article(id_, text, ((0, len(text)),), f"{id_}.txt", title=title, published=published)


def mixed(day: int | None = 1) -> list[Article]:
    return [article(f"a{i}", title, text, day) for i, (title, text) in enumerate(FERRY + OTHERS)]


def stories(articles: list[Article]) -> dict[str, str]:
    return {assignment.article: assignment.story for assignment in group(articles)}


def test_four_articles_on_one_event_make_one_story_and_others_stay_alone() -> None:
    """Four reports of one accident are one story; three unrelated articles are three."""
    found = stories(mixed())
    assert len({found[f"a{i}"] for i in range(4)}) == 1
    assert len(set(found.values())) == 4


def test_undated_articles_are_grouped_by_what_they_say() -> None:
    """Without dates the words decide alone."""
    found = stories(mixed(day=None))
    assert len({found[f"a{i}"] for i in range(4)}) == 1
    assert len(set(found.values())) == 4


def test_a_later_report_is_less_likely_the_same_story() -> None:
    """Time counts: each day between two reports lowers the score; after a season it is another event."""
    text = (
        "The ferry Norna ran aground off Torvik. Boats of the coast guard brought 90 passengers to the shore."
    )
    first = article("a", *FERRY[0])
    scores = []
    for day in (1, 2, 3):
        _, again = group([first, article("b", "Ferry Norna runs aground off Torvik", text, day=day)])
        scores.append(again.score if "shares" in again.reason else 1 - again.score)
    assert scores[0] > scores[1] > scores[2]
    late = replace(first, id="late", published=Published(date(2024, 6, 1)))
    assert len(set(stories([first, late]).values())) == 2


def test_a_language_without_a_list_of_words_is_grouped_from_its_first_articles() -> None:
    """Common words of a language that nobody listed do not make its first articles one story."""
    german = (
        (
            "Fähre läuft vor Halsund auf Grund",
            "Die Autofähre Aurelia ist am Montag mit 212 Menschen an Bord vor der Insel "
            "Halsund auf Grund gelaufen, "
            "teilte die Küstenwache mit. Rettungsboote brachten die Passagiere in den Hafen von Vik.",
        ),
        (
            "Passagiere nach Unglück der Aurelia gerettet",
            "Alle 212 Menschen an Bord der Fähre Aurelia sind nach dem Unglück vor Halsund "
            "gerettet worden. Die "
            "Küstenwache nannte ein gebrochenes Ruder als Ursache.",
        ),
        (
            "Notenbank lässt Zinsen unverändert",
            "Die Notenbank hat am Montag die Zinsen nicht verändert, teilte die Bank mit. "
            "Die Inflation ist nach "
            "den Worten des Chefs der Bank zu hoch.",
        ),
    )
    first, second, third = stories(
        [replace(article(str(i), *one), language="de") for i, one in enumerate(german)]
    ).values()
    assert first == second != third


@given(st.permutations(mixed()))
def test_the_order_of_the_input_does_not_matter(shuffled: list[Article]) -> None:
    """The batch call sorts by day and id, so equal sets give equal stories."""
    assert stories(shuffled) == stories(mixed())


def test_an_article_joins_a_story_of_the_archive_under_its_id() -> None:
    """A known story keeps its id when something new comes in."""
    old = [article(f"a{i}", *FERRY[i]) for i in range(2)]
    (assignment,) = group([article("new", *FERRY[2], day=2)], [(Story("kept", ()), old)])
    assert assignment.story == "kept"
    assert "one day apart" in assignment.reason


def test_one_story_keeps_what_the_user_put_together() -> None:
    """Even articles that share nothing are one story when the user says so."""
    assert len({assignment.story for assignment in one_story(mixed())}) == 1
    assert one_story([]) == []


def test_the_reason_names_shared_words_and_the_other_article() -> None:
    """The reason can be checked by reading the two articles."""
    second = group(mixed()[:2])[1]
    assert "halsund" in second.reason.casefold()
    assert FERRY[0][0] in second.reason
    assert second.reason.endswith("the same day")


def test_one_story_by_one_gives_the_same_as_at_once() -> None:
    """Streaming and batch agree when the order is the same."""
    grouper = Grouper()
    assert [grouper.add(one) for one in mixed()] == group(mixed())


@given(st.lists(st.text(), min_size=1, max_size=6))
def test_no_text_makes_it_fail(texts: list[str]) -> None:
    """Any string at all gets exactly one story."""
    articles = [article(f"x{i}", text[:9], text) for i, text in enumerate(texts)]
    assert [one.article for one in group(articles)] == [one.id for one in articles]
