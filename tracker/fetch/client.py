"""Fetching an address with urllib3: redirects judged one by one, limits on size and time."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.fetch.addresses import Address, parsed
from tracker.fetch.ways import OverTime, connected

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

REDIRECTS = 5
PIECE = 65536
_MOVED = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; tracker/0.1)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5",
    "Accept-Language": "zh-CN,zh;q=0.9",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may take: bytes of the answer, seconds in all, and seconds of silence."""

    size: int = 40_000_000
    whole: float = 120.0
    silence: float = 30.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: its bytes, and its type and charset as the server named them.

    The bytes are as they came but for a compression of the transfer. ``address`` is the one that answered,
    which is another than the asked one after a redirect.
    """

    address: str
    data: bytes
    kind: str = ""
    charset: str = ""


def fetch(address: str, *, allow_private: bool = False, limits: Limits | None = None) -> Fetched:
    """What an http or https address gives.

    Raises TrackerError, which says what to do, for an address that is refused, a server that does not
    answer well, and an answer that is larger or takes longer than ``limits``.
    """
    limits = limits or Limits()
    until = time.monotonic() + limits.whole
    at = parsed(address)
    for _ in range(REDIRECTS + 1):
        with _said(at, limits), _answer(at, allow_private, limits, until) as answer:
            moved = answer.headers.get("Location") if answer.status in _MOVED else None
            if moved is None:
                return _taken(at, answer, limits)
        at = at.joined(moved)
    raise TrackerError(f"转了 {REDIRECTS} 次还没有到;请在浏览器里打开,另存后再加入", where=address)


@contextmanager
def _said(at: Address, limits: Limits) -> Iterator[None]:
    """What goes wrong on the way, in a person's words."""
    from urllib3 import exceptions

    try:
        yield
    except OverTime:
        message = f"{limits.whole:g} 秒内没有取完;稍后再试,或在浏览器里另存后加入"
        raise TrackerError(message, where=str(at)) from None
    except (ssl.SSLError, exceptions.SSLError) as error:
        message = f"服务器的证书通不过({error});请在浏览器里核实,另存后再加入"
        raise TrackerError(message, where=str(at)) from None
    except exceptions.NewConnectionError:  # which urllib3 counts among those that took too long
        raise TrackerError("连不上服务器;请看网址和网络", where=str(at)) from None
    except (TimeoutError, exceptions.TimeoutError):
        message = f"服务器 {limits.silence:g} 秒没有动静;稍后再试,或在浏览器里另存后加入"
        raise TrackerError(message, where=str(at)) from None
    except (exceptions.HTTPError, HTTPException, OSError, ValueError) as error:
        message = f"没有取全,中途断了({error});稍后再试,或在浏览器里另存后加入"
        raise TrackerError(message, where=str(at)) from None


@contextmanager
def _answer(at: Address, allow_private: bool, limits: Limits, until: float) -> Iterator[BaseHTTPResponse]:
    """The answer to one request. Raises OverTime when the time for all is over."""
    way = connected(at, allow_private, limits.silence, until)
    wire = way.connection.sock
    over = threading.Event()

    def stop() -> None:
        over.set()
        with suppress(OSError):
            wire.shutdown(socket.SHUT_RDWR)  # a server that sends a byte now and then is never silent

    watch = threading.Timer(max(0.0, until - time.monotonic()), stop)
    watch.daemon = True
    watch.start()
    try:
        headers = _HEADERS | {"Host": _host(at), **way.headers}
        way.connection.request("GET", way.target, headers=headers, preload_content=False)
        yield way.connection.getresponse()
    except Exception:
        if over.is_set():
            raise OverTime from None
        raise
    finally:
        watch.cancel()
        way.connection.close()
    if over.is_set():
        raise OverTime


def _host(at: Address) -> str:
    return str(at).partition("//")[2].partition("/")[0]


def _taken(at: Address, answer: BaseHTTPResponse, limits: Limits) -> Fetched:
    """The whole of a good answer. Raises TrackerError for another one, and for one that is too large."""
    if answer.status == 407:
        raise TrackerError("代理要用户名和密码(407),请写进 http_proxy", where=str(at))
    if answer.status != 200:
        message = f"服务器答 {answer.status};请在浏览器里打开看看,另存后再加入"
        raise TrackerError(message, where=str(at))
    told = answer.headers.get("Content-Length", "")
    data = bytearray()
    if not (told.isdigit() and int(told) > limits.size):
        while piece := answer.read1(PIECE, decode_content=True):
            data += piece
            if len(data) > limits.size:
                break
        else:
            kind, charset = _kind(answer.headers.get("Content-Type", ""))
            return Fetched(str(at), bytes(data), kind, charset)
    raise TrackerError(f"大于 {limits.size // 1_000_000} MB,不像一份报告,没有取", where=str(at))


def _kind(header: str) -> tuple[str, str]:
    """The type and the charset of a Content-Type header, both in lower case."""
    from email.message import Message

    message = Message()
    message["Content-Type"] = header or "application/octet-stream"
    return message.get_content_type(), (message.get_content_charset() or "")
