"""What a web page holds beside the text that is taken is counted, or named, and told."""

from __future__ import annotations

import html as escaping
import time
import tracemalloc
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from lxml import html as parser
from read_making import lines_of, page

from tracker.errors import UnreadableError
from tracker.formats import beside, html, mhtml

TEXT = "\n".join(
    f"推动第{number}项优势产业升级,实施提振消费专项行动,新增绿地{number}公顷,加装电梯二百台。"
    for number in range(40)
)
LOST = [f"办好第{number}件民生实事,新建公厕30座,改造背街小巷25条,惠及居民三万人。" for number in range(9)]
SHOWN = "".join(f"<p>{line}</p>" for line in LOST)
FOOT = '</div><div class="footer">'
COUNT = sum(map(len, LOST))


def notes(extra: str, text: str = TEXT) -> tuple[str, ...]:
    return html.read(page(text).replace(FOOT, f"{extra}{FOOT}").encode(), "a.html").notes


@pytest.mark.parametrize(
    "beside",
    [
        f"<svg>{''.join(f'<text>{line}</text>' for line in LOST)}</svg>",
        f"<noscript>{SHOWN}</noscript>",
        f"<template>{SHOWN}</template>",
        f'<iframe srcdoc="{escaping.escape(SHOWN)}"></iframe>',
        "<canvas></canvas><script>" + "".join(f"c.fillText('{line}');" for line in LOST) + "</script>",
        "<script>var text='" + "\\n".join(LOST) + "'</script>",
    ],
)
def test_text_in_what_a_page_does_not_show_is_counted_and_told(beside: str) -> None:
    (note,) = notes(beside)
    assert note.startswith(f"文件里有 {COUNT} 个字没有取用")
    assert notes(beside, f"{TEXT}\n" + "\n".join(LOST)) == ()  # a script that has what the page shows too


@pytest.mark.parametrize(
    ("beside", "note"),
    [
        ("<iframe src='content_2.html'></iframe>", "网页里的框架没有取用,请打开它另存:content_2.html"),
        ("<iframe src='about:blank'></iframe><iframe></iframe>", ""),
        ("<p><a href='/f/2.docx?v=1'>民生实事项目清单</a></p>", "网页的附件没有取用:民生实事项目清单"),
        ("<p><a href='/f/2.docx'></a></p>", "网页的附件没有取用:2.docx"),
        (f"<p><a href='/2.pdf'>{'清单' * 2000}</a></p>", f"网页的附件没有取用:{'清单' * 19}清…"),
        ("<p><a href='/2.pdf'>清单\u202efdp.exe</a></p>", "网页的附件没有取用:清单<U+202E>fdp.exe"),
        (f"<iframe src='{'a' * 900}'></iframe>", f"网页里的框架没有取用,请打开它另存:{'a' * 39}…"),
        ("<p><a href='/f/2.html'>相关报道</a></p>", ""),
        ("<p><a href='/down?file=2.pdf&v=1'></a></p>", "网页的附件没有取用:2.pdf"),
        ("<p><a href='2_2.html'> 下一页 >> </a></p>", "网页分了几页,「下一页」没有取用,请把各页存进一个文件"),
        ("<p><a href='2_2.html'>下一页</a></p>", "网页分了几页,「下一页」没有取用,请把各页存进一个文件"),
        ("<p><a href='JavaScript:void(0)'>下一页</a><a href='#'>下页</a></p>", ""),
        ("<p><a>下一页</a><a href='3.html'>下一篇</a></p>", ""),
        ("<img src='1.jpg'>", ""),
    ],
)
def test_frames_files_and_further_pages_are_named(beside: str, note: str) -> None:
    assert notes(beside) == ((note,) if note else ())


def test_a_page_without_text_says_where_it_may_be() -> None:
    found = html.read(
        page("政府工作报告").replace("</p>", "</p><img src='1.jpg'><img src='2.jpg'>").encode(), ""
    )
    assert found.notes == ("文字可能在图片里(2 张)",)
    outside = page("政府工作报告").replace("<body>", "<body><iframe src='body.html'></iframe>")
    assert html.read(outside.encode(), "").notes == ("网页里的框架没有取用,请打开它另存:body.html",)


@pytest.mark.parametrize(
    "link",
    [
        f"<a href='2.html'>下一页{' ' * 40_000}x</a>",
        f"<a href='{'a' * 40_000}'>相关报道</a>",
        f"<a href='{'.pdfx' * 40_000}'>相关报道</a>",
    ],
)
def test_a_link_made_to_be_long_costs_no_time(link: str) -> None:
    body = parser.fromstring(f"<div><p>政府工作报告</p>{link}</div>")
    start = time.perf_counter()
    assert beside.notes(body, body, [TEXT]) == ()
    assert time.perf_counter() - start < 0.5


def test_a_text_in_nested_objects_is_held_once() -> None:
    text = "".join(f"<p>{line}</p>" for line in LOST) * 100
    body = parser.fromstring(f"<div><p>政府工作报告</p>{'<object>' * 200}{text}{'</object>' * 200}</div>")
    assert len(list(body.iter("object"))) == 200
    tracemalloc.start()
    (note,) = beside.notes(body, body, [TEXT])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "不显示的部件里" in note
    assert most < 20 * len("".join(body.itertext()))


def archive(*pages: str) -> bytes:
    message = MIMEMultipart("related", type="text/html")
    for one in pages:
        message.attach(MIMEText(page(one), "html", "utf-8"))
    return message.as_bytes()


def test_of_a_saved_page_the_frame_with_most_text_is_read() -> None:
    found = mhtml.read(archive("政府工作报告", TEXT), "a.mhtml")
    assert [*found.lines][-40:] == lines_of(TEXT)
    assert found.notes == ()
    (note,) = mhtml.read(archive(TEXT, "\n".join(LOST)), "a.mhtml").notes
    assert note.startswith(f"文件里有 {COUNT} 个字没有取用")


def test_a_frame_of_short_lines_is_read_before_an_empty_page() -> None:
    rows = "\n".join(f"新建公厕{number}座" for number in range(100))
    assert [*mhtml.read(archive("", rows), "a.mhtml").lines][-100:] == lines_of(rows)


def test_a_page_that_cannot_be_read_refuses_no_frame_beside_it() -> None:
    message = MIMEMultipart("related", type="text/html")
    broken = MIMEText("", "html", "utf-8")
    broken.set_payload(b"")
    message.attach(broken)
    message.attach(MIMEText(page(TEXT), "html", "utf-8"))
    assert [*mhtml.read(message.as_bytes(), "a.mhtml").lines][-40:] == lines_of(TEXT)
    alone = MIMEMultipart("related", type="text/html")
    alone.attach(broken)
    with pytest.raises(UnreadableError):
        mhtml.read(alone.as_bytes(), "a.mhtml")
