"""The site in a real browser, opened as files: filters, links, deep links, keyboard, phone, no scripts.

Of site.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import LIST, PAGES, Reader

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_without_a_complaint_and_asks_no_server(reader: Reader, path: str) -> None:
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.open(path)
    assert asked
    assert all(address.startswith("file:") for address in asked)


@pytest.mark.parametrize(
    ("label", "left"),
    [
        ("兑现", "25"),
        ("部分", "3"),
        ("未达到", "1"),
        ("未提及", "46"),
        ("只看存疑", "3"),
        ("指标", "1"),
        ("项目", "234"),
        ("方向", "56"),
    ],
)
def test_a_box_filters_and_its_address_does_the_same(reader: Reader, label: str, left: str) -> None:
    page = reader.open(LIST)
    page.locator(".filters label", has_text=label).locator("input").check()
    assert "".join(reader.shown()) == left
    assert page.locator("[data-shown]").inner_text() == str(len(left))
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert "".join(reader.shown()) == left


def test_filters_work_together_and_can_be_undone(reader: Reader) -> None:
    page = reader.open(LIST)
    page.get_by_label("字词").fill("城中村 改造")
    assert reader.shown() == ["3"]
    page.locator(".filters label", has_text="兑现").locator("input").check()
    assert reader.shown() == []
    assert page.get_by_text("没有一条符合这组筛选。").is_visible()
    page.get_by_role("button", name="全部显示").click()
    assert len(reader.shown()) == 6
    page.get_by_label("章节").select_option(label="主要预期目标")
    assert reader.shown() == ["1"]
    page.get_by_role("button", name="全部显示").click()
    page.get_by_label("改判于").fill("2026-02-01")
    assert reader.shown() == ["3", "5"]


def test_words_of_the_report_are_found_as_well_and_width_does_not_matter(reader: Reader) -> None:
    page = reader.open(LIST)
    page.get_by_label("字词").fill("３３３台")
    assert reader.shown() == ["2"]


@pytest.mark.parametrize(
    ("fragment", "left"),
    [
        ("#verdict=兑现,未达到", "125"),
        ("#since=2026-03-01", "3"),
        ("#kind=项目&words=公园", "4"),
        ("#unsure=1", "3"),
    ],
)
def test_a_view_has_a_link(reader: Reader, fragment: str, left: str) -> None:
    reader.open(LIST, fragment)
    assert "".join(reader.shown()) == left


def test_a_deep_link_shows_its_commitment(reader: Reader) -> None:
    page = reader.open(LIST, "#000005")
    item = page.locator('[id="000005"]')
    assert item.is_visible()
    assert page.evaluate("document.querySelector(':target').id") == "000005"
    assert len(reader.shown()) == 6


def test_from_the_start_to_a_source_line_and_on_to_next_year(reader: Reader) -> None:
    page = reader.open("index.html")
    page.get_by_role("link", name="2025 年的承诺").first.click()
    page.get_by_role("link", name="地区生产总值增长5%左右").click()
    assert page.url.endswith("/2025/000001.html")
    page.get_by_role("link", name="徐汇@2026 第4行").click()
    assert page.locator(":target").inner_text() == "第4行的话"
    page.go_back()
    page.get_by_role("link", name="地区生产总值增长4.5%左右").first.click()
    assert page.url.endswith("/2026/000001.html")
    page.get_by_role("link", name="下一条").click()
    assert page.url.endswith("/2026/000002.html")


def test_the_counts_of_a_place_lead_to_that_view(reader: Reader) -> None:
    page = reader.open("徐汇/index.html")
    page.locator(".card").first.get_by_role("link", name="未达到").click()
    assert reader.shown() == ["1"]


def test_search_over_everything_with_a_link_of_its_own(reader: Reader) -> None:
    page = reader.open("index.html")
    page.get_by_label("在全部承诺里找").fill("加装电梯")
    page.get_by_role("button", name="搜索").click()
    reader.finds(2)
    assert "2 条" in page.locator("[role=status]").inner_text()
    assert page.locator(".found mark").first.inner_text() == "加装电梯"
    page.get_by_label("结论").select_option("待查")
    reader.finds(1)
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    reader.finds(1)
    page.locator(".found a").click()
    assert page.url.endswith("/2026/000002.html")


def test_a_strangers_words_are_words_in_the_search_as_well(reader: Reader) -> None:
    page = reader.open("search.html", "#q=script")
    reader.finds(1)
    assert "<script>alert(1)</script>" in page.locator(".found a").inner_text()
    assert page.locator(".found script").count() == 0


def test_changes_since_a_date(reader: Reader) -> None:
    page = reader.open("index.html")
    page.get_by_label("看这一天以来的变化").fill("2026-02-01")
    page.get_by_role("button", name="查看").click()
    page.wait_for_url("**/changes.html#since=2026-02-01")
    assert [
        there.get_attribute("data-d") for there in page.query_selector_all(".day") if there.is_visible()
    ] == [
        "2026-03-02",
        "2026-02-11",
    ]


def test_keyboard_alone_reaches_everything(reader: Reader) -> None:
    page = reader.open(LIST)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "words"
    page.keyboard.type("口袋公园")
    assert reader.shown() == ["4"]
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.c') !== null"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/000004.html")


def test_keyboard_ticks_a_filter(reader: Reader) -> None:
    page = reader.open(LIST)
    page.locator(".filters input[value=兑现]").focus()
    page.keyboard.press("Space")
    assert reader.shown() == ["2", "5"]


def test_sharing_gives_a_link_a_frame_and_a_picture(reader: Reader, folder: Path) -> None:
    page = reader.open("徐汇/2025/000002.html")
    page.get_by_text("链接、嵌入与图片").click()
    assert page.get_by_label("链接").input_value() == "https://example.org/pages/徐汇/2025/000002.html"
    assert page.get_by_label("嵌入").input_value().startswith('<iframe src="https://example.org/pages/')
    with page.expect_download() as got:
        page.get_by_role("button", name="存为 PNG").click()
    assert got.value.suggested_filename == "徐汇-2025-000002.png"
    assert Path(got.value.path()).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_a_commitment_in_a_frame_shows_itself_alone(reader: Reader, folder: Path) -> None:
    (folder / "host.html").write_text(
        '<iframe src="徐汇/2025/000001.html" width="600" height="420"></iframe>'
    )
    page = reader.open("host.html")
    frame = page.frame_locator("iframe")
    frame.locator("h1").wait_for()
    assert frame.locator("h1").is_visible()
    frame.locator("html.embedded").wait_for(state="attached")
    assert not frame.locator(".top").is_visible()
