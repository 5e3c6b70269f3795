"""Fetching from a server of our own: what is taken, what is refused, and what must not be waited for."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.fetch.server import gives, serving, status
from tracker.errors import TrackerError
from tracker.fetch import Fetched, Limits, fetch
from tracker.fetch.addresses import machines as real

PAGE = "<!DOCTYPE html><title>政府工作报告</title>".encode()
SHORT = Limits(size=100_000, whole=1.0, silence=0.4)


def got(address: str, limits: Limits = SHORT) -> Fetched:
    return fetch(address, allow_private=True, limits=limits)


def test_a_page_comes_as_it_is() -> None:
    with serving({"/a?id=1": gives(PAGE, "text/html; charset=GB2312")}) as server:
        found = got(f"{server.address}/a?id=1#part")
        assert found == Fetched(f"{server.address}/a?id=1", PAGE, "text/html", "gb2312")
        (_, headers), *_ = server.asked
        assert headers["Host"] == server.address.removeprefix("http://")
        assert "tracker" in headers["User-Agent"]


def test_nothing_is_asked_of_this_machine_unless_allowed() -> None:
    with serving({"/": gives(PAGE)}) as server:
        for address in (server.address, server.address.replace("127.0.0.1", "localhost")):
            with pytest.raises(TrackerError, match=r"内网或本机地址.*--allow-private"):
                fetch(address)
        assert server.asked == []


def test_redirects_are_followed_and_the_last_address_is_told() -> None:
    with serving(
        {"/a": status(302, Location="b/"), "/b/": status(301, Location="/c"), "/c": gives(PAGE)}
    ) as server:
        assert got(f"{server.address}/a").address == f"{server.address}/c"


def test_a_redirect_does_not_lead_into_the_house(monkeypatch: pytest.MonkeyPatch) -> None:
    """A public server (by its name, here) sends to a machine inside: that one is not asked."""
    with serving({"/secret": gives(b"secret")}) as inside, serving({}) as outside:
        outside.answers["/"] = status(302, Location=f"{inside.address}/secret")
        port = outside.http.server_port
        monkeypatch.setattr(
            "tracker.fetch.ways.machines",
            lambda at, allowed: ("127.0.0.1",) if at.port == port else real(at, allowed),
        )
        with pytest.raises(TrackerError, match="内网或本机"):
            fetch(f"http://example.org:{port}/")
        assert inside.asked == []


def test_a_name_is_looked_up_once_for_a_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads elsewhere at the second look-up (DNS rebinding) has no second look-up."""
    asked: list[str] = []
    look_up = socket.getaddrinfo

    def once(host: str, *words: object, **more: object) -> object:
        if host == "example.org":
            asked.append(host)
            assert len(asked) == 1
            host = "127.0.0.1"
        return look_up(host, *words, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    with serving({"/": gives(PAGE)}) as server:
        assert got(f"http://example.org:{server.http.server_port}/").data == PAGE
        assert server.asked[0][1]["Host"] == f"example.org:{server.http.server_port}"
    assert asked == ["example.org"]


@pytest.mark.parametrize("where", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/"])
def test_a_redirect_to_another_scheme_is_refused(where: str) -> None:
    with (
        serving({"/": status(302, Location=where)}) as server,
        pytest.raises(TrackerError, match="只取 http"),
    ):
        got(server.address)


def test_a_ring_of_redirects_ends() -> None:
    with serving({"/": status(302, Location="/")}) as server:
        with pytest.raises(TrackerError, match="转了 5 次"):
            got(server.address)
        assert len(server.asked) == 6


@pytest.mark.parametrize("code", [204, 304, 403, 404, 412, 500, 503])
def test_an_answer_that_is_none(code: int) -> None:
    with serving({"/": status(code)}) as server, pytest.raises(TrackerError, match=f"服务器答 {code}"):
        got(server.address)


def test_too_large_is_known_before_it_is_read() -> None:
    with serving({"/": gives(b"x" * 200_000)}) as server, pytest.raises(TrackerError, match="不像一份报告"):
        got(server.address)


def test_too_large_is_noticed_where_the_server_does_not_say() -> None:
    sent = []

    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(10_000):
            request.wfile.write(b"x" * 10_000)
            sent.append(10_000)

    limits = Limits(size=100_000, whole=20)
    with serving({"/": endless}) as server, pytest.raises(TrackerError, match="不像一份报告"):
        got(server.address, limits)
    assert sum(sent) < 50_000_000


def test_what_unpacks_to_too_much_is_not_unpacked() -> None:
    packed = gzip.compress(b"x" * 50_000_000)
    with (
        serving({"/": gives(packed, Content_Encoding="gzip")}) as server,
        pytest.raises(TrackerError, match="不像一份报告"),
    ):
        got(server.address, Limits(size=100_000, whole=20))


def test_a_packed_page_is_unpacked() -> None:
    with serving({"/": gives(gzip.compress(PAGE), Content_Encoding="gzip")}) as server:
        assert got(server.address).data == PAGE


def drip(head: bytes, piece: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(head)
        while True:
            time.sleep(0.1)
            request.wfile.write(piece)
            request.wfile.flush()

    return answer


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"),
        (b"HTTP/1.1 200 OK\r\nX-A: ", b"b"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    ],
)
def test_a_server_that_drips_is_not_waited_for(head: bytes, piece: bytes) -> None:
    begin = time.monotonic()
    limits = Limits(size=100_000, whole=0.5, silence=0.4)
    with serving({"/": drip(head, piece)}) as server, pytest.raises(TrackerError, match=r"0.5 秒内没有取完"):
        got(server.address, limits)
    assert time.monotonic() - begin < 10


def test_a_server_that_is_silent_is_not_waited_for() -> None:
    with (
        serving({"/": lambda _: time.sleep(3)}) as server,
        pytest.raises(TrackerError, match=r"0.4 秒没有动静"),
    ):
        got(server.address)


def test_half_an_answer_is_none() -> None:
    def half(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")

    with serving({"/": half}) as server, pytest.raises(TrackerError, match="中途断了"):
        got(server.address)


@pytest.mark.parametrize("said", [b"no http at all\r\n\r\n", b"", b"HTTP/1.1 abc\r\n\r\n"])
def test_what_speaks_no_http(said: bytes) -> None:
    def speak(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(said)

    with serving({"/": speak}) as server, pytest.raises(TrackerError, match="中途断了"):
        got(server.address)


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(TrackerError, match="连不上"):
        got(f"http://127.0.0.1:{port}/")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
def test_a_certificate_that_nobody_vouches_for(tmp_path: Path) -> None:
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout key -out cert"
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def greet() -> None:
            with listening.accept()[0] as wire, suppress(OSError):  # the client does not trust us
                context.wrap_socket(wire, server_side=True)

        threading.Thread(target=greet, daemon=True).start()
        with pytest.raises(TrackerError, match="证书通不过"):
            got(f"https://127.0.0.1:{listening.getsockname()[1]}/", Limits(whole=10))
