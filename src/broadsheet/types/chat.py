"""What goes to a language model and what comes back. A failure is a value: the page comes all the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prompt:
    """One request. ``user`` holds only numbered cells and instructions, never a whole article."""

    system: str
    user: str
    max_tokens: int  #: of the reply
    schema: str | None = None  #: JSON Schema of the reply, as JSON, for endpoints that can hold a model to it


@dataclass(frozen=True, slots=True)
class Reply:
    text: str
    prompt_tokens: int  #: as the endpoint counts them; 0 if it does not say
    reply_tokens: int
    seconds: float
    cached: bool = False


@dataclass(frozen=True, slots=True)
class ModelFailure:
    """Why there is no reply: one clear sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class ModelUse:
    """What the model cost so far."""

    calls: int = 0
    cached: int = 0
    failures: int = 0
    prompt_tokens: int = 0
    reply_tokens: int = 0
    seconds: float = 0.0
