"""Running text of a file that is in no report is told, with its lines; a footer's few words are not."""

from __future__ import annotations

from tests.segment.report_text import lines, read

NEWS = "本报讯 区图书馆昨日恢复开放,读者可以凭证件进馆,开放时间为上午九点到下午五点,周一闭馆。"


def test_what_stands_before_the_title_is_told() -> None:
    report = read(*[NEWS] * 12, "编辑:某某", *[NEWS] * 6, *lines())
    (note,) = report.notes
    assert report.first == 20
    assert note.endswith(":第 1-12、14-19 行,在报告的各部分之外")
    assert f"有 {18 * len(NEWS.replace(' ', ''))} 个字没有取用" in note


def test_a_few_words_of_the_page_are_not() -> None:
    assert read(*lines()).notes == ()
    assert read(NEWS, *lines(), "版权所有 某某政府网").notes == ()


def test_many_places_are_not_all_named() -> None:
    apart = [line for one in (NEWS,) * 5 for line in (one * 4, "上一篇")]
    (note,) = read(*apart, *lines()).notes
    assert "第 1、3、5 行等处,在报告的各部分之外" in note
