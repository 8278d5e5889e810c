"""A chat model with a memory, a purse and patience that ends: replies are kept, runs capped, failures few."""

import hashlib
import os
import tempfile
from dataclasses import replace
from pathlib import Path

import msgspec

from broadsheet.protocols import ChatModel
from broadsheet.types import ModelFailure, ModelUse, Prompt, Reply

PATIENCE = 2  #: failures in a row after which a run goes on without the model
CHARACTERS_PER_TOKEN = 4  #: the usual rule of thumb for English; only for estimates and the cap


def estimate(prompt: Prompt) -> int:
    """Tokens that a prompt and its longest reply would cost, about."""
    return (len(prompt.system) + len(prompt.user)) // CHARACTERS_PER_TOKEN + prompt.max_tokens


class CarefulChat:
    """Implements ``protocols.ChatModel`` around another one.

    ``folder`` keeps replies, one small file each, by model and prompt; None keeps nothing.
    ``max_tokens`` caps what a run may cost; a prompt that would go over it is refused.
    """

    def __init__(self, inner: ChatModel, *, folder: Path | None, max_tokens: int | None = None) -> None:
        self._inner = inner
        self._folder = folder
        self._max_tokens = max_tokens
        self._cached = 0
        self._failures = 0  #: in a row

    @property
    def name(self) -> str:
        return self._inner.name

    @property
    def use(self) -> ModelUse:
        return replace(self._inner.use, cached=self._cached)

    def complete(self, prompt: Prompt) -> Reply | ModelFailure:
        kept = self._kept(prompt)
        if kept:
            self._cached += 1
            return kept
        if self._failures >= PATIENCE:
            return ModelFailure("The model had failed twice in a row and was not asked again.")
        spent = self._inner.use.prompt_tokens + self._inner.use.reply_tokens
        if self._max_tokens is not None and spent + estimate(prompt) > self._max_tokens:
            return ModelFailure(f"The cap of {self._max_tokens} tokens for this run is reached.")
        reply = self._inner.complete(prompt)
        self._failures = 0 if isinstance(reply, Reply) else self._failures + 1
        if isinstance(reply, Reply):
            self._keep(prompt, reply)
        return reply

    def _file(self, prompt: Prompt) -> Path | None:
        if self._folder is None:
            return None
        content = "\0".join((self.name, prompt.system, prompt.user, str(prompt.max_tokens)))
        return self._folder / f"{hashlib.sha256(content.encode()).hexdigest()}.json"

    def _kept(self, prompt: Prompt) -> Reply | None:
        file = self._file(prompt)
        if file is None:
            return None
        try:
            return replace(msgspec.json.decode(file.read_bytes(), type=Reply), cached=True, seconds=0.0)
        except (OSError, msgspec.MsgspecError):
            return None  # not kept, or unreadable: asking again is the repair

    def _keep(self, prompt: Prompt, reply: Reply) -> None:
        """Keep a reply; a full or read-only disk only means that it will be asked for again."""
        file = self._file(prompt)
        if file is None:
            return
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
            with os.fdopen(handle, "wb") as out:
                out.write(msgspec.json.encode(reply))
            Path(name).replace(file)
        except OSError:
            return
