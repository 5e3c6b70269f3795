"""How the site looks in a real browser: phone width, axe, paper, no scripts, and what the policy stops.

Of site.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from browsing import LIST, PAGES, Reader

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

_LONELY = """() => [...document.querySelectorAll("h1, .lead, .note, .q, blockquote, dd")].filter((block) => {
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            const lines = new Map();
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                for (let n = 0; n < node.length; n++) {
                    const range = document.createRange();
                    range.setStart(node, n);
                    range.setEnd(node, n + 1);
                    const box = range.getClientRects()[0];
                    if (!box || !box.width || !node.data[n].trim()) continue;
                    const line = Math.round(box.bottom / 8);
                    lines.set(line, (lines.get(line) ?? 0) + 1);
                }
            }
            return lines.size > 1 && [...lines.values()].at(-1) < 2;
        }).map((block) => block.textContent)"""
"""Blocks of text whose last line has one character."""


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_and_no_line_has_one_character(reader: Reader, path: str) -> None:
    page = reader.open(path)
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(_LONELY) == []


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_in_light_or_dark(browser: Any, folder: Path, path: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is in the dev extra")
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto((folder / path).as_uri())
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.Axe().run(page).response["violations"]
        assert [(scheme, one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []
    context.close()


def test_without_scripts_lists_and_links_work(browser: Any, folder: Path) -> None:
    there = Reader(browser, folder, java_script_enabled=False)
    page = there.open("index.html")
    assert not page.locator("form").first.is_visible()
    page.locator(".year").first.click()
    assert len(there.shown()) == 6
    assert not page.locator(".filters").is_visible()
    page.locator(".q a").first.click()
    assert page.url.endswith("000001.html")
    page = there.open("search.html")
    assert page.get_by_text("搜索需要浏览器允许 JavaScript").is_visible()
    page.locator("#data a").first.click()
    assert page.url.endswith("index.html")
    there.context.close()


def test_on_paper_there_is_the_list_and_nothing_to_press(reader: Reader) -> None:
    page = reader.open(LIST)
    page.emulate_media(media="print")
    assert not page.locator(".filters").is_visible()
    assert len(reader.shown()) == 6
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf()[:5] == b"%PDF-"


def test_the_policy_stops_what_should_not_be_there(browser: Any, folder: Path) -> None:
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    page.evaluate(
        """() => { const script = document.createElement("script"); script.textContent = "window.ran = 1";
            document.body.append(script);
            document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran=1'>"); }"""
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None
    page.close()
