"""Fetching through a proxy of our own: what it is asked, what not, and what is said where it fails."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.fetch.server import Server, gives, serving, status
from tracker.errors import TrackerError
from tracker.fetch import Fetched, Limits, fetch

PAGE = "<!DOCTYPE html><title>政府工作报告</title>".encode()
NAMES = {"house.example": "10.1.2.3", "open.example": "8.8.8.8"}
SHORT = Limits(size=100_000, whole=5.0, silence=2.0)


@pytest.fixture(autouse=True)
def system(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy of the machine that runs the tests, and names that only a table knows."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    real = socket.getaddrinfo

    def look_up(host: str, *words: object, **more: object) -> object:
        if host.endswith(".example") and host not in NAMES:
            raise socket.gaierror("not known")
        return real(NAMES.get(host, host), *words, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with serving({}) as running:
        monkeypatch.setenv("http_proxy", running.address)
        monkeypatch.setenv("https_proxy", running.address)
        yield running


@pytest.mark.parametrize("host", ["open.example", "known.to.the.proxy.example"])
def test_the_proxy_is_asked_for_the_whole_address(proxy: Server, host: str) -> None:
    proxy.answers[f"http://{host}/a?id=1"] = gives(PAGE, "text/html; charset=utf-8")
    found = fetch(f"http://{host}/a?id=1", limits=SHORT)
    assert found == Fetched(f"http://{host}/a?id=1", PAGE, "text/html", "utf-8")
    ((_, headers),) = proxy.asked
    assert headers["Host"] == host


def test_who_asks_is_told_to_the_proxy_and_to_nobody_else(
    proxy: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", proxy.address.replace("//", "//wang:p%40ss@"))
    proxy.answers["http://open.example/"] = gives(PAGE)
    fetch("http://open.example/", limits=SHORT)
    assert {n.title(): v for n, v in proxy.asked[0][1].items()}["Proxy-Authorization"] == "Basic d2FuZzpwQHNz"
    with serving({"/": gives(PAGE)}) as direct:
        fetch(direct.address, allow_private=True, limits=SHORT)
        assert "proxy-authorization" not in {name.lower() for name in direct.asked[0][1]}


@pytest.mark.parametrize("host", ["house.example", "192.168.1.1", "[fd00::1]"])
def test_a_proxy_does_not_lead_into_the_house(proxy: Server, host: str) -> None:
    proxy.answers["http://open.example/"] = status(302, Location=f"http://{host}/secret")
    proxy.answers[f"http://{host}/secret"] = gives(PAGE)
    for address in (f"http://{host}/secret", "http://open.example/"):
        with pytest.raises(TrackerError, match=r"内网或本机地址.*--allow-private"):
            fetch(address, limits=SHORT)
    assert [path for path, _ in proxy.asked] == ["http://open.example/"]
    assert fetch(f"http://{host}/secret", allow_private=True, limits=SHORT).data == PAGE


@pytest.mark.parametrize("without", ["open.example", ".example", "*", "other.cn,open.example:80"])
def test_no_proxy_for_hosts_that_the_user_excepts(
    proxy: Server, monkeypatch: pytest.MonkeyPatch, without: str
) -> None:
    monkeypatch.setenv("no_proxy", without)
    monkeypatch.setattr("tracker.fetch.ways.machines", lambda at, allowed: ("127.0.0.1",))
    with pytest.raises(TrackerError, match=r"连不上服务器|没有取全"):
        fetch("http://open.example/", limits=SHORT)
    assert proxy.asked == []


def test_this_machine_is_asked_directly(proxy: Server) -> None:
    with serving({"/": gives(PAGE)}) as here:
        for address in (here.address, here.address.replace("127.0.0.1", "localhost")):
            assert fetch(address, allow_private=True, limits=SHORT).data == PAGE
    assert proxy.asked == []


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("socks5://127.0.0.1:1080", "http_proxy 写的代理用不了"),
        ("https://127.0.0.1:8443", "http_proxy 写的代理用不了"),
        ("http://127.0.0.1:many", "http_proxy 写的代理用不了"),
        ("http://wang:secret@127.0.0.1:1", "连不上代理 127.0.0.1:1"),
        ("127.0.0.1:1", "连不上代理 127.0.0.1:1"),
    ],
)
def test_a_proxy_that_is_none(monkeypatch: pytest.MonkeyPatch, named: str, told: str) -> None:
    monkeypatch.setenv("http_proxy", named)
    with pytest.raises(TrackerError, match=told) as raised:
        fetch("http://open.example/", limits=SHORT)
    assert "secret" not in str(raised.value)


def test_a_proxy_for_all_schemes(proxy: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("http_proxy")
    monkeypatch.setenv("ALL_PROXY", proxy.address)
    proxy.answers["http://open.example/"] = gives(PAGE)
    assert fetch("http://open.example/", limits=SHORT).data == PAGE


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_wants_a_password(proxy: Server, monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    proxy.answers["http://open.example/"] = status(407)
    proxy.answers["open.example:443"] = status(407)
    with pytest.raises(TrackerError, match="407"):
        fetch(f"{scheme}://open.example/", limits=SHORT)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
@pytest.mark.parametrize("certified", ["open.example", "another.example"])
def test_a_tunnel_ends_at_the_server_of_that_name(
    proxy: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, certified: str
) -> None:
    """The proxy sees the host alone; who answers in the tunnel must prove that it is this host."""
    command = (
        f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN={certified}"
        f" -addext subjectAltName=DNS:{certified} -keyout key -out cert"
    )
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{listening.getsockname()[1]}")

        def tunnel() -> None:
            with listening.accept()[0] as wire, suppress(OSError):
                asked.append(wire.recv(9999))
                wire.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                with context.wrap_socket(wire, server_side=True) as safe:
                    asked.append(safe.recv(9999))
                    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(PAGE)}\r\n\r\n"
                    safe.sendall(head.encode() + PAGE)

        threading.Thread(target=tunnel, daemon=True).start()
        if certified != "open.example":
            with pytest.raises(TrackerError, match="证书通不过"):
                fetch("https://open.example/a", limits=SHORT)
            return
        assert fetch("https://open.example/a", limits=SHORT).data == PAGE
    assert asked[0].startswith(b"CONNECT open.example:443 ")
    assert b"/a" not in asked[0]
    assert asked[1].startswith(b"GET /a HTTP/1.1\r\n")
    assert b"\r\nHost: open.example\r\n" in asked[1]
