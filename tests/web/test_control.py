"""What the reader does to the paper, through its own forms."""

from pathlib import Path

from broadsheet.types import WishKind
from tests.web.papers import Browser, Page


def a_story(browser: Browser) -> Page:
    """The first story of the front page."""
    return browser.read(browser.read("/").link("/story/"))


def partition(browser: Browser) -> set[frozenset[str]]:
    room = browser.room
    return {frozenset(a.id for a in room.show(head.id).articles) for head in room.stories()}


def test_a_story_is_followed_and_no_longer(sample: Browser) -> None:
    story = a_story(sample)
    sample.send(story, "/wish")
    assert story.path in sample.read("/following").links
    sample.send(sample.read(story.path), "/wish")
    assert story.path not in sample.read("/following").links


def test_a_name_is_followed(sample: Browser) -> None:
    name = a_story(sample).link("/name/")
    after = sample.send(sample.read(name), "/wish")
    assert after.path == name, "the button leads back to the page that it stands on"
    assert name in sample.read("/following").links


def test_a_muted_outlet_is_on_no_page_and_counts_no_more(sample: Browser) -> None:
    story = a_story(sample)
    before = sample.room.show(story.path.rpartition("/")[2])
    outlet = sample.read(story.link("/article/")).link("/outlet")
    page = sample.send(sample.read(outlet), "/wish")
    (muted,) = sample.room.wishes.all(WishKind.MUTED)
    after = sample.room.library.page(before.story.id)
    assert muted.value not in {article.outlet for article in after.articles}
    assert after.story.outlet_count == before.story.outlet_count - 1
    gone = [f"/article/{article.id}" for article in before.articles if article.outlet == muted.value]
    assert gone
    assert not set(gone) & set(sample.read(story.path).links)
    sample.send(sample.read(page.path), "/wish")
    again = sample.room.library.page(before.story.id)
    assert again.story.outlet_count == before.story.outlet_count


def test_a_reported_sentence_leaves_the_page_until_it_is_resolved(sample: Browser) -> None:
    story = a_story(sample)
    link = story.link(f"{story.path}/report/")
    claim = link.rpartition("/")[2]
    after = sample.send(sample.read(link), link, note="It was the deputy.")
    assert after.path == story.path
    assert claim not in [element.get("id") for element in after.root.iter()]
    following = sample.read("/following")
    assert "It was the deputy." in following.text
    sample.send(following, "/flags/")
    assert sample.room.flags.list() == ()
    assert sample.read(link).status == 200


def test_stories_are_merged_and_parted_again(sample: Browser) -> None:
    before = partition(sample)
    arrange = sample.read(a_story(sample).path + "/arrange")
    other = arrange.form(arrange.path.replace("arrange", "merge")).xpath(".//option/@value")[0]
    merged = sample.send(arrange, arrange.path.replace("arrange", "merge"), other=str(other))
    assert merged.status == 200
    assert len(partition(sample)) == len(before) - 1
    assert sample.read(f"/story/{other}").path == merged.path, "the other address leads to it"
    assert sample.read(f"/story/{other}/question/none").path == merged.path, "and those of its questions"
    sample.send(sample.read("/following"), "/undo/")
    assert partition(sample) == before


def test_articles_are_taken_out_and_put_back(sample: Browser) -> None:
    before = partition(sample)
    arrange = sample.read(a_story(sample).path + "/arrange")
    article = str(arrange.root.xpath("//input[@name='article']/@value")[0])
    split = sample.send(arrange, arrange.path.replace("arrange", "split"), article=[article], into="new")
    assert split.link("/article/") == f"/article/{article}"
    assert len(partition(sample)) == len(before) + 1
    sample.send(sample.read("/following"), "/undo/")
    assert partition(sample) == before


def test_nothing_chosen_is_said(sample: Browser) -> None:
    arrange = sample.read(a_story(sample).path + "/arrange")
    answer = sample.send(arrange, arrange.path.replace("arrange", "split"))
    assert answer.status == 400
    assert answer.root.find(".//h1") is not None


def test_a_folder_of_this_machine_is_no_source_from_here(empty: Browser) -> None:
    """A browser may name web addresses, never files."""
    for address in ("/etc", "../secret", "~/news", "file:///etc", "C:\\news", "feeds.opml", "//evil/x"):
        assert empty.send(empty.read("/sources"), "/sources", address=address).status == 400, address
    assert empty.room.sources.list() == []


def test_the_bundled_list_can_be_followed_and_taken_apart(empty: Browser) -> None:
    after = empty.send(empty.read("/sources"), "/sources/starter")
    followed = len(empty.room.sources.list())
    assert followed > 10
    assert len(after.root.find_class("card")) == followed
    empty.send(after, "/sources/f-", on="")
    source = empty.room.sources.list()[0].id
    removed = empty.send(empty.read("/sources"), f"/sources/{source}/remove")
    assert removed.path == "/sources"
    assert len(empty.room.sources.list()) == followed - 1


def test_addresses_that_are_none_are_not_read(empty: Browser, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("A secret that nobody should see on a page. " * 20, encoding="utf-8")
    for address in (str(secret), f"file://{secret}", "", "ftp://paper.example/"):
        assert empty.send(empty.read("/"), "/brief", addresses=address).status == 400
    assert empty.room.stories() == []


def test_an_empty_paper_says_what_to_do_next(empty: Browser) -> None:
    front = empty.read("/")
    assert {str(form.get("action")) for form in front.root.iter("form")} >= {"/sample", "/brief", "/sources"}
    for path in ("/stories", "/following", "/sources"):
        page = empty.read(path)
        assert page.status == 200
        assert page.root.xpath("//main//p")
