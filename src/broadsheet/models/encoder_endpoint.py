"""Any OpenAI-compatible ``/embeddings`` endpoint, through the ``openai`` package (the extra ``model``)."""

from collections.abc import Sequence
from math import sqrt

from broadsheet.errors import ModelError


class EndpointEncoder:
    """Implements ``protocols.Encoder``; sends the beginnings of articles to the endpoint."""

    def __init__(self, name: str, *, url: str, key: str | None = None, timeout: float = 60.0) -> None:
        """``url`` is the base of the API; ``timeout`` in seconds. ``ModelError`` without the package."""
        try:
            import openai
        except ImportError as error:
            message = "An embeddings endpoint needs the extra 'model': pip install 'broadsheet[model]'."
            raise ModelError(message) from error
        self._client = openai.OpenAI(base_url=url, api_key=key or "none", timeout=timeout, max_retries=2)
        self._name = name

    @property
    def key(self) -> str:
        """The name of the model: vectors of one model at two addresses can be compared."""
        return f"endpoint-{self._name}"

    def encode(self, texts: Sequence[str]) -> list[list[float]]:
        """For each text a vector of length one. Raises ``ModelError`` when the endpoint does not answer."""
        import openai

        if not texts:
            return []
        try:
            answer = self._client.embeddings.create(
                model=self._name, input=[text or " " for text in texts], encoding_format="float"
            )
            rows = [list(row.embedding) for row in sorted(answer.data, key=lambda row: row.index)]
        except (openai.OpenAIError, AttributeError, TypeError, ValueError) as error:
            raise ModelError(f"The embeddings endpoint did not answer: {error}") from error
        if len(rows) != len(texts):
            raise ModelError(f"The embeddings endpoint gave {len(rows)} vectors for {len(texts)} texts.")
        return [_unit(row) for row in rows]

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()


def _unit(vector: Sequence[float]) -> list[float]:
    length = sqrt(sum(value * value for value in vector))
    return [value / length for value in vector] if length else list(vector)
