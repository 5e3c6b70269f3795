"""One text in every format that is read, made for tests: nothing binary lies in the repository."""

from __future__ import annotations

import html
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def page(text: str) -> str:
    """A government site's page: paragraphs inside its menus and footers."""
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines_of(text))
    head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府信息公开</title></head><body>'
    menu = (
        '<div class="nav"><a href="/">首页</a> <a href="/b">政务公开</a><script>var a="回顾";</script></div>'
    )
    foot = '<div class="footer">版权所有 某某政府网 ICP备00000000号</div></body></html>'
    return f'{head}{menu}<div id="zoom">{body}</div>{foot}'


def soup(text: str) -> str:
    """The same out of an editor: spans and <br> in one <div>, blanks for indents."""
    spans = (f'<span style="x">{html.escape(line)}</span>' for line in lines_of(text))
    head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>'
    return f"{head}<div>{'<br/>&nbsp;&nbsp;&nbsp;'.join(spans)}</div></body></html>"


def web_archive(text: str) -> bytes:
    """The page as a browser saves it whole."""
    message = MIMEMultipart("related", type="text/html")
    message["Snapshot-Content-Location"] = "https://example.org/report.html"
    message.attach(MIMEText(page(text), "html", "utf-8"))
    return message.as_bytes()


def word(text: str, path: Path) -> Path:
    """A .docx file of plain paragraphs."""
    from docx import Document

    document = Document()
    for line in lines_of(text):
        document.add_paragraph(line)
    document.save(str(path))
    return path


def pdf(text: str, path: Path, indent: float = 24) -> Path:
    """A typeset .pdf file with a running head and page numbers."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle(
        "body", fontName="STSong-Light", fontSize=12, leading=18, firstLineIndent=indent, wordWrap="CJK"
    )

    def edges(canvas: object, layout: object) -> None:
        canvas.setFont("STSong-Light", 9)  # type: ignore[attr-defined]
        canvas.drawString(250, 820, "政府工作报告汇编")  # type: ignore[attr-defined]
        canvas.drawString(290, 20, f"— {layout.page} —")  # type: ignore[attr-defined]

    story = [Paragraph(html.escape(line), style) for line in lines_of(text)]
    SimpleDocTemplate(str(path)).build(story, onFirstPage=edges, onLaterPages=edges)
    return path


def scan(path: Path) -> Path:
    """A .pdf file of pages without a text layer."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path))
    for _ in range(2):
        canvas.rect(100, 100, 300, 500, fill=1)
        canvas.showPage()
    canvas.save()
    return path
