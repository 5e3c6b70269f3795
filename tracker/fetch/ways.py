"""Connecting to a server: straight to its IP address, or through the proxy that the user's system names."""

from __future__ import annotations

import ipaddress
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from tracker.errors import TrackerError
from tracker.fetch.addresses import Address, machines, refuse_private

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection


class OverTime(Exception):
    """The time for the whole fetch is over."""


@dataclass(frozen=True, slots=True)
class Way:
    """An open connection, and how it is asked: what the request line names, and headers for a proxy."""

    connection: HTTPConnection
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)


def connected(at: Address, allow_private: bool, silence: float, until: float) -> Way:
    """An open way to the server of an address, which takes ``silence`` seconds at most to answer.

    Raises TrackerError for an address that is refused and a proxy that does not help, OverTime when the
    monotonic time ``until`` is over, and what urllib3 raises for a server that cannot be reached.
    """
    proxy = proxy_for(at)
    if proxy is None:
        return Way(_straight(at, machines(at, allow_private), silence, until), at.path)
    if not allow_private:
        refuse_private(at)
    return _through(proxy, at, _patience(silence, until))


def _patience(silence: float, until: float) -> float:
    patience = min(silence, until - time.monotonic())
    if patience <= 0:
        raise OverTime
    return patience


def _straight(at: Address, ips: tuple[str, ...], silence: float, until: float) -> HTTPConnection:
    """A connection to the first machine that takes one, by number: no second look-up leads elsewhere."""
    from urllib3 import exceptions

    for number, ip in enumerate(ips, 1):
        connection = _connection(at, ip, at.port, _patience(silence, until), named=at.host)
        try:
            connection.connect()
            return connection
        except ssl.SSLError:
            connection.close()
            raise
        except (exceptions.HTTPError, OSError):
            connection.close()
            if number == len(ips):
                raise
    raise OverTime


def _through(proxy: Proxy, at: Address, patience: float) -> Way:
    """A way through a proxy: for https a tunnel, in which only the server's own certificate counts."""
    from urllib3 import exceptions

    connection = _connection(at, proxy.host, proxy.port, patience)
    if at.scheme == "https":
        connection.set_tunnel(at.host, at.port, proxy.headers)
    try:
        connection.connect()
    except exceptions.NewConnectionError:
        connection.close()
        message = f"连不上代理 {proxy}(环境变量或系统设置里的);请看代理是不是开着"
        raise TrackerError(message, where=str(at)) from None
    except (exceptions.HTTPError, OSError) as error:
        connection.close()
        if "Tunnel connection failed" not in str(error):
            raise
        reason = str(error).rpartition("Tunnel connection failed: ")[2]
        raise TrackerError(f"代理 {proxy} 没有放行({reason});请问管代理的人", where=str(at)) from None
    return Way(connection, at.path) if at.scheme == "https" else Way(connection, str(at), proxy.headers)


def _connection(
    at: Address, host: str, port: int, patience: float, named: str | None = None
) -> HTTPConnection:
    """A connection that is not open yet; of https, ``named`` is whose certificate is asked for."""
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if at.scheme == "http":
        return HTTPConnection(host, port, timeout=patience)
    return HTTPSConnection(host, port, timeout=patience, cert_reqs="CERT_REQUIRED", server_hostname=named)


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy that speaks http; ``headers`` say who asks. As text it is host and port, without a password."""

    host: str
    port: int
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def proxy_for(at: Address) -> Proxy | None:
    """The proxy to ask for an address: of ``https_proxy``, ``http_proxy``, ``all_proxy``, not ``no_proxy``.

    On Windows and macOS the system's settings count where the environment has none. This machine itself is
    always asked directly. Raises TrackerError for a proxy of a kind that is not spoken here.
    """
    known = getproxies()
    named = known.get(at.scheme) or known.get("all")
    if not named or _is_here(at.host) or proxy_bypass(f"{at.host}:{at.port}") or proxy_bypass(at.host):
        return None
    parts = urlsplit(named if "//" in named else f"http://{named}")
    wrong = f"{at.scheme}_proxy 写的代理用不了:只会用 http://主机:端口 这一种,或设 no_proxy={at.host}"
    try:
        host, port = parts.hostname, parts.port or 80
    except ValueError:
        raise TrackerError(wrong, where=str(at)) from None
    if parts.scheme.lower() != "http" or not host:
        raise TrackerError(wrong, where=str(at))
    return Proxy(host, port, _who(parts.username, parts.password))


def _who(user: str | None, password: str | None) -> Mapping[str, str]:
    from urllib3.util import make_headers

    if user is None:
        return {}
    return make_headers(proxy_basic_auth=f"{unquote(user)}:{unquote(password or '')}")


def _is_here(host: str) -> bool:
    """Whether a host is this machine by its number or by the name that all machines give themselves."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
