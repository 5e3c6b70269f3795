"""What a Word file says once its changes are accepted, and what stands in it beside the text.

Of formats/docx.py, formats/numbering.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tracker import model
from tracker.clean import clean
from tracker.formats.numbering import Numbering
from tracker.workspace.files import read_document

NAMESPACES = nsdecls("w", "wp", "a", "m") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def xml(markup: str) -> Any:
    at = markup.index(">") if markup[markup.index(">") - 1] != "/" else markup.index(">") - 1
    return parse_xml(f"{markup[:at]} {NAMESPACES}{markup[at:]}")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def read(folder: Path, *blocks: str, notes: str = "") -> model.Document:
    document = Document()
    for block in blocks:
        document.element.body.insert(len(document.element.body) - 1, xml(block))
    if notes:
        root = f"<w:footnotes {NAMESPACES}>{notes}</w:footnotes>"
        form = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), form, root.encode(), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(str(folder / "a.docx"))
    return read_document(folder / "a.docx")


BOX = f"<w:txbxContent><w:p>{run('新增绿地6公顷')}</w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        # changes as they would be accepted
        (f"<w:p>{run('新增')}<w:ins>{run('绿地')}</w:ins>{run('6公顷')}</w:p>", ["新增绿地6公顷"]),
        (f"<w:p>{run('新增')}<w:moveTo>{run('绿地')}</w:moveTo></w:p>", ["新增绿地"]),
        (f"<w:p>{run('新增')}<w:moveFrom>{run('绿地')}</w:moveFrom></w:p>", ["新增"]),
        ("<w:p><w:del><w:r><w:delText>新增</w:delText></w:r></w:del>" + run("绿地") + "</w:p>", ["绿地"]),
        # parts that wrap words
        (
            f"<w:p><w:sdt><w:sdtContent>{run('绿地')}</w:sdtContent></w:sdt>{run('6公顷')}</w:p>",
            ["绿地6公顷"],
        ),
        (f"<w:sdt><w:sdtContent><w:p>{run('绿地')}</w:p></w:sdtContent></w:sdt>", ["绿地"]),
        (f"<w:p><w:smartTag>{run('上海')}</w:smartTag>{run('市')}</w:p>", ["上海市"]),
        (f"<w:p><w:hyperlink>{run('上海')}</w:hyperlink>{run('市')}</w:p>", ["上海市"]),
        ("<w:p><m:oMath><m:r><m:t>5.6%</m:t></m:r></m:oMath></w:p>", ["5.6%"]),
        # text boxes, once though they stand there twice
        (
            f"<w:p>{run('一')}<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
            f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
            ["一", "新增绿地6公顷"],
        ),
        (f"<w:p><w:r><w:pict><v:shape>{BOX}</v:shape></w:pict></w:r></w:p>", ["新增绿地6公顷"]),
        # breaks, blanks, raised and hidden words
        (f"<w:p>{run('一')}<w:r><w:br/></w:r>{run('二')}</w:p>", ["一", "二"]),
        (
            "<w:p>"
            + run("绿地2.1")
            + run("3", '<w:vertAlign w:val="superscript"/>')
            + run("公顷")
            + "</w:p>",
            ["绿地2.1公顷"],
        ),
        ("<w:p>" + run("5万m") + run("2", '<w:vertAlign w:val="superscript"/>') + "</w:p>", ["5万m²"]),
        ("<w:p>" + run("一") + run("二", "<w:vanish/>") + "</w:p>", ["一"]),
        # tables: a row is a line, a long cell has lines of its own
        (
            "<w:tbl><w:tr><w:tc><w:p>"
            + run("新建公厕")
            + "</w:p></w:tc><w:tc><w:p>"
            + run("30")
            + "</w:p></w:tc>"
            "<w:tc><w:p>" + run("座") + "</w:p></w:tc></w:tr></w:tbl>",
            ["新建公厕 30 座"],
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p>"
            + run("外")
            + "</w:p><w:tbl><w:tr><w:tc><w:p>"
            + run("绿地")
            + "</w:p></w:tc>"
            "<w:tc><w:p>"
            + run("6公顷")
            + "</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
            ["外", "绿地 6公顷"],
        ),
        (
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>" + run("删") + "</w:p></w:tc></w:tr></w:tbl>",
            [],
        ),
    ],
)
def test_what_is_read(block: str, lines: list[str], tmp_path: Path) -> None:
    assert list(read(tmp_path, f"<w:p>{run('。')}</w:p>", block).lines) == ["。", *lines]


def test_a_paragraph_whose_end_is_struck_goes_on_in_the_next_one(tmp_path: Path) -> None:
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('新增')}</w:p>"
    assert read(tmp_path, first, f"<w:p>{run('绿地')}</w:p>").lines == ("新增绿地",)


def test_footnotes_stand_behind_the_text(tmp_path: Path) -> None:
    text = f"<w:p>{run('推进“一网通办”')}<w:r><w:footnoteReference w:id='1'/></w:r>{run('改革')}</w:p>"
    notes = f"<w:footnote w:type='separator' w:id='0'><w:p>{run('x')}</w:p></w:footnote>"
    notes += f"<w:footnote w:id='1'><w:p>{run('政务服务的总门户。')}</w:p></w:footnote>"
    found = read(tmp_path, text, notes=notes)
    assert found.lines == ("推进“一网通办”改革", "脚注", "[1] 政务服务的总门户。")


def test_pages_are_those_word_drew_last(tmp_path: Path) -> None:
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    blocks = (f"<w:p>{run('一')}{turn}{run('二')}</w:p>", f"<w:p>{run('三')}</w:p>")
    found = read(tmp_path, *blocks, f"<w:p>{turn}{run('四')}</w:p>")
    assert (found.lines, found.pages) == (("一", "二", "三", "四"), (1, 2, 2, 3))
    assert [(one.text, one.lines) for one in clean(found)] == [
        ("一二", ((0, 1), (1, 2))),
        ("三", ((0, 3),)),
        ("四", ((0, 4),)),
    ]
    assert read(tmp_path, f"<w:p>{run('一')}</w:p>").pages == ()


def test_what_is_hidden_or_contents_is_counted_and_told(tmp_path: Path) -> None:
    contents = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
    )
    contents += f"<w:sdtContent><w:p>{run('一、回顾1')}</w:p></w:sdtContent></w:sdt>"
    found = read(tmp_path, contents, f"<w:p>{run('一、回顾')}{run('秘', '<w:vanish/>')}</w:p>")
    assert found.lines == ("一、回顾",)
    assert found.notes == ("文件里有 6 个字没有取用(占 60%):目录、隐藏的文字或不认识的部件",)


LISTS = """<w:numbering><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%4"/></w:lvl>
</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
STYLES = """<w:styles>
<w:style w:styleId="Main"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Own"><w:basedOn w:val="Main"/></w:style></w:styles>"""


def test_numbers_that_word_sets_itself() -> None:
    numbering = Numbering(xml(LISTS), xml(STYLES))

    def at(level: int) -> str:
        numbered = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='3'/></w:numPr>"
        return numbering.label(xml(f"<w:pPr>{numbered}</w:pPr>"))

    assert [at(level) for level in (0, 1, 1, 2, 3, 0, 1)] == ["一、", "1.", "2.", "", "①", "二、", "1."]
    assert numbering.label(xml("<w:pPr><w:pStyle w:val='Own'/></w:pPr>")) == "三、"
    assert [at(0) for _ in range(9)][-3:] == ["十、", "十一、", "十二、"]
    assert numbering.label(xml("<w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>")) == ""


def test_a_cell_across_pages_is_one_text(tmp_path: Path) -> None:
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    cells = f"<w:tc><w:p>{run('新建')}{turn}{run('公厕')}</w:p></w:tc><w:tc><w:p>{run('30座')}</w:p></w:tc>"
    assert read(tmp_path, f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>").lines == ("新建公厕 30座",)
