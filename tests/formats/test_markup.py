"""What a web page shows and what it does not: marks of footnotes, struck words, rows, lines as typed.

Of formats/markup.py, formats/html.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from read_making import page

from tracker.formats import html
from tracker.formats.text import decode

SEED = (Path(__file__).parents[2] / "seeds/001_abf86c9aaf141910.txt").read_text(encoding="utf-8")


def lines(body: str) -> list[str]:
    return list(html.read(f"<html><body>{body}</body></html>".encode(), "a.html").lines)


@pytest.mark.parametrize(
    ("body", "read"),
    [
        # the mark of a footnote, raised or linked, is no digit of the figure before it
        ("<p>新增绿地2.1<sup>3</sup>万平方米</p>", ["新增绿地2.1万平方米"]),
        ("<p>推进“一网通办”<sup>[12]</sup>改革</p>", ["推进“一网通办”改革"]),
        ('<p>加装电梯175<a href="#_ftn1">[1]</a>台</p>', ["加装电梯175台"]),
        ('<p>加装电梯175<a href="/a.html#note3">〔3〕</a>台</p>', ["加装电梯175台"]),
        ("<p>推动“两张网”<sup>①</sup>融合</p>", ["推动“两张网”融合"]),
        ('<p>加装电梯175<a href="javascript:note(3)">③</a>台</p>', ["加装电梯175台"]),
        ('<p>加装电梯175<a href="/note.html" target="_blank">[3]</a>台</p>', ["加装电梯175台"]),
        ('<p>加装电梯<a href="/lifts.html">175</a>台</p>', ["加装电梯175台"]),
        # what is raised or lowered and belongs to the text
        ("<p>新增绿地5.6万m<sup>2</sup></p>", ["新增绿地5.6万m²"]),
        ("<p>供水1200万m<sup>3</sup></p>", ["供水1200万m³"]),
        ("<p>PM<sub>2.5</sub>平均浓度30微克</p>", ["PM2.5平均浓度30微克"]),
        ("<p>第10<sup>th</sup>届</p>", ["第10th届"]),
        ('<p><a href="/b.html">政府实事项目</a>全部完成</p>', ["政府实事项目全部完成"]),
        # struck out
        ("<p>新增绿地<s>3</s><del>4</del><strike>5</strike>6公顷</p>", ["新增绿地6公顷"]),
        ('<p>新增绿地<span style="text-decoration: line-through">3</span>6公顷</p>', ["新增绿地6公顷"]),
        ('<p>加装电梯175<span style="vertical-align:super">2</span>台</p>', ["加装电梯175台"]),
        # hidden in a line, as what a footnote says is; a block may be what a script will show
        ('<p>新增绿地<span style="display: none">指公园,99处</span>6公顷</p>', ["新增绿地6公顷"]),
        ('<div style="display:none"><p>新增绿地6公顷</p></div>', ["新增绿地6公顷"]),
        # lines as typed
        ("<pre>一、回顾\n新增绿地\n</pre>", ["一、回顾", "新增绿地"]),
        ('<div style="white-space: pre-wrap">一、回顾\n新增绿地</div>', ["一、回顾", "新增绿地"]),
        ("<p>新增\n绿地</p>", ["新增 绿地"]),
        # rows
        ("<table><tr><td>新建公厕</td><td>30</td><td>座</td></tr></table>", ["新建公厕 30 座"]),
        ("<table><tr><td>1</td><td>新建公厕</td><td>30座</td></tr></table>", ["1. 新建公厕 30座"]),
        ("<table><tr><td>30</td><td>座</td><td>新建公厕</td></tr></table>", ["30 座 新建公厕"]),
        ("<table><tr><td>20</td><td>万平方米</td><td>新增绿地</td></tr></table>", ["20 万平方米 新增绿地"]),
        ("<table><tr><td>12</td><td>月</td><td>底前建成</td></tr></table>", ["12 月 底前建成"]),
        ("<table><tr><td>3</td><td>个体户贷款</td><td>30亿元</td></tr></table>", ["3. 个体户贷款 30亿元"]),
        ("<table><tr><td>2024</td><td>新建公厕</td><td>30座</td></tr></table>", ["2024 新建公厕 30座"]),
        ("<table><tr><td>5</td><td>6.2</td><td>7.1</td></tr></table>", ["5 6.2 7.1"]),
        ("<table><tr><td><p>新建公厕</p></td><td><p>30座</p></td></tr></table>", ["新建公厕 30座"]),
        (
            f"<table><tr><td>菜单</td><td><p>{'文' * 61}</p><p>二</p></td></tr></table>",
            ["菜单", "文" * 61, "二"],
        ),
        ("<table><tr><td><p>一</p><p>二</p></td></tr></table>", ["一", "二"]),
        # a page put together from pieces
        ("<p>一</p></body></html><p>二</p><div>三</div>", ["一", "二", "三"]),
    ],
)
def test_what_a_page_says(body: str, read: list[str]) -> None:
    assert lines(body) == read


def test_what_a_page_holds_behind_its_end_is_read() -> None:
    whole = page(SEED)
    at = whole.index("<p>", len(whole) // 2)
    joined = f"{whole[:at]}</div></body></html>{whole[at:]}"
    known = "".join(html.read(whole.encode(), "a.html").lines)
    assert known in "".join(html.read(joined.encode(), "a.html").lines)


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "gb2312", "x-none"])
@pytest.mark.parametrize("written", ["gb18030", "utf-8"])
def test_a_page_that_declares_another_encoding(declared: str, written: str) -> None:
    markup = page(SEED).replace('charset="utf-8"', f'charset="{declared}"')
    assert html.read(markup.encode(written), "a.html").lines == html.read(page(SEED).encode(), "a.html").lines


@pytest.mark.parametrize("written", ["gb18030", "utf-8"])
def test_a_broken_byte_of_a_page_is_shown_and_told(written: str) -> None:
    whole = page(SEED).encode(written)
    at = whole.index("主要任务".encode(written))
    text = html.read(whole[:at] + b"\xff" + whole[at:], "a.html")
    line = next(number for number, line in enumerate(text.lines, start=1) if "\ufffd" in line)
    assert text.notes == (f"第 {line} 行有 1 个字节认不出是什么字,读作「\ufffd」",)
    assert sum(line.count("\ufffd") for line in text.lines) == 1
    assert len(text.lines) == len(html.read(whole, "a.html").lines)


def test_a_page_of_bytes_is_no_page() -> None:
    from tracker.errors import UnreadableError

    with pytest.raises(UnreadableError):
        decode(bytes(range(128, 256)) * 10, "a.html")


def test_text_outside_of_the_main_text_is_told() -> None:
    other = "市民可以在区政务服务中心领取宣传册,开放时间为工作日上午九点到下午五点,节假日除外。"
    markup = page(SEED).replace('<div class="footer">', f'<div class="footer"><p>{other * 40}</p>')
    text = html.read(markup.encode(), "a.html")
    assert other not in "".join(text.lines)
    (note,) = text.notes
    assert note.startswith(f"文件里有 {40 * len(other)} 个字没有取用")
    assert html.read(page(SEED).encode(), "a.html").notes == ()
