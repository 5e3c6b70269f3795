"""Addresses of strangers: which are asked at all, and at which machines they may lead.

A page may redirect anywhere, and a name may lead to another machine at every look-up. So a name is looked up
once for each request, every machine that it leads to is judged, and the request goes to one of those.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from tracker.errors import TrackerError

PORTS = {"http": 80, "https": 443}
LONGEST = 2000
"""Most characters of an address; pages that publish reports have far shorter ones."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_KEPT = "!#$%&()*+,/:;=?@[]~-._"
"""What stands in an address as it is; all else is written as %XX."""
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""What stands for the whole IPv4 internet in a network that has only IPv6 (RFC 6052)."""

IP = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address in its parts; ``host`` is in ASCII, ``path`` with its query."""

    scheme: str
    host: str
    port: int
    path: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"

    def joined(self, location: str) -> Address:
        """Where a redirect leads from here. Raises TrackerError as ``parsed`` does."""
        return parsed(urljoin(str(self), location))


def is_address(word: str) -> bool:
    """Whether a word of the command line is an address and no file."""
    return bool(_SCHEME.match(word))


def parsed(text: str) -> Address:
    """An address as a person or a page wrote it; what stands behind a # is left out.

    Raises TrackerError for any but http and https, and for one with a user's name in it.
    """
    shown = text if len(text) <= 100 else text[:100] + "…"
    if len(text) > LONGEST or not text.isprintable():
        raise TrackerError("网址太长或有控制字符", where=shown)
    try:
        parts = urlsplit(text.strip())
        scheme, port = parts.scheme.lower(), parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise TrackerError("不是有效的网址", where=shown) from None
    if scheme not in PORTS:
        raise TrackerError("只取 http 和 https 的网址", where=shown)
    if not host:
        raise TrackerError("不是有效的网址:没有主机名", where=shown)
    if parts.username is not None or parts.password is not None:
        raise TrackerError("网址里不能有用户名和密码", where=shown.partition("//")[0] + "//…")
    path = quote(urlunsplit(("", "", parts.path or "/", parts.query, "")), safe=_KEPT)
    return Address(scheme, host, port or PORTS[scheme], path)


def machines(address: Address, allow_private: bool) -> tuple[str, ...]:
    """The IP addresses that a request may go to, in the order in which they are to be tried.

    Raises TrackerError for a name that is not known, or that leads (also) to a machine that is not public.
    """
    ips = _looked_up(address)
    if not ips:
        raise TrackerError(f"找不到主机 {address.host};请看网址和网络", where=str(address))
    if not allow_private:
        _refuse_private(address, ips)
    return ips


def refuse_private(address: Address) -> None:
    """Refuse, before a proxy is asked for it, an address that leads to a machine that is not public.

    A name that only the proxy knows is the proxy's to judge. Raises TrackerError.
    """
    _refuse_private(address, _looked_up(address))


def _looked_up(address: Address) -> tuple[str, ...]:
    """The IP addresses behind a name; none where it is not known here."""
    try:
        answers = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(one[4][0]) for one in answers))


def _refuse_private(address: Address, ips: Sequence[str]) -> None:
    private = [ip for ip in ips if not is_public(ip)]
    if private:
        message = f"{address.host} 指向内网或本机地址 {private[0]},没有去取;确要取请加 --allow-private"
        raise TrackerError(message, where=str(address))


def is_public(ip: str) -> bool:
    """Whether an IP address is a machine of the public internet; those that hold another are judged by it."""
    address = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address in _TRANSLATED:
        return _is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return all(_is_public(one) for one in (address, *_held(address)))


def _is_public(address: IP) -> bool:
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _held(address: IP) -> list[IP]:
    """The IPv4 addresses that an IPv6 address stands for or goes through."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    held = (address.ipv4_mapped, address.sixtofour, *(address.teredo or ()))
    return [one for one in held if one is not None]
