"""Any OpenAI-compatible chat endpoint, through the ``openai`` package (the extra ``model``)."""

import time
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import msgspec

from broadsheet.errors import ModelError
from broadsheet.types import ModelFailure, ModelUse, Prompt, Reply

if TYPE_CHECKING:
    import openai
    from openai.types.chat import ChatCompletion
    from openai.types.chat.completion_create_params import ResponseFormat

#: Of rate limits, server errors and lost connections; the package backs off and obeys Retry-After.
RETRIES = 1
REFUSED_FORMAT = frozenset({400, 404, 422, 501})  #: how servers say that they do not know ``response_format``


class OpenAIChat:
    """Implements ``protocols.ChatModel``. Counts what it costs; makes no request before it is asked."""

    def __init__(self, name: str, *, url: str, key: str | None = None, timeout: float = 120.0) -> None:
        """``url`` is the base of the API, such as ``http://127.0.0.1:8080/v1``; ``timeout`` in seconds.

        Raises ModelError if the package is not installed.
        """
        try:
            import openai  # the import alone takes half a second
        except ImportError as error:
            message = "A language model needs the extra 'model': pip install 'broadsheet[model]'."
            raise ModelError(message) from error
        self._client = openai.OpenAI(
            base_url=url, api_key=key or "none", timeout=timeout, max_retries=RETRIES
        )
        self._name = name
        self._use = ModelUse()
        self._json = True

    @property
    def name(self) -> str:
        return self._name

    @property
    def use(self) -> ModelUse:
        return self._use

    def complete(self, prompt: Prompt) -> Reply | ModelFailure:
        import openai

        start = time.monotonic()
        try:
            reply = read(self._ask(prompt), seconds=time.monotonic() - start)
        except openai.OpenAIError as error:
            reply = ModelFailure(reason_of(error))
        except Exception as error:  # a reply of another shape breaks the package's reader in many ways
            reply = ModelFailure(f"The model's reply could not be read ({type(error).__name__}).")
        self._count(reply, time.monotonic() - start)
        return reply

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _ask(self, prompt: Prompt) -> "ChatCompletion":
        import openai

        if not self._json:
            return self._send(prompt)
        try:
            return self._send(prompt, json_only=True)
        except openai.APIStatusError as error:
            if error.status_code not in REFUSED_FORMAT:
                raise
            self._json = False
            return self._send(prompt)

    def _send(self, prompt: Prompt, *, json_only: bool = False) -> "ChatCompletion":
        import openai

        return self._client.chat.completions.create(
            model=self._name,
            messages=[
                {"role": "system", "content": prompt.system},
                {"role": "user", "content": prompt.user},
            ],
            max_tokens=prompt.max_tokens,
            temperature=0,
            response_format=_form(prompt) if json_only else openai.omit,
        )

    def _count(self, reply: Reply | ModelFailure, seconds: float) -> None:
        use = replace(self._use, calls=self._use.calls + 1, seconds=self._use.seconds + seconds)
        if isinstance(reply, Reply):
            use = replace(
                use,
                prompt_tokens=use.prompt_tokens + reply.prompt_tokens,
                reply_tokens=use.reply_tokens + reply.reply_tokens,
            )
        else:
            use = replace(use, failures=use.failures + 1)
        self._use = use


def _form(prompt: Prompt) -> "ResponseFormat":
    """What the reply must look like: the schema of the prompt, or any JSON."""
    if prompt.schema is None:
        return {"type": "json_object"}
    schema = {"name": "reply", "schema": msgspec.json.decode(prompt.schema)}
    return cast("ResponseFormat", {"type": "json_schema", "json_schema": schema})


def read(answer: "ChatCompletion", *, seconds: float) -> Reply | ModelFailure:
    """The text of a reply, be it cut off at the limit of its length; an empty or refused one is a failure."""
    if not getattr(answer, "choices", None):
        return ModelFailure("The model's reply holds no text.")
    choice = answer.choices[0]
    if choice.finish_reason == "content_filter" or getattr(choice.message, "refusal", None):
        return ModelFailure("The model refused to answer.")
    if not isinstance(choice.message.content, str) or not choice.message.content.strip():
        return ModelFailure("The model's reply is empty.")
    usage = answer.usage
    return Reply(
        choice.message.content,
        usage.prompt_tokens if usage else 0,
        usage.completion_tokens if usage else 0,
        seconds,
    )


def reason_of(error: "openai.OpenAIError") -> str:
    """One sentence without anything that the endpoint wrote: its words are not ours to show."""
    import openai

    if isinstance(error, openai.APITimeoutError):
        return "The model did not answer in time."
    if isinstance(error, openai.APIConnectionError):
        return "The model's endpoint cannot be reached."
    if isinstance(error, openai.RateLimitError):
        return "The model's endpoint asks to be called less often (429)."
    if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
        return "The model's endpoint does not accept the key; check BROADSHEET_MODEL_KEY."
    if isinstance(error, openai.NotFoundError):
        return "The endpoint does not know this model or address (404)."
    if isinstance(error, openai.APIStatusError):
        return f"The model's endpoint answered with an error ({error.status_code})."
    return "The model's reply could not be read."
