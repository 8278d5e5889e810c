"""The bundled list of sources to begin with."""

from pathlib import Path
from urllib.parse import urlsplit

from broadsheet import bootstrap
from broadsheet.sources import opml


def test_the_list_is_read_with_its_folders() -> None:
    """Each feed once, over https, with a title and its site, in a folder for each language."""
    with bootstrap.starter_list() as path:
        listed = opml.read(Path(path).read_bytes())
    assert {one.folder for one in listed} == {("English",), ("Deutsch",), ("Español",)}
    assert 15 <= len(listed) <= 25
    for one in listed:
        assert one.title
        assert one.site
        assert urlsplit(one.url).scheme == urlsplit(one.site).scheme == "https"
    hosts = {urlsplit(one.site or "").hostname for one in listed}
    assert len(hosts) >= len(listed) - 1, "one outlet is not most of the list"


def test_what_is_written_is_read_again() -> None:
    """The list survives being exported."""
    with bootstrap.starter_list() as path:
        listed = opml.read(Path(path).read_bytes())
    assert opml.read(opml.write(listed, title="Sources")) == listed
