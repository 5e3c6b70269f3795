"""What a Word file holds beside its body is taken in, counted, or named."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from PIL import Image

from tracker import model
from tracker.formats import html
from tracker.workspace.files import read_document

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DIAGRAM = """<d:dataModel xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>新建公厕30座</a:t></d:dataModel>"""
PAGE = "<html><body><p>新建公厕30座</p><p>改造背街小巷25条</p></body></html>"


def with_part(folder: Path, name: str, kind: str, data: bytes) -> model.Document:
    """A file of one paragraph with this part; one of kind aFChunk stands in its body."""
    document = Document()
    document.add_paragraph("新增绿地6公顷")
    part = Part(PackURI(name), "application/xml", data, document.part.package)
    known = document.part.relate_to(part, f"{OFFICE}/{kind}")
    if kind == "aFChunk":
        body = document.element.body
        body.insert(1, parse_xml(f'<w:altChunk {nsdecls("w", "r")} r:id="{known}"/>'))
    document.save(str(folder / "a.docx"))
    return read_document(folder / "a.docx")


def word(text: str) -> bytes:
    document, data = Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize("name", ["/word/chunk1.html", "/word/chunk1.htm"])
def test_a_page_that_the_body_takes_in_is_read_in_its_place(tmp_path: Path, name: str) -> None:
    found = with_part(tmp_path, name, "aFChunk", PAGE.encode())
    assert found.lines == ("新增绿地6公顷", "新建公厕30座", "改造背街小巷25条")
    assert found.notes == ()


@pytest.mark.parametrize(
    ("name", "kind", "data", "note"),
    [
        ("/word/diagrams/data1.xml", "diagramData", DIAGRAM.encode(), "文件里有 7 个字没有取用(占 50%):"),
        ("/word/diagrams/layout1.xml", "diagramLayout", DIAGRAM.encode(), ""),
        ("/word/diagrams/data1.xml", "diagramData", b"<broken", ""),
        ("/word/embeddings/1.docx", "package", word("新建公厕30座"), "文件里的文件没有取用:1.docx"),
        ("/word/chunk1.docx", "aFChunk", word("新建公厕30座"), "文件里的文件没有取用:chunk1.docx"),
        (f"/word/{'a' * 90}.bin", "oleObject", b"", f"文件里的文件没有取用:{'a' * 39}…"),
        ("/word/chunk1.docx", "aFChunk", b"X" + word("新建公厕30座"), "文件里的文件没有取用:chunk1.docx"),
    ],
)
def test_other_parts_are_told(tmp_path: Path, name: str, kind: str, data: bytes, note: str) -> None:
    found = with_part(tmp_path, name, kind, data)
    assert found.lines == ("新增绿地6公顷",)
    assert [one[: len(note)] for one in found.notes] == ([note] if note else [])


def test_a_part_is_read_once_and_only_where_the_body_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[bytes] = []
    whole = html.read
    monkeypatch.setattr(html, "read", lambda data, where: read.append(data) or whole(data, where))
    document = Document()
    document.add_paragraph("新增绿地6公顷")
    named, unnamed = (
        Part(PackURI(f"/word/chunk{n}.html"), "text/html", PAGE.encode(), document.part.package)
        for n in (1, 2)
    )
    for number in range(50):
        document.part.rels.add_relationship(f"{OFFICE}/aFChunk", named, f"rN{number}")
        document.part.rels.add_relationship(f"{OFFICE}/aFChunk", unnamed, f"rU{number}")
        chunk = f'<w:altChunk {nsdecls("w", "r")} r:id="rN{number}"/>'
        for _ in range(2):
            document.element.body.insert(1, parse_xml(chunk))
    document.save(str(tmp_path / "a.docx"))
    found = read_document(tmp_path / "a.docx")
    assert len(read) == 1
    assert found.lines == ("新增绿地6公顷", "新建公厕30座", "改造背街小巷25条")
    assert found.notes == ("文件里的文件没有取用:chunk2.html",)


@pytest.mark.parametrize(("wide", "told"), [(18, True), (4, False)])
def test_a_picture_as_large_as_a_page_is_told(tmp_path: Path, wide: int, told: bool) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (60, 80), "white").save(picture, "PNG")
    document = Document()
    document.add_paragraph("新增绿地6公顷")
    document.add_picture(picture, width=Cm(wide))
    for extent in document.element.body.iter(qn("wp:extent")):
        extent.set("cx", f"{extent.get('cx')}.0")  # as some programs write it
        extent.getparent().append(parse_xml(f'<wp:extent {nsdecls("wp")} cx="100%" cy="1"/>'))
    document.save(str(tmp_path / "a.docx"))
    note = "有 1 张占了大半页的图片,图里的文字没有取用"
    assert read_document(tmp_path / "a.docx").notes == ((note,) if told else ())
