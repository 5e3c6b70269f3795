"""Where a language model is asked: the address and key that the environment names, looked at before use."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tracker.errors import TrackerError

BASE_URL, KEY = "OPENAI_BASE_URL", "OPENAI_API_KEY"
OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The address and key of a language model; ``key`` is never shown or written."""

    url: str
    key: str = field(repr=False)


def endpoint(environ: Mapping[str, str]) -> Endpoint | None:
    """The endpoint that the environment names; None where it names none.

    Raises TrackerError for an address without https or for no key, unless on this machine, for an address
    that carries a password or parameters, and for a key with characters that no key has.
    """
    url, key = environ.get(BASE_URL, "").strip().rstrip("/"), environ.get(KEY, "").strip()
    if not url and not key:
        return None
    url = url or OPENAI
    parts = urlsplit(url)
    local = _is_here(parts.hostname or "")
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise TrackerError(f"{BASE_URL} 不是网址;应像 https://…/v1")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise TrackerError(f"{BASE_URL} 里不能带密码或参数;密钥放在 {KEY} 里")
    if parts.scheme != "https" and not local:
        raise TrackerError(f"{BASE_URL} 必须是 https(本机的除外):{parts.hostname}")
    if not key and not local:
        raise TrackerError(f"没有密钥;请设 {KEY}")
    if not (key.isascii() and key.isprintable()):
        raise TrackerError(f"{KEY} 里有密钥不会有的字;请检查")
    return Endpoint(url, key or "none")


def _is_here(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
