"""An OpenAI-compatible endpoint on loopback that answers as the test tells it to."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Script:
    """What the endpoint does at each request; the last answer is repeated."""

    answers: list[tuple[int, str]]  #: (status, body)
    delay: float = 0.0  #: seconds before each answer
    requests: list[dict[str, object]] = field(default_factory=list)


def completion(text: str, *, finish: str = "stop", refusal: str | None = None) -> tuple[int, str]:
    message = {"role": "assistant", "content": text, "refusal": refusal}
    body = {
        "id": "1",
        "object": "chat.completion",
        "created": 0,
        "model": "small",
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18},
    }
    return 200, json.dumps(body)


@contextmanager
def chat_server(script: Script) -> Iterator[str]:
    """The address of the API for as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            script.requests.append(json.loads(self.rfile.read(length)))
            time.sleep(script.delay)
            status, body = script.answers[min(len(script.requests), len(script.answers)) - 1]
            data = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.send_header("retry-after-ms", "1")
            self.end_headers()
            with suppress(BrokenPipeError):  # the client did not wait
                self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the test's output stays clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
