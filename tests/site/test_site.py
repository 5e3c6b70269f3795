"""What the pages say of a small ledger, and what no page may ever contain.

Of site/of_report.py, site/rates.py, site/of_place.py, site/showing.py.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest
from site_workspace import ENTRIES, SOURCE, given, pages

from tracker.model import Baseline, Evidence, Past, PersonReview, Verdict
from tracker.site import rates

README = Path(__file__).parents[2] / "README.md"
PAGES = pages()
HTML = {path: text for path, text in PAGES.items() if path.endswith(".html")}
ELSEWHERE = {"https://example.org"}
_SKIPPED = {"noscript"}


class Page(HTMLParser):
    """The tags with their attributes, the ids, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def ids(self) -> list[str]:
        return [str(attributes["id"]) for _, attributes in self.tags if "id" in attributes]

    @property
    def links(self) -> list[str]:
        return [
            str(attributes[name])
            for _, attributes in self.tags
            for name in ("href", "src")
            if name in attributes
        ]


READ = {path: Page(text) for path, text in HTML.items()}


def text_of(path: str) -> str:
    return " ".join(READ[path].text.split())


def test_every_link_leads_to_a_file_and_a_place_that_is_there() -> None:
    for path, page in READ.items():
        assert page.links, path
        for link in page.links:
            there = urlsplit(link)
            if there.scheme:
                continue
            target = normpath(join(dirname(path), unquote(there.path))) if there.path else path
            assert target in PAGES, f"{path}: {link}"
            if there.fragment and "=" not in there.fragment:
                assert unquote(there.fragment) in READ[target].ids, f"{path}: {link}"


def test_no_page_names_another_server_but_in_a_link_that_was_given() -> None:
    assert any(link.startswith("https://example.org") for page in READ.values() for link in page.links)
    for path, page in READ.items():
        for tag, attributes in page.tags:
            for name in ("src", "href", "content", "action"):
                there = urlsplit(attributes.get(name) or "")
                if there.netloc:
                    assert f"{there.scheme}://{there.netloc}" in ELSEWHERE, path
                    assert tag in ("a", "meta") or attributes.get("rel") == "canonical", path


def test_every_page_has_the_policy_and_nothing_inline() -> None:
    for path, page in READ.items():
        policies = [found for tag, found in page.tags if found.get("http-equiv") == "Content-Security-Policy"]
        assert len(policies) == 1, path
        assert "default-src 'none'" in str(policies[0]["content"]), path
        assert "unsafe" not in str(policies[0]["content"]), path
        for tag, attributes in page.tags:
            assert not any(name.startswith("on") or name == "style" for name in attributes), path
            assert tag != "style", path
            assert tag != "script" or attributes.get("src"), path
            assert not str(attributes.get("href", "")).lower().startswith(("javascript:", "data:")), path


def test_a_strangers_words_are_words() -> None:
    for path, text in PAGES.items():
        if path.endswith(".csv"):
            continue  # a table has the words as they stand
        assert "<script>alert" not in text, path
        assert "\u202e" not in text, path
        assert "\x1b" not in text, path
    assert "推进<script>alert(1)</script>项目&amp;建设" in text_of("徐汇/2025/000006.html")


def test_no_field_of_a_ledger_is_markup_or_an_address_that_runs() -> None:
    """What reports, people and readers may have put into any field of a commitment."""
    bad = "\"'><script>alert(1)</script>\u202e"
    verdict = Verdict(
        *(
            "fulfilled",
            0.9,
            bad,
            (Evidence(bad, "徐汇@2026", 3, 0.9), Evidence(bad, "徐汇@2026", 0, 0.9, "x")),
        ),
        provenance="outcomes",
        reader=bad,
    )
    entry = replace(
        ENTRIES[1],
        **dict.fromkeys(("text", "section", "elided", "strength", "deadline"), bad),
        verdict=verdict,
        review=PersonReview("fulfilled", bad, bad, "2026-02-11", "javascript:alert(1)"),
        baseline=Baseline(bad, 3, "lowered"),
        history=(Past("2026-01-20", "pending", bad, bad),),
    )
    source = replace(SOURCE, title=bad, address="javascript:alert(1)", published=bad)
    there = replace(given(entries=(entry,)), sources={"x": source})
    for path, text in pages(there).items():
        if not path.endswith(".csv"):
            assert "<script>alert" not in text, path
            assert "\u202e" not in text, path
            assert 'href="javascript' not in text, path


def test_an_id_stands_once_on_a_page() -> None:
    for path, page in READ.items():
        assert len(page.ids) == len(set(page.ids)), path


def test_start_counts_over_both_denominators_and_tells_a_miss_from_a_part() -> None:
    text = text_of("index.html")
    assert "全部 6 ● 兑现 2 33% ◐ 部分 1 17% 存疑 1 ◔ 未达到 1 17% ○ 未提及 2 33%" in text
    assert "可核查 4 ● 兑现 1 25%" in text
    assert "静安 2025 年的承诺 等待 静安@2026" in text


