"""``tracker add http://…``: a report is fetched, kept as it came, and linked wherever it is shown."""

from __future__ import annotations

import hashlib
import io
import json
import re
from pathlib import Path

import pytest

from tests.conftest import Tracker
from tests.fetch.server import Server, gives, serving, status
from tracker import ledger

PLAN = "推行规模化加装电梯,力争完工200台。建成绿道3公里。"
TITLE = "上海市徐汇区2025年政府工作报告"
TEXT = (
    "——2025年1月8日在上海市徐汇区第十七届人民代表大会第六次会议上",
    "徐汇区人民政府区长",
    "各位代表:",
    "现在,我代表徐汇区人民政府向大会报告工作,请予审议,并请各位政协委员和其他列席人员提出意见。",
    "一、2024年工作回顾",
    "过去一年,我们坚持稳中求进工作总基调,全区经济社会发展取得新成效。加装电梯完工333台。新增绿地8公顷。",
    "二、2025年主要任务",
    f"做好今年政府工作,要抓好以下方面。{PLAN}",
    "各位代表!让我们团结一心,开拓进取,为谱写徐汇高质量发展新篇章而不懈奋斗!",
)
MENU = "<ul class=nav>" + "".join(
    f"<li><a href=/c{n}/>{w}</a></li>" for n, w in enumerate("首页 新闻 公开".split())
)


def page(head: str = '<meta charset="utf-8">', title: str = TITLE, text: tuple[str, ...] = TEXT) -> str:
    """A report as a government's site shows it: menu, breadcrumbs, the text in paragraphs, a foot."""
    body = "".join(f'<p style="text-indent:2em">　　{line}</p>\r\n' for line in text)
    return (
        f"<!DOCTYPE html>\r\n<html><head>{head}<title>{title}_徐汇区人民政府</title>"
        f"<script>var a=1;</script></head><body><div class=top>{MENU}</ul></div>"
        f"<div class=crumb>您的位置:首页 &gt; 政府工作报告</div><div class=article><h1>{title}</h1>"
        f'<div class=info>发布时间:2025-01-15 来源:区府办</div><div id="UCAP-CONTENT">{body}</div></div>'
        "<div class=foot>主办:徐汇区人民政府办公室 沪ICP备05000000号</div></body></html>"
    )


def pdf() -> bytes:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.setFont("STSong-Light", 10)
    for number, line in enumerate((TITLE, *TEXT)):
        canvas.drawString(40, 800 - 20 * number, line)
    canvas.save()
    return out.getvalue()


def docx() -> bytes:
    from docx import Document

    document = Document()
    for line in (TITLE, *TEXT):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def workspace(tmp_path: Path, tracker: Tracker) -> Path:
    tracker(tmp_path, "init", "w")
    return tmp_path / "w"


@pytest.fixture
def server() -> Server:
    with serving({}) as running:
        yield running  # type: ignore[misc]


