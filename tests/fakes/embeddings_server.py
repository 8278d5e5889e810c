"""An OpenAI-compatible ``/embeddings`` endpoint on loopback that knows a few words of each meaning."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Asked = list[str]


@contextmanager
def embeddings_server(meanings: Mapping[str, int], asked: Asked) -> Iterator[str]:
    """The address of the API; a text's vector counts its words by the meaning that they have."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.extend(body["input"])
            data = [
                {"object": "embedding", "index": i, "embedding": _vector(text, meanings)}
                for i, text in enumerate(body["input"])
            ]
            answer = {"object": "list", "model": body["model"], "data": data, "usage": {}}
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

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


def _vector(text: str, meanings: Mapping[str, int]) -> list[float]:
    vector = [0.1] + [0.0] * max(meanings.values())
    for word, meaning in meanings.items():
        vector[meaning] += text.lower().count(word)
    return vector
