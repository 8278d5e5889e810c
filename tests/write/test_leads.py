"""What an article leads with."""

from broadsheet.types import Article
from broadsheet.write.desk import BEGINNING, lay_out
from broadsheet.write.headline import NEAR_TOP
from broadsheet.write.leads import leads
from tests.write.build import article, articles, matrix, page

WEATHER = tuple(f"On pier {n} the gulls of Marlow were loud." for n in range(1, 10))
NEWS = "The minister closed the grain harbour because a crane had collapsed."


def led(found: Article) -> list[str]:
    desk = lay_out(matrix([found]))
    return [found.text[c.start : c.end] for c in leads(desk, found.id)]


def below(sentences: int, title: str | None) -> Article:
    """The news behind so many sentences of something else."""
    return article("a1", (*WEATHER[:sentences], NEWS, *WEATHER[sentences:]), outlet="Herald", title=title)


def test_an_article_leads_with_its_first_three_sentences() -> None:
    assert led(below(BEGINNING - 1, None)) == [*WEATHER[: BEGINNING - 1], NEWS]
    assert led(below(BEGINNING, None)) == list(WEATHER[:BEGINNING])
    assert led(article("a1", WEATHER[:2], outlet="Herald")) == list(WEATHER[:2])


def test_it_leads_with_what_its_title_tells_too() -> None:
    """Where the text comes to it near its top; the same words far down are another mention."""
    title = "Crane collapses, grain harbour closed"
    assert led(below(BEGINNING, title)) == [*WEATHER[:BEGINNING], NEWS]
    assert NEWS not in led(below(NEAR_TOP, title))


def test_a_few_words_of_a_title_are_not_what_it_tells() -> None:
    assert NEWS not in led(below(BEGINNING, "Grain harbour"))
    assert NEWS not in led(below(BEGINNING, "Union sues over rust, pay, leave and the grain harbour crane"))


def test_the_page_says_what_each_article_leads_with() -> None:
    """By place alone: no words are carried for it."""
    made = page(articles())
    for one in made.articles:
        assert one.text is not None
        assert one.lead[0].start == 0
        assert len(one.lead) >= BEGINNING
        assert all(c.article == one.id and c.end <= len(one.text) for c in one.lead)