SHAPES = {
    "utf-8": ("/zwgk/2025/content_7012345.html", page().encode(), "text/html; charset=utf-8", ".html"),
    "gbk": ("/a.htm", page('<meta charset="gb2312">').encode("gb18030"), "text/html", ".htm"),
    "gbk, told by the server alone": (
        "/a.aspx",
        page("").encode("gb18030"),
        "text/html; charset=GBK",
        ".html",
    ),
    "a charset that lies": ("/a.html", page("").encode(), "text/html; charset=ISO-8859-1", ".html"),
    "text": ("/download?id=7", "\n".join((TITLE, *TEXT)).encode(), "text/plain", ".txt"),
    "pdf": ("/P020250115.pdf", pdf(), "application/pdf", ".pdf"),
    "pdf under another name": ("/attach/file?id=3", pdf(), "application/octet-stream", ".pdf"),
    "docx": ("/W020250115.docx", docx(), "application/octet-stream", ".docx"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_report_is_fetched_and_kept_as_it_came(
    workspace: Path, tracker: Tracker, server: Server, shape: str
) -> None:
    path, data, kind, suffix = SHAPES[shape]
    server.answers[path] = gives(data, kind)
    done = tracker(workspace, "add", server.address + path, "--allow-private")
    assert done.returncode == 0, done.stderr
    (kept,) = (workspace / "reports").iterdir()
    assert (kept.read_bytes(), kept.suffix) == (data, suffix)
    assert done.stdout == f"reports/{kept.name}:徐汇@2025(取自 {server.address}{path})\n"
    header = ledger.loads((workspace / "commitments.yaml").read_text(encoding="utf-8")).header
    origin = header.fetched[f"reports/{kept.name}"]
    assert origin.address == server.address + path
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", origin.time)
    assert (
        origin.sha256
        == hashlib.sha256(data.replace(b"\r\n", b"\n") if b"\0" not in data else data).hexdigest()
    )
    assert tracker(workspace, "update").returncode == 0
    found = ledger.loads((workspace / "commitments.yaml").read_text(encoding="utf-8"))
    assert [entry.text for entry in found.of_report("徐汇@2025")] == [
        "推行规模化加装电梯,力争完工200台",
        "建成绿道3公里",
    ]
    assert found.header.fetched == header.fetched
    check = tracker(workspace, "check")
    assert check.returncode == 0, check.stdout
    assert tracker(workspace, "update").stdout == "commitments.yaml:没有变化\n"


def test_the_page_is_told_where_the_report_is_shown(
    workspace: Path, tracker: Tracker, server: Server
) -> None:
    server.answers["/a.html"] = gives(page().encode())
    address = f"{server.address}/a.html"
    tracker(workspace, "add", address, "--allow-private")
    tracker(workspace, "update")
    (id,) = [
        entry.id
        for entry in ledger.loads(
            (workspace / "commitments.yaml").read_text(encoding="utf-8")
        ).entries.values()
        if "电梯" in entry.text
    ]
    for words in (("report", "徐汇"), ("show", id), ("report", "徐汇", "--format", "markdown")):
        assert address in tracker(workspace, *words).stdout, words
    assert f'href="{address}' in tracker(workspace, "report", "徐汇", "--format", "html").stdout
    (told,) = json.loads(tracker(workspace, "report", "徐汇", "--format", "json").stdout)["reports"]
    assert told["address"] == address
    assert told["fetched"][:2] == "20"


def test_a_machine_of_the_house_is_asked_only_if_allowed(
    workspace: Path, tracker: Tracker, server: Server
) -> None:
    server.answers["/a.html"] = gives(page().encode())
    done = tracker(workspace, "add", f"{server.address}/a.html")
    assert (done.returncode, "--allow-private" in done.stderr) == (2, True)
    assert server.asked == []
    assert list((workspace / "reports").iterdir()) == []


def test_what_is_no_report_is_not_kept_and_stops_nothing(
    workspace: Path, tracker: Tracker, server: Server
) -> None:
    before = (workspace / "commitments.yaml").read_bytes()
    server.answers["/index.html"] = gives("<html><title>首页</title><p>欢迎访问</p></html>".encode())
    server.answers["/old.doc"] = gives(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 999, "application/msword")
    server.answers["/a.html"] = gives(page().encode())
    words = [f"{server.address}{path}" for path in ("/index.html", "/old.doc", "/none.html")]
    done = tracker(workspace, "add", *words, "--allow-private")
    assert done.returncode == 2
    assert [line.split()[1].rstrip(":") for line in done.stderr.splitlines()] == words
    assert "404" in done.stderr
    assert (workspace / "commitments.yaml").read_bytes() == before
    assert list((workspace / "reports").iterdir()) == []
    more = tracker(workspace, "add", *words, f"{server.address}/a.html", "--allow-private")
    assert (more.returncode, "徐汇@2025" in more.stdout) == (1, True)


def test_a_charset_that_the_bytes_speak_against_is_refused(
    workspace: Path, tracker: Tracker, server: Server
) -> None:
    """A page in Big5 that the server calls GBK: both read it, differently, and only the bytes are kept."""
    before = (workspace / "commitments.yaml").read_bytes()
    data = page("").encode("big5", "ignore")
    server.answers["/a.html"] = gives(data, "text/html; charset=GBK")
    server.answers["/b.html"] = gives(data, "text/html; charset=Big5")
    done = tracker(workspace, "add", f"{server.address}/a.html", "--allow-private")
    assert done.returncode == 2
    assert "服务器说编码是 gbk,内容看来是另一种" in done.stderr
    assert list((workspace / "reports").iterdir()) == []
    assert (workspace / "commitments.yaml").read_bytes() == before
    told = tracker(workspace, "add", f"{server.address}/b.html", "--allow-private", "--name", "徐汇")
    assert "服务器说编码" not in told.stderr


def test_the_same_report_twice_and_a_newer_version(workspace: Path, tracker: Tracker, server: Server) -> None:
    server.answers["/a.html"] = gives(page().encode())
    address = f"{server.address}/a.html"
    tracker(workspace, "add", address, "--allow-private")
    tracker(workspace, "update")
    again = tracker(workspace, "add", address, "--allow-private")
    assert again.returncode == 0
    assert again.stdout == f"reports/127.0.0.1_a.html:徐汇@2025(取自 {address})(已在工作区里,没有变)\n"
    newer = page(text=tuple(line.replace("200台", "220台") for line in TEXT)).encode()
    server.answers["/a.html"] = gives(newer)
    assert "--replace" in tracker(workspace, "add", address, "--allow-private").stderr
    done = tracker(workspace, "add", address, "--allow-private", "--replace")
    assert done.returncode == 0, done.stderr
    (kept,) = (workspace / "reports").iterdir()
    assert kept.read_bytes() == newer
    assert "改字 1 条" in tracker(workspace, "update").stdout
    by_hand = workspace.parent / "corrected.html"
    by_hand.write_bytes(page(text=tuple(line.replace("200台", "230台") for line in TEXT)).encode())
    tracker(workspace, "add", by_hand, "--replace")
    header = ledger.loads((workspace / "commitments.yaml").read_text(encoding="utf-8")).header
    assert header.fetched == {}, "this file came from no address"


def test_two_pages_of_one_name_are_two_files(workspace: Path, tracker: Tracker, server: Server) -> None:
    other = tuple(line.replace("徐汇", "长宁") for line in TEXT)
    server.answers["/2025/index.html"] = gives(page().encode())
    server.answers["/x/2025/"] = gives(page(title=TITLE.replace("徐汇", "长宁"), text=other).encode())
    words = [f"{server.address}{path}" for path in server.answers]
    assert tracker(workspace, "add", *words, "--allow-private").returncode == 0
    assert sorted(file.name for file in (workspace / "reports").iterdir()) == [
        "127.0.0.1_2025-2.html",
        "127.0.0.1_2025.html",
    ]


def test_a_path_that_climbs_names_no_file_outside(workspace: Path, tracker: Tracker, server: Server) -> None:
    path = "/..%2f..%2f..%2fetc%2f%23a%0a.html"
    server.answers[path] = gives(page().encode())
    assert tracker(workspace, "add", server.address + path, "--allow-private").returncode == 0
    (kept,) = (workspace / "reports").iterdir()
    assert re.fullmatch(r"[\w.-]+", kept.name)
    assert tracker(workspace, "update").returncode == 0


def test_a_redirect_is_noted_where_it_ended(workspace: Path, tracker: Tracker, server: Server) -> None:
    server.answers["/short"] = status(302, Location="/a.html")
    server.answers["/a.html"] = gives(page().encode())
    done = tracker(workspace, "add", f"{server.address}/short", "--allow-private")
    assert f"取自 {server.address}/a.html" in done.stdout


def test_a_fetched_file_that_was_changed_is_told(workspace: Path, tracker: Tracker, server: Server) -> None:
    server.answers["/a.html"] = gives(page().encode())
    tracker(workspace, "add", f"{server.address}/a.html", "--allow-private")
    (kept,) = (workspace / "reports").iterdir()
    kept.write_bytes(kept.read_bytes().replace("200台".encode(), "210台".encode()))
    tracker(workspace, "update")
    check = tracker(workspace, "check")
    assert "fetched-changed" in check.stdout
    assert f"取自 {server.address}/a.html,之后改过" in check.stdout


def test_an_origin_goes_with_a_file_that_moves(workspace: Path, tracker: Tracker, server: Server) -> None:
    server.answers["/a.html"] = gives(page().encode())
    tracker(workspace, "add", f"{server.address}/a.html", "--allow-private")
    tracker(workspace, "update")
    (kept,) = (workspace / "reports").iterdir()
    kept.rename(kept.with_name("徐汇2025.html"))
    assert tracker(workspace, "update").returncode == 0
    header = ledger.loads((workspace / "commitments.yaml").read_text(encoding="utf-8")).header
    assert list(header.fetched) == ["reports/徐汇2025.html"]
