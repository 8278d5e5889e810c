"""A web server for many hosts on one loopback port, which can do everything wrong."""

import asyncio
import socket
import struct
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum

NO_TIME = struct.pack("ii", 1, 0)  #: of SO_LINGER: closing resets the connection


class Way(StrEnum):
    """How an answer is sent."""

    WELL = "well"
    SILENCE = "silence"  #: nothing, for ever
    DRIP = "drip"  #: byte by byte
    RESET = "reset"
    HANG_UP = "hang-up"  #: ends before the declared length
    RAW = "raw"  #: the body alone
    FLOOD = "flood"  #: 200 MB after the body, without a declared length


@dataclass(frozen=True)
class Reply:
    """One answer; ``close``: the connection is not kept."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    way: Way = Way.WELL
    length: int | None = None  #: declared instead of the true one
    close: bool = False


Answers = Callable[[str, str, Mapping[str, str]], Reply]  #: host, path with query, headers in lower case


async def _send(reply: Reply, out: asyncio.StreamWriter) -> bool:
    """Whether the connection may be used again."""
    if reply.way is Way.SILENCE:
        await asyncio.sleep(3_600)
    if reply.way is Way.RESET:
        raw = out.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_TIME)
        return False
    if reply.way is Way.RAW:
        out.write(reply.body)
        return False
    await _written(reply, out)
    return reply.way is Way.WELL and not reply.close and reply.length is None


async def _written(reply: Reply, out: asyncio.StreamWriter) -> None:
    lines = [f"HTTP/1.1 {reply.status} X", *(f"{key}: {value}" for key, value in reply.headers.items())]
    if reply.way not in (Way.FLOOD, Way.DRIP):
        length = len(reply.body) + 99 if reply.way is Way.HANG_UP else len(reply.body)
        lines.append(f"Content-Length: {length if reply.length is None else reply.length}")
    if reply.way is not Way.WELL or reply.close:
        lines.append("Connection: close")
    out.write("\r\n".join([*lines, "", ""]).encode("latin-1"))
    if reply.way is Way.DRIP:
        for byte in reply.body * 1_000:
            out.write(bytes([byte]))
            await out.drain()
            await asyncio.sleep(0.1)
    out.write(reply.body)
    if reply.way is Way.FLOOD:
        for _ in range(2_000):
            out.write(b" " * 100_000)
            await out.drain()
    await out.drain()


def _serving(answers: Answers) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]:
    async def serve(reader: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
        with suppress(
            OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError
        ):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                path = head[0].split(" ")[1]
                pairs = (line.partition(": ") for line in head[1:] if line)
                headers = {key.lower(): value for key, _, value in pairs}
                if not await _send(answers(headers.get("host", ""), path, headers), out):
                    break
        out.close()

    return serve


@contextmanager
def serving(answers: Answers) -> Iterator[int]:
    """The port, for as long as the block runs."""
    loop = asyncio.new_event_loop()
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    starting = asyncio.start_server(_serving(answers), sock=sock)
    server = asyncio.run_coroutine_threadsafe(starting, loop).result()
    try:
        yield int(sock.getsockname()[1])
    finally:
        asyncio.run_coroutine_threadsafe(_closed(server), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _closed(server: asyncio.Server) -> None:
    server.close()
    mine = asyncio.current_task()
    others = [task for task in asyncio.all_tasks() if task is not mine]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
