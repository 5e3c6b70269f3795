"""The proxy that a user's system names for an address: many offices reach the web through nothing else."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from tracker.errors import TrackerError
from tracker.fetch.addresses import Address


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
