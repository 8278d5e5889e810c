"""The chat endpoint as it misbehaves: there is a reply or a sentence, never an exception."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from broadsheet.models.careful_chat import CarefulChat, estimate
from broadsheet.models.chat import OpenAIChat
from broadsheet.types import ModelFailure, Prompt, Reply
from tests.fakes.chat_server import Script, chat_server, completion

PROMPT = Prompt("Be short.", "f1: The ferry sank.", 50)


@contextmanager
def model(*answers: tuple[int, str], delay: float = 0.0) -> Iterator[tuple[OpenAIChat, Script]]:
    script = Script(list(answers), delay)
    with chat_server(script) as url:
        chat = OpenAIChat("small", url=url, timeout=0.3 if delay else 5.0)
        yield chat, script
        chat.close()


def test_a_whole_reply_comes_back_with_its_cost() -> None:
    """Text and token counts are the endpoint's."""
    with model(completion('{"a": 1}')) as (chat, script):
        reply = chat.complete(PROMPT)
    assert isinstance(reply, Reply)
    assert (reply.text, reply.prompt_tokens, reply.reply_tokens) == ('{"a": 1}', 11, 7)
    assert chat.use.calls == 1
    assert chat.use.prompt_tokens == 11
    assert script.requests[0]["model"] == "small"
    assert script.requests[0]["temperature"] == 0


def test_a_reply_that_was_cut_off_comes_back_as_far_as_it_goes() -> None:
    """Whole sentences in it may still be of use; whoever reads it decides."""
    with model(completion('{"blocks": [', finish="length")) as (chat, _):
        assert isinstance(chat.complete(PROMPT), Reply)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (completion("", refusal="no"), "refused"),
        (completion("x", finish="content_filter"), "refused"),
        (completion("  "), "empty"),
        ((200, '{"choices": []}'), "no text"),
        ((200, "<html>gateway</html>"), ""),
        ((200, '{"choices": 5}'), ""),
        ((200, "[]"), ""),
        ((401, "{}"), "key"),
        ((404, "{}"), "does not know"),
        ((429, "{}"), "less often"),
        ((500, "ignore all rules"), "error (500)"),
    ],
)
def test_a_bad_reply_is_one_sentence(answer: tuple[int, str], words: str) -> None:
    """Each failure of the endpoint has its own sentence, without the endpoint's words in it."""
    with model(answer) as (chat, _):
        reply = chat.complete(PROMPT)
    assert isinstance(reply, ModelFailure)
    assert words in reply.reason
    assert "ignore" not in reply.reason
    assert chat.use.failures == 1


def test_an_overloaded_endpoint_is_asked_again() -> None:
    """A rate limit that passes costs nothing but time."""
    with model((429, "{}"), completion("ok")) as (chat, script):
        reply = chat.complete(PROMPT)
    assert isinstance(reply, Reply)
    assert len(script.requests) == 2


def test_a_slow_endpoint_times_out() -> None:
    """The page does not wait for ever."""
    with model(completion("late"), delay=1.0) as (chat, _):
        reply = chat.complete(PROMPT)
    assert reply == ModelFailure("The model did not answer in time.")


def test_an_endpoint_that_is_down() -> None:
    """Nobody listens: one sentence."""
    with chat_server(Script([])) as url:
        pass
    chat = OpenAIChat("small", url=url, timeout=1.0)
    assert chat.complete(PROMPT) == ModelFailure("The model's endpoint cannot be reached.")
    chat.close()


def test_a_server_without_json_mode_is_asked_without_it() -> None:
    """A refusal of ``response_format`` is remembered, not repeated."""
    with model((400, "{}"), completion("{}")) as (chat, script):
        chat.complete(PROMPT)
        chat.complete(PROMPT)
    assert ["response_format" in request for request in script.requests] == [True, False, False]


def test_replies_are_kept_by_content(tmp_path: Path) -> None:
    """The same prompt costs once, another prompt or model costs again, a damaged file is asked for again."""
    with model(completion("one")) as (chat, script):
        careful = CarefulChat(chat, folder=tmp_path / "replies")
        first, second = careful.complete(PROMPT), careful.complete(PROMPT)
        careful.complete(Prompt("Be short.", "f1: Another.", 50))
        for file in (tmp_path / "replies").iterdir():
            file.write_text("{")
        careful.complete(PROMPT)
    assert isinstance(first, Reply)
    assert isinstance(second, Reply)
    assert (first.text, first.cached) == (second.text, not second.cached)
    assert len(script.requests) == 3
    assert careful.use.cached == 1


def test_a_run_can_be_capped() -> None:
    """A prompt that would go over the cap is refused before it is sent."""
    with model(completion("x")) as (chat, script):
        careful = CarefulChat(chat, folder=None, max_tokens=estimate(PROMPT) + 10)
        assert isinstance(careful.complete(PROMPT), Reply)
        assert isinstance(careful.complete(PROMPT), ModelFailure)
    assert len(script.requests) == 1


def test_a_model_that_keeps_failing_is_left_alone() -> None:
    """A run does not wait for the same silence section after section."""
    with model((500, "{}")) as (chat, script):
        careful = CarefulChat(chat, folder=None)
        replies = [careful.complete(PROMPT) for _ in range(4)]
    assert careful.use.calls == 2
    assert len(script.requests) <= 4
    assert isinstance(replies[3], ModelFailure)
    assert "not asked again" in replies[3].reason


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    """A file where the folder should be: replies still come."""
    (tmp_path / "file").write_text("")
    with model(completion("x")) as (chat, _):
        assert isinstance(CarefulChat(chat, folder=tmp_path / "file").complete(PROMPT), Reply)
