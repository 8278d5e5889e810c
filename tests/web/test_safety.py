"""What is let in, and what every answer carries."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from broadsheet.web.password import keep, kept
from broadsheet.web.safety import Guard, Rate
from tests.web.papers import Browser, opened

SECRET = "seven sleeping otters"


def test_every_answer_carries_the_policy(empty: Browser) -> None:
    for path in ("/", "/no-such-page", "/static/none.css"):
        headers = empty.read(path).response.headers
        assert "unsafe" not in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "referrer-policy" in headers


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "[", ""]
)
def test_a_name_of_somebody_else_that_leads_here_gets_nothing(empty: Browser, host: str) -> None:
    """DNS rebinding: another site's page cannot read the paper through a name of its own."""
    assert empty.read("/", host=host).status == 421


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:8000"])
def test_the_names_of_this_machine_are_known(empty: Browser, host: str) -> None:
    assert empty.read("/", host=host).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"origin": "http://localhost:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_other_sites_change_nothing(empty: Browser, headers: dict[str, str]) -> None:
    token = empty.read("/").form("/sample").fields["token"]
    sent = empty.client.post("/sample", data={"token": token}, headers=headers)
    assert sent.status_code == 403
    assert empty.room.stories() == []


def forms(browser: Browser) -> list[tuple[str, str]]:
    """Page and address of every form that changes something, on pages of every kind."""
    found = {}
    for path in browser.every_kind().values():
        for form in browser.read(path).root.iter("form"):
            if form.get("method") == "post":
                found[str(form.get("action"))] = path
    return [(path, action) for action, path in found.items()]


@pytest.mark.parametrize("token", ["", "0" * 64, "é"])
def test_no_form_is_taken_without_its_token(sample: Browser, token: str) -> None:
    """Of every form of every page; the archive is as it was."""
    before, known = sample.room.library.number(), forms(sample)
    assert len(known) >= 5
    for _, action in known:
        assert sample.client.post(action, data={"token": token}).status_code == 400
    assert sample.room.library.number() == before


def test_a_token_is_good_for_its_visitor_only(empty: Browser) -> None:
    token = empty.read("/").form("/sample").fields["token"]
    empty.client.cookies.clear()
    empty.read("/")
    assert empty.client.post("/sample", data={"token": token}).status_code == 400


def test_a_body_that_is_too_large_is_refused(empty: Browser) -> None:
    token = empty.read("/").form("/sample").fields["token"]
    for length in (150_000, 3_000_000):
        sent = empty.client.post("/brief", data={"token": token, "addresses": "x" * length})
        assert sent.status_code in (400, 413)


def test_a_body_that_does_not_say_how_large_it_is_is_read_no_further_than_allowed(empty: Browser) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(200):
            sent += 10_000
            yield b"x" * 10_000

    assert empty.client.post("/api/v1/brief", content=endless()).status_code in (404, 405, 413)
    assert empty.client.post("/sample", content=endless()).status_code in (400, 413)


def test_too_many_changes_have_to_wait(empty: Browser) -> None:
    answers = {empty.client.post("/sample").status_code for _ in range(80)}
    assert answers == {400, 429}


@pytest.fixture
def locked(tmp_path: Path) -> Callable[[], Guard]:
    keep(tmp_path, SECRET)

    def guard() -> Guard:
        known = kept(tmp_path)
        assert known is not None
        return Guard(check=known.fits, secret=known.secret)

    return guard


def test_strangers_see_the_login_and_nothing_else(tmp_path: Path, locked: Callable[[], Guard]) -> None:
    with opened(tmp_path / "a.db", locked()) as browser:
        for path in ("/", "/stories", "/following", "/sources", "/story/s-1", "/no-such-page"):
            page = browser.read(path)
            assert page.path == "/login"
            assert page.links == ["/"]
        assert browser.client.get("/sources.opml").status_code == 401
        assert browser.client.post("/sample").status_code == 401


def test_the_password_opens_and_a_restart_keeps_it_open(tmp_path: Path, locked: Callable[[], Guard]) -> None:
    with opened(tmp_path / "a.db", locked()) as browser:
        assert browser.send(browser.read("/login"), "/login", password="wrong").status == 403
        inside = browser.send(browser.read("/login"), "/login", password=SECRET)
        assert inside.path == "/"
        cookie = browser.client.cookies["session"]
        assert browser.send(inside, "/logout").path == "/login"
        assert browser.read("/").path == "/login"
    with opened(tmp_path / "a.db", locked()) as again:
        again.client.cookies.set("session", cookie)
        assert again.read("/sources").path == "/sources"


@pytest.mark.parametrize("session", ["1.x", "99999999999.é", "", ".", "99999999999999999999." + "0" * 64])
def test_a_session_that_somebody_made_up_opens_nothing(
    tmp_path: Path, locked: Callable[[], Guard], session: str
) -> None:
    with opened(tmp_path / "a.db", locked()) as browser:
        cookie = f"session={session}".encode()
        answer = browser.client.get("/", headers={b"cookie": cookie}, follow_redirects=False)
        assert answer.status_code in (303, 401)


def test_guessing_the_password_is_slow(tmp_path: Path, locked: Callable[[], Guard]) -> None:
    with opened(tmp_path / "a.db", locked()) as browser:
        page = browser.read("/login")
        answers = [browser.send(page, "/login", password=f"guess {n}").status for n in range(7)]
        assert answers == [403] * 5 + [429] * 2
        assert browser.send(page, "/login", password=SECRET).status == 429


def test_a_password_that_was_changed_ends_all_sessions(tmp_path: Path, locked: Callable[[], Guard]) -> None:
    old = locked().session()
    keep(tmp_path, "other words entirely")
    with opened(tmp_path / "a.db", locked()) as browser:
        browser.client.cookies.set("session", old)
        assert browser.read("/").path == "/login"


def test_the_password_itself_is_nowhere_kept(tmp_path: Path, locked: Callable[[], Guard]) -> None:
    (file,) = [path for path in tmp_path.iterdir() if path.is_file()]
    assert SECRET.encode() not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0


def test_a_rate_lets_so_many_through_and_more_after_a_while() -> None:
    now = [0.0]
    rate = Rate(2, 60, now=lambda: now[0])
    assert [rate.allows("a") for _ in range(3)] == [True, True, False]
    assert rate.allows("b")
    now[0] = 61
    assert rate.allows("a")


def test_errors_tell_nothing_of_the_inside(empty: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither file names nor traces, for what is wrong with the archive or with the program."""
    from broadsheet.errors import StorageError
    from broadsheet.newsroom.library import Library

    for error in (StorageError("The archive /home/somebody/archive.db is damaged."), KeyError("inner")):

        def broken(self: Library, *, e: Exception = error, **_: object) -> None:
            raise e

        monkeypatch.setattr(Library, "stories", broken)
        page = empty.read("/")
        assert page.status >= 500
        assert "somebody" not in page.text
        assert "inner" not in page.text