def test_a_commitment_stands_beside_what_was_said_with_source_and_person() -> None:
    page = HTML["徐汇/2025/000002.html"]
    assert '<span class="figure"><span class="n">200台</span></span>' in page
    assert '<span class="figure"><span class="n">333台</span></span>' in page
    text = text_of("徐汇/2025/000002.html")
    for words in (
        "2025年为民办实事完成情况 · 2025-12-30",
        "徐汇@2026 第7行",
        "≠ 矛盾",
        "把握 94%",
        "外部来源",
        "徐汇@2026 取自 https://example.org/报告?id=1&a=2（2026-01-20）",
        "语气：力争",
    ):
        assert words in text, words
    judged = text_of("徐汇/2025/000005.html")
    assert "人工 ● 兑现 现场看过三处 · 王记者 · 2026-02-11 · 来源" in judged
    assert "机器 ○ 未提及" in judged


def test_a_commitment_is_never_without_the_words_that_it_needs() -> None:
    words = "(推进旧区改造)加快推进华泾镇城中村改造"
    page = HTML["徐汇/2025/000003.html"]
    assert f"<title>部分:{words} · 徐汇@2025</title>" in page
    assert f'<meta property="og:title" content="部分:{words}">' in page
    (description,) = re.findall('<meta name="description" content="([^"]*)">', page)
    assert words in description
    for path in ("徐汇/2025/000003.html", "徐汇/2025.html", "changes.html"):
        assert words in text_of(path).replace(" ", ""), path
    assert any(words in text for path, text in pages().items() if path.startswith("data/"))


def test_silence_is_never_left_to_be_misread() -> None:
    text = text_of("徐汇/2025/000004.html")
    assert "未提及 ≠ 没做。只是 徐汇@2026 里没有找到说这件事的话。引用之前请看一眼它的原文" in text
    assert all("未提及 ≠ 没做" in text_of(path) for path in HTML)


def test_the_years_of_one_matter_are_linked() -> None:
    old, new = text_of("徐汇/2025/000001.html"), text_of("徐汇/2026/000001.html")
    for text in (old, new):
        assert "历年 2025 ◔ 未达到 地区生产总值增长5%左右 2026 ◌ 待查 ▼ 下调 地区生产总值增长4.5%左右" in text


def test_changes_are_told_by_date_the_reversals_one_by_one() -> None:
    text = text_of("changes.html")
    assert text.index("2026-03-02") < text.index("2026-02-11") < text.index("2026-01-20")
    assert "○ 未提及 → ◐ 部分 (推进旧区改造)加快推进华泾镇城中村改造 引擎 lexical 3 → lexical 4" in text
    assert "◌ 待查 → ○ 未提及 3" in text


def test_corrections_go_where_the_header_says() -> None:
    assert (
        'href="https://example.org/new?title=%E5%BE%90%E6%B1%87-2025-000004&amp;labels=a"'
        in HTML["徐汇/2025/000004.html"]
    )
    assert "指出错误" not in pages(given(site={}))["徐汇/2025/000004.html"]


def test_no_office_field_and_no_other_address_without_a_header() -> None:
    bare = pages(given(site={}))["徐汇/2025/000004.html"]
    assert "og:url" not in bare
    assert "政府工作报告承诺追踪" in bare


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_commitment_has_a_page_and_a_place_in_its_list(entry: object) -> None:
    place, year, short = entry.id.split("-")  # type: ignore[attr-defined]
    assert f"{place}/{year}/{short}.html" in PAGES
    assert short in READ[f"{place}/{year}.html"].ids


def test_tables_are_csv_that_spreadsheets_open() -> None:
    assert PAGES["徐汇/2025.csv"].count("\n") == 7
    assert PAGES["places.csv"].startswith("name,")
    assert (
        PAGES["changes.csv"].splitlines()[1].startswith("2026-03-02,徐汇@2025,徐汇-2025-000003,未提及,部分,")
    )
    assert PAGES["徐汇/indicators.csv"].splitlines()[1:] == [
        "地区生产总值增速,%,2025,约5%,4.2%,5,,4.2,0,"
        "徐汇@2025 第21行,地区生产总值增长5%左右,徐汇@2026 第4行(第 1 页),地区生产总值增长4.2%",
        "地区生产总值增速,%,2026,约4.5%,,4.5,,,,徐汇@2026 第21行(第 2 页),地区生产总值增长4.5%左右,,",
    ]


def test_an_indicator_has_target_and_outcome_beside_it_with_the_lines_they_stand_in() -> None:
    page = HTML["徐汇/index.html"]
    assert "→ " in page
    assert "+4.2%</a> 未达到" in page
    assert 'href="../徐汇/2026-text.html#L4"' in page
    assert page.count("<circle") == 1


def test_the_method_page_has_the_error_rates_that_the_readme_publishes() -> None:
    """Measured anew, they change in README.md first, then in tracker/site/rates.tsv."""
    published = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in README.read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ]
    for row in (row for table in rates.tables() for row in table.rows):
        figures = list(row[1:])
        assert any(line[1 : 1 + len(figures)] == figures for line in published), row


def test_the_same_ledger_gives_the_same_bytes() -> None:
    assert pages() == PAGES
