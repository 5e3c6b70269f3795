"""Chromium, driven from tests: where it is, how it is started, and why tests are skipped without it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


LIST = "徐汇/2025.html"
PAGES = (
    "index.html",
    "search.html",
    "changes.html",
    "method.html",
    "徐汇/index.html",
    LIST,
    "徐汇/2025-text.html",
    "徐汇/2025/000001.html",
    "徐汇/2025/000002.html",
    "徐汇/2025/000004.html",
    "徐汇/2025/000005.html",
)
"""One page of every kind, and of every way a commitment can stand."""


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser. Skips, with the reason, where there is none."""
    if CHROMIUM is None:
        pytest.skip("no chromium here: apt-get install chromium (.ci/run does so as root)")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is in the dev extra")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


class Reader:
    """A page of the browser that opens the site's files, and what the browser complained of."""

    def __init__(self, browser: Any, folder: Path, **options: Any) -> None:
        self.folder = folder
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("requestfailed", self._failed)

    def _failed(self, request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":  # what a page was loading when the reader went on
            self.said.append(f"{request.url} {request.failure}")

    def open(self, path: str, fragment: str = "") -> Any:
        self.page.goto((self.folder / path).as_uri() + fragment)
        return self.page

    def shown(self) -> list[str]:
        """The commitments of the list that can be seen."""
        return [
            str(item.get_attribute("id"))[-1]
            for item in self.page.query_selector_all(".c")
            if item.is_visible()
        ]

    def finds(self, number: int) -> None:
        """Wait until the search has listed so many."""
        from playwright.sync_api import expect

        expect(self.page.locator(".found li")).to_have_count(number)
