"""Which addresses are asked, and which machines a request may go to."""

from __future__ import annotations

import socket

import pytest

from tracker.errors import TrackerError
from tracker.fetch import addresses


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://www.gov.cn/gongbao/2025/content.html#top", "https://www.gov.cn/gongbao/2025/content.html"),
        ("HTTP://WWW.Shanghai.gov.cn:80", "http://www.shanghai.gov.cn/"),
        ("https://example.org:8443/a?id=1&b=2", "https://example.org:8443/a?id=1&b=2"),
        ("https://例子.中国/报告.html", "https://xn--fsqu00a.xn--fiqs8s/%E6%8A%A5%E5%91%8A.html"),
        ("http://[2400:3200::1]/a b", "http://[2400:3200::1]/a%20b"),
    ],
)
def test_an_address_is_read(written: str, meant: str) -> None:
    assert addresses.is_address(written)
    assert str(addresses.parsed(written)) == meant


@pytest.mark.parametrize(
    "written",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "gopher://example.org/",
        "https://user:secret@example.org/",
        "https:///a",
        "http://example.org:99999/",
        "http://[::1/",
        "http://example.org/" + "a" * 3000,
        "http://example.org/\x1b[2J",
        "http://" + "a" * 70 + ".org/",
    ],
)
def test_an_address_is_refused(written: str) -> None:
    with pytest.raises(TrackerError) as error:
        addresses.parsed(written)
    assert "secret" not in str(error.value)


def test_a_file_is_no_address() -> None:
    for word in ("a.txt", "C:\\a.txt", "http", "reports/https:/a"):
        assert not addresses.is_address(word)


@pytest.mark.parametrize(
    "ip",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
        *("224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "::127.0.0.1"),
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)
def test_a_machine_that_is_not_public(ip: str) -> None:
    assert not addresses.is_public(ip)


@pytest.mark.parametrize("ip", ["8.8.8.8", "223.5.5.5", "2400:3200::1", "64:ff9b::808:808"])
def test_a_public_machine(ip: str) -> None:
    assert addresses.is_public(ip)


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "127.1", "localhost", "[::1]"])
def test_the_same_machine_by_other_names(host: str) -> None:
    with pytest.raises(TrackerError, match=r"内网或本机|找不到主机"):
        addresses.machines(addresses.parsed(f"http://{host}/"), allow_private=False)


def test_one_private_machine_of_several_refuses_all(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    at = addresses.parsed("http://example.org/")
    with pytest.raises(TrackerError, match="内网或本机地址 10"):
        addresses.machines(at, allow_private=False)
    assert addresses.machines(at, allow_private=True) == ("8.8.8.8", "10.0.0.1")
