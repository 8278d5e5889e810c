"""``broadsheet new`` and ``digest``: only what is new, each thing once, also by mail."""

from pathlib import Path

import pytest

from broadsheet.cli.status import FAILED, OK, USAGE
from tests.cli.conftest import Run
from tests.fakes.mail_server import Mailbox, mail_server

FLOOD = """<html lang="en"><head><title>River floods the mill of Tarn</title>
<meta property="og:site_name" content="{outlet}"></head><body><article><h1>River floods the mill of Tarn</h1>
<p>The river flooded the old mill of Tarn on Monday night, and {number} people were brought to safety, the
fire brigade said on Tuesday.</p><p>The mill of Tarn, built in 1861, stood two metres deep in the water, and
its wheel was torn away by the river.</p><p>{more}</p></article></body></html>"""


def keep(run: Run, name: str, **words: object) -> None:
    """Put an article into the archive."""
    Path(name).write_text(FLOOD.format(**words), encoding="utf-8")
    assert run("brief", name, "--archive", "a.db", "-q").returncode == OK


@pytest.fixture
def told(run: Run) -> Run:
    """An archive with one story that was told."""
    keep(run, "one.html", outlet="Tarn Post", number=40, more="Nobody was hurt, said the mayor, Ilse Dorn.")
    first = run("new", "--archive", "a.db")
    assert "1 new story" in first.stdout
    assert "River floods the mill of Tarn" in first.stdout
    assert "Tarn Post" in first.stdout
    return run


def test_nothing_is_told_twice(told: Run) -> None:
    """Asked again, nothing is new; with --again the same is shown the next time."""
    assert told("new", "--archive", "a.db").stdout.startswith("Nothing is new since")
    keep(told, "two.html", outlet="Tarn Echo", number=40, more="Schools in Tarn stay closed until Friday.")
    shown = told("new", "--again", "--archive", "a.db").stdout
    assert told("new", "--archive", "a.db").stdout == shown
    assert told("new", "--archive", "a.db").stdout.startswith("Nothing is new")


def test_of_a_known_story_only_what_is_new(told: Run) -> None:
    """The sentence that came, not those that were told."""
    keep(told, "two.html", outlet="Tarn Echo", number=40, more="Schools in Tarn stay closed until Friday.")
    shown = told("new", "--archive", "a.db").stdout
    assert "1 story with something new" in shown
    assert "1 article more" in shown
    assert "1861" not in shown


def test_everybody_is_told_on_their_own(told: Run) -> None:
    """What `new` showed is still new for the digest, and for an address."""
    assert "1 new story" in told("digest", "--archive", "a.db").stdout
    assert "Nothing is new" in told("digest", "--archive", "a.db").stdout


def test_since_a_day(told: Run) -> None:
    """Whatever was told; nothing is remembered."""
    for _ in range(2):
        assert "1 new story" in told("digest", "--since", "2030-01-01", "--archive", "a.db").stdout
    assert "Nothing is new" in told("digest", "--since", "2099-01-01", "--archive", "a.db").stdout
    assert told("digest", "--since", "soon", "--archive", "a.db").returncode == USAGE


def test_html_is_escaped(run: Run) -> None:
    """What outlets call themselves is text."""
    keep(run, "one.html", outlet="Tarn &lt;b&gt;Post", number=40, more="Nobody was hurt, the mayor said.")
    shown = run("digest", "-f", "html", "--archive", "a.db").stdout
    assert "<h2>River floods the mill of Tarn</h2>" in shown
    assert "Tarn <b>" not in shown


def settings_for(box: Mailbox, security: str = "none") -> None:
    Path("c.toml").write_text(
        f'[mail]\nhost = "127.0.0.1"\nport = {box.port}\nsecurity = "{security}"\n'
        'sender = "news@tarn.example"\n'
    )


def test_a_digest_by_mail(told: Run) -> None:
    """As text and HTML, to one address; run twice, it is sent once."""
    with mail_server() as box:
        settings_for(box)
        send = ("digest", "--mail", "me@tarn.example", "--archive", "a.db")
        assert "1 new story" in told(*send, BROADSHEET_CONFIG="c.toml").stderr
        assert "Nothing was sent" in told(*send, BROADSHEET_CONFIG="c.toml").stderr
        (letter,) = box.letters
        assert (letter["To"], letter["From"]) == ("me@tarn.example", "news@tarn.example")
        assert letter["Subject"] == "Broadsheet: 1 new story"
        parts = {part.get_content_type(): part.get_content() for part in letter.iter_parts()}
        assert "River floods the mill of Tarn" in parts["text/plain"]
        assert "<h2>River floods the mill of Tarn</h2>" in parts["text/html"]
        told("digest", "--mail", "you@tarn.example", "--archive", "a.db", BROADSHEET_CONFIG="c.toml")
        assert len(box.letters) == 2


@pytest.mark.parametrize(
    ("refusals", "said"),
    [
        ({"RCPT": "550 no such box"}, "does not take letters to this address: no such box."),
        ({".": "552 mailbox full"}, "refused the letter: mailbox full."),
        ({"": "554 go away"}, "refused the letter: go away."),
        ({"MAIL": "451 try later"}, "refused the letter: try later."),
    ],
)
def test_a_server_that_refuses(told: Run, refusals: dict[str, str], said: str) -> None:
    """One sentence says what it said, and the next time everything is sent."""
    with mail_server() as box:
        settings_for(box)
        send = ("digest", "--mail", "me@tarn.example", "--archive", "a.db")
        box.refusals = refusals
        refused = told(*send, BROADSHEET_CONFIG="c.toml")
        assert refused.returncode == FAILED
        assert refused.stderr.endswith(f"{said}\n")
        assert not box.letters
        box.refusals = {}
        assert told(*send, BROADSHEET_CONFIG="c.toml").returncode == OK
        assert len(box.letters) == 1


def test_other_things_that_keep_a_letter_from_being_sent(told: Run) -> None:
    """No server in the settings, none there, no encryption where it is wanted, an address that is none."""
    send = ("digest", "--archive", "a.db", "--mail")
    assert "[mail]" in told(*send, "me@tarn.example").stderr
    with mail_server() as box:
        settings_for(box, security="starttls")
        wanted = told(*send, "me@tarn.example", BROADSHEET_CONFIG="c.toml")
        assert "does not offer what [mail]" in wanted.stderr
        settings_for(box)
        wrong = told(*send, "me@tarn.example\nBcc: all@tarn.example", BROADSHEET_CONFIG="c.toml")
        assert wrong.returncode == FAILED
        assert not box.letters
    gone = told(*send, "me@tarn.example", BROADSHEET_CONFIG="c.toml")
    assert "cannot be reached" in gone.stderr
