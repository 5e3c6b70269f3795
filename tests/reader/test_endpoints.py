"""Which addresses and keys are taken from the environment, and which are refused before anything is sent."""

from __future__ import annotations

import pytest
from endpoint import KEY

from tracker.errors import TrackerError
from tracker.reader import endpoints


@pytest.mark.parametrize(
    ("url", "key", "words"),
    [
        ("http://api.example.com/v1", KEY, "必须是 https"),
        ("http://10.0.0.5:8000/v1", KEY, "必须是 https"),
        ("http://localhost.example.com/v1", KEY, "必须是 https"),
        ("https://user:pass@api.example.com/v1", KEY, "不能带密码"),
        ("https://api.example.com/v1?key=1", KEY, "不能带密码或参数"),
        ("ftp://api.example.com", KEY, "不是网址"),
        ("api.example.com", KEY, "不是网址"),
        ("https://api.example.com/v1", "", "没有密钥"),
        ("https://api.example.com/v1", f"“{KEY}”", "密钥不会有的字"),
        ("https://api.example.com/v1", f"{KEY}\n{KEY}", "密钥不会有的字"),
    ],
)
def test_addresses_that_are_refused(url: str, key: str, words: str) -> None:
    with pytest.raises(TrackerError, match=words) as refused:
        endpoints.endpoint({"OPENAI_BASE_URL": url, "OPENAI_API_KEY": key})
    assert KEY not in str(refused.value)


def test_addresses_that_are_taken() -> None:
    assert endpoints.endpoint({}) is None
    for url in ("http://localhost:11434/v1", "http://127.0.0.1:8000/v1", "http://[::1]:8000/v1"):
        there = endpoints.endpoint({"OPENAI_BASE_URL": url + "/"})
        assert there == endpoints.Endpoint(url, "none")
    assert endpoints.endpoint({"OPENAI_API_KEY": KEY}) == endpoints.Endpoint("https://api.openai.com/v1", KEY)
