"""A door to the outside that opens on no private room.

The name is resolved here, every address it has is checked, and the connection goes to the checked address
itself, so that a name cannot change its address between check and use.
"""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpcore2

MOST = 20  #: connections at once
NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address inside an IPv6 one


class ForbiddenAddressError(httpcore2.ConnectError):
    """The host is, or resolves to, an address that is not on the public internet."""


def public(address: str) -> bool:
    """Is this an address of the public internet, also behind the ways of writing IPv4 inside IPv6?"""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, each once, in the resolver's order. Raises ConnectError."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError(f"{host} has no address") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


_limit = threading.local()


@contextmanager
def until(deadline: float) -> Iterator[None]:
    """All that this thread waits for on the network ends at ``deadline``, a time of ``time.monotonic``.

    A timeout of the client is one for each piece that arrives, and a server may send a byte now and then.
    """
    _limit.deadline = deadline
    try:
        yield
    finally:
        del _limit.deadline


def _left(timeout: float | None) -> float | None:
    """Seconds that may still be waited, at most ``timeout``. Raises when there are none."""
    deadline: float | None = getattr(_limit, "deadline", None)
    if deadline is None:
        return timeout
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore2.ReadTimeout
    return left if timeout is None else min(left, timeout)


class _Timed(httpcore2.NetworkStream):
    """A connection on which nothing is waited for longer than `until` allows."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        return _Timed(self._inner.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class GuardedBackend(httpcore2.SyncBackend):
    """Connects only to public addresses, and to ``allowed`` hosts wherever they are."""

    def __init__(self, allowed: frozenset[str] = frozenset()) -> None:
        self._allowed = allowed

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        addresses = resolve(host, port)
        if host.lower() not in self._allowed and not all(map(public, addresses)):
            raise ForbiddenAddressError(f"{host} is not on the public internet")
        for address in addresses[:-1]:
            with suppress(httpcore2.ConnectError, httpcore2.ConnectTimeout):
                return self._connect(address, port, timeout, local_address, socket_options)
        return self._connect(addresses[-1], port, timeout, local_address, socket_options)

    def _connect(
        self,
        address: str,
        port: int,
        timeout: float | None,
        local_address: str | None,
        options: Iterable[httpcore2.SOCKET_OPTION] | None,
    ) -> httpcore2.NetworkStream:
        return _Timed(super().connect_tcp(address, port, _left(timeout), local_address, options))

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        raise ForbiddenAddressError("a socket file is not on the public internet")


def guarded_pool(allowed: frozenset[str] = frozenset()) -> httpcore2.ConnectionPool:
    """Connections through the guarded backend. No proxy, no environment: nothing goes round it."""
    return httpcore2.ConnectionPool(
        ssl_context=ssl.create_default_context(),
        max_connections=MOST,
        keepalive_expiry=15.0,
        network_backend=GuardedBackend(allowed),
    )
