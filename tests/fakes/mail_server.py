"""A mail server on loopback (RFC 5321) that takes letters, or refuses as the test tells it to."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class Mailbox:
    """What came, and what the server says to a command instead of what it should."""

    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    refusals: dict[str, str] = field(default_factory=dict)


@contextmanager
def mail_server() -> Iterator[Mailbox]:
    """The mailbox for as long as the block runs."""
    listening = socket.create_server(("127.0.0.1", 0))
    box = Mailbox(listening.getsockname()[1])

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with connection, suppress(OSError):
                    connection.settimeout(10)
                    _talk(connection, box)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield box
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()


def _talk(connection: socket.socket, box: Mailbox) -> None:
    """One conversation."""
    lines = connection.makefile("rb")

    def say(words: str) -> None:
        connection.sendall(words.encode() + b"\r\n")

    say(box.refusals.get("", "220 mail.example"))
    for line in lines:
        verb = line.decode("ascii", "replace").strip().partition(" ")[0].upper()
        if verb in box.refusals:
            say(box.refusals[verb])
        elif verb == "DATA":
            say("354 go on")
            body = b""
            while (part := lines.readline()) != b".\r\n":
                body += part.removeprefix(b".")
            if "." in box.refusals:
                say(box.refusals["."])
                continue
            box.letters.append(message_from_bytes(body, policy=policy.default))
            say("250 taken")
        elif verb == "QUIT":
            say("221 bye")
            return
        else:
            say("250 mail.example")
