"""Every format gives the same report as the text it was made from; what cannot be read says why."""

from __future__ import annotations

import io
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from read_making import page, pdf, scan, soup, web_archive, word

from tracker.clean import clean
from tracker.errors import UnreadableError
from tracker.extract import commitments
from tracker.segment import split
from tracker.workspace.files import read_document

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def found_in(path: Path) -> list[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]]:
    """Name, ids of the commitments, and sections of each report of a file."""
    document = read_document(path)
    return [
        (
            report.name,
            tuple(commitment.id for commitment in commitments(report)),
            tuple((section.kind, section.title) for section in report.sections),
        )
        for report in split(document, clean(document))
    ]


@cache
def original(path: Path) -> list[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]]:
    return found_in(path)


FORMS = ("gb18030", "paragraphs", "soup", "docx", "pdf")
CASES: list[Any] = [(SEEDS[0], form) for form in (*FORMS, "utf-16", "utf-8-sig", "mhtml")]
CASES += [pytest.param(seed, form, marks=pytest.mark.slow) for seed in SEEDS[1:] for form in FORMS]


@pytest.mark.parametrize(
    ("seed", "form"), CASES, ids=lambda one: one.stem[:3] if isinstance(one, Path) else one
)
def test_a_seed_in_another_form_gives_the_same_commitments(seed: Path, form: str, tmp_path: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    assert found_in(saved(text, form, tmp_path)) == original(seed)


def saved(text: str, form: str, folder: Path) -> Path:
    path = folder / {
        "paragraphs": "a.html",
        "soup": "a.htm",
        "mhtml": "a.mhtml",
        "docx": "a.docx",
        "pdf": "a.pdf",
    }.get(form, "a.txt")
    if form == "docx":
        return word(text, path)
    if form == "pdf":
        return pdf(text, path)
    made = {"paragraphs": lambda: page(text).encode(), "soup": lambda: soup(text).encode("gb18030")}
    made["mhtml"] = lambda: web_archive(text)
    path.write_bytes(made.get(form, lambda: text.encode(form))())
    return path


def test_traditional_characters_are_read_and_kept_for_quotes(tmp_path: Path) -> None:
    from opencc import OpenCC

    seed = SEEDS[4]
    path = tmp_path / "a.txt"
    path.write_text(OpenCC("s2t").convert(seed.read_text(encoding="utf-8")), encoding="utf-8")
    (name, ids, _), (known, known_ids, _) = found_in(path)[0], original(seed)[0]
    assert name == known
    assert abs(len(ids) - len(known_ids)) <= len(known_ids) // 50
    document = read_document(path)
    (report,) = split(document, clean(document))
    quoted = [commitment.text for commitment in commitments(report)]
    assert any("開發" in text for text in quoted)
    assert all(text in "".join("".join(document.lines).split()) for text in quoted[:40] if " " not in text)


def test_a_page_title_names_the_report_when_the_text_does_not(tmp_path: Path) -> None:
    markup = page(SEEDS[2].read_text(encoding="utf-8")).replace(
        '<div id="zoom">', '<h1>2025年上海市静安区政府工作报告</h1><div id="zoom">'
    )
    path = tmp_path / "a.html"
    path.write_text(markup, encoding="utf-8")
    document = read_document(path)
    (report,) = split(document, clean(document))
    assert (report.name, report.jurisdiction) == ("静安@2025", "上海市静安区")


def test_menus_and_scripts_stay_out_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(page(SEEDS[0].read_text(encoding="utf-8")), encoding="utf-8")
    assert not [line for line in read_document(path).lines if "政务公开" in line or "var a" in line]


@pytest.mark.parametrize(
    ("form", "suffix"), [("paragraphs", "doc"), ("soup", "txt"), ("docx", "wps"), ("mhtml", "doc")]
)
def test_a_file_is_read_as_what_it_is(form: str, suffix: str, tmp_path: Path) -> None:
    path = saved(SEEDS[0].read_text(encoding="utf-8"), form, tmp_path)
    assert found_in(path.rename(tmp_path / f"b.{suffix}")) == original(SEEDS[0])


def test_a_piece_of_a_page_without_its_head_is_a_page(tmp_path: Path) -> None:
    text = SEEDS[0].read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text("".join(f"<p>{line}</p>" for line in text.split("\n")), encoding="utf-8")
    assert found_in(tmp_path / "a.txt") == original(SEEDS[0])


def test_a_table_in_a_word_file_is_read(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("主要指标")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "新增绿地"
    table.rows[0].cells[1].text = "6公顷"
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx").lines == ("主要指标", "新增绿地 6公顷")


def refused(path: Path) -> str:
    with pytest.raises(UnreadableError) as raised:
        read_document(path)
    return str(raised.value)


def test_a_scan_says_how_to_have_it_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    assert 'pip install "tracker[ocr]"' in refused(scan(tmp_path / "a.pdf"))


@pytest.mark.parametrize(
    ("suffix", "module", "package"),
    [
        ("html", "trafilatura", "trafilatura"),
        ("docx", "docx", "python-docx"),
        ("pdf", "pypdfium2", "pypdfium2"),
    ],
)
def test_a_missing_package_is_named(
    suffix: str, module: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "各位代表:\n一、2024年工作回顾"
    path = saved(text, {"html": "paragraphs"}.get(suffix, suffix), tmp_path)
    monkeypatch.setitem(sys.modules, module, None)
    assert f"pip install {package}" in refused(path)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "另存为 .docx"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "另存为 .docx"),
        ("a.rtf", b"{\\rtf1\\ansi", "另存为"),
        ("a.xlsx", b"PK\x03\x04", "不读 .xlsx"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "不读 .jpg"),
        ("a.pdf", b"%PDF-1.7 broken", "PDF 读不了"),
        ("a.docx", b"PK\x03\x04 broken", "不是完整的 .docx"),
        ("a.mhtml", b"MIME-Version: 1.0\n\nhello", "没有网页"),
        ("a.txt", b"", "空的"),
        ("a.txt", b" \n\n", "空的"),
        ("a.txt", b"\0\1\2\3" * 100, "不是文本文件"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert says in refused(path)


def test_no_such_file(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "gone.txt")
    assert "不是普通文件" in refused(tmp_path)


def test_a_zip_without_a_document_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/other.xml", "<a/>")
    (tmp_path / "a.docx").write_bytes(buffer.getvalue())
    assert "不是完整的 .docx" in refused(tmp_path / "a.docx")


@pytest.mark.slow
def test_a_scan_is_read_where_the_extra_is_installed(tmp_path: Path) -> None:
    pytest.importorskip("rapidocr")
    import pypdfium2

    text = "二、2025年主要任务\n新增城市绿道3公里,加装电梯200台,建设筹措保障性租赁住房2868套。"
    drawn = pypdfium2.PdfDocument(pdf(text, tmp_path / "a.pdf"))[0].render(scale=2).to_pil().convert("RGB")
    drawn.crop((0, 100, drawn.width, 400)).save(tmp_path / "scan.pdf", resolution=144)
    found = "".join(read_document(tmp_path / "scan.pdf").lines)
    assert "2025年主要任务" in found
    assert "加装电梯200台" in found
