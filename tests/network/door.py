"""Names and addresses of the test network, in the place of the resolver and of connecting.

Every host has an address of the public internet, so that the guard is at work as it is for users; only the
last step, the connection, leads to the port of the test's server. Whatever else is connected to is written
down, for it must never happen.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any
from unittest.mock import patch

import httpcore2

from broadsheet.sources import network

LOOPBACK = "127.0.0.1"
INSIDE = "inside.example"  #: always resolves to the loopback address
TURNCOAT = "turncoat.example"  #: every second time


class Door:
    """The names of these hosts, and the only way out."""

    def __init__(self, hosts: Sequence[str], port: int) -> None:
        self._addresses = {host: f"11.0.{n // 200}.{n % 200 + 1}" for n, host in enumerate(hosts)}
        self._public = set(self._addresses.values())
        self._port = port
        self._asked = count()
        self.breaches: list[str] = []

    def resolve(self, host: str, port: int) -> list[str]:
        if host == INSIDE or host.startswith(("127.", "169.254.")):
            return [host if host != INSIDE else LOOPBACK]
        if host == TURNCOAT and next(self._asked) % 2:
            return [LOOPBACK]
        if host not in self._addresses:
            raise httpcore2.ConnectError(f"{host} has no address")
        return [self._addresses[host]]

    def connect(self, backend: network.GuardedBackend, address: str, port: int, *rest: Any) -> Any:
        if address not in self._public or port != 80:
            self.breaches.append(f"{address}:{port}")
            raise httpcore2.ConnectError("there is nothing")
        return _connect(backend, LOOPBACK, self._port, *rest)


_connect = network.GuardedBackend._connect


@contextmanager
def opened(hosts: Sequence[str], port: int) -> Iterator[Door]:
    """For as long as the block runs, the hosts are reached at the port, and nothing else is."""
    door = Door(hosts, port)

    def connect(self: network.GuardedBackend, address: str, port: int, *rest: Any) -> Any:
        return door.connect(self, address, port, *rest)

    with (
        patch.object(network, "resolve", door.resolve),
        patch.object(network.GuardedBackend, "_connect", connect),
    ):
        yield door
