"""What stands in a Word or PDF file is told with its page beside the line, everywhere; no text has pages.

Of render/look.py, model/reports.py, formats/pages.py.
"""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from read_making import pdf

from tests.conftest import Tracker

SEED = Path(__file__).parents[2] / "seeds/001_abf86c9aaf141910.txt"
TURN = "<turn>"
TEXTS = {
    2024: ("推行规模化加装电梯,力争完工7320台。", "新增绿道2公里。"),
    2025: ("推行规模化加装电梯,力争完工200台。", "加装电梯完工7333台。新增绿地8公顷。"),
}
"""Plan and review of each year; the plan stands on the second page, the review on the first."""


def lines(year: int, plan: str, review: str) -> list[str]:
    head = [f"上海市徐汇区{year}年政府工作报告", "各位代表:", "现在,我代表区人民政府向大会报告工作。"]
    goal = f"地区生产总值增长{year - 2019}%。"
    return [*head, f"一、{year - 1}年工作回顾", f"{goal}{review}", TURN, f"二、{year}年主要任务", goal, plan]


def word(path: Path, text: list[str]) -> None:
    from docx import Document
    from docx.oxml import OxmlElement

    document, turned = Document(), False
    for line in text:
        if line == TURN:
            turned = True
            continue
        paragraph = document.add_paragraph()
        if turned:
            paragraph.add_run()._r.append(OxmlElement("w:lastRenderedPageBreak"))
        paragraph.add_run(line)
        turned = False
    document.save(str(path))


@pytest.fixture(params=["docx", "txt"])
def page(request: pytest.FixtureRequest, tmp_path: Path, tracker: Tracker) -> int:
    """The page of the plan in a workspace of two years, in Word files or, without pages, in texts."""
    tracker(tmp_path, "init", "w")
    for year, (plan, review) in TEXTS.items():
        text = lines(year, plan, review)
        file = tmp_path / f"w/reports/{year}.{request.param}"
        if request.param == "docx":
            word(file, text)
        else:
            file.write_text("\n".join(line for line in text if line != TURN), encoding="utf-8")
    assert tracker(tmp_path / "w", "update", "--engine", "lexical").returncode == 0
    return 2 if request.param == "docx" else 0


def pages_in(there: Any) -> set[int]:
    """The numbers under ``page`` anywhere in a piece of JSON."""
    if isinstance(there, dict):
        own = {there["page"]} if "page" in there else set()
        return own.union(*map(pages_in, there.values()))
    return set().union(*map(pages_in, there)) if isinstance(there, list) else set()


def test_every_screen_and_file_tells_the_page_where_there_is_one(
    page: int, tmp_path: Path, tracker: Tracker
) -> None:
    root = tmp_path / "w"
    listed = tracker(root, "report", "徐汇@2024", "--all", "-f", "json").stdout
    elevator = next(one for one in json.loads(listed)["reports"][0]["commitments"] if "电梯" in one["text"])
    assert pages_in(json.loads(listed)) == ({1, 2} if page else set())
    assert (elevator.get("page"), elevator["evidence"][0].get("page")) == ((2, 1) if page else (None, None))
    for words in (
        ("report", "徐汇@2024", "--all"),
        ("show", elevator["id"]),
        ("compare", "徐汇@2024", "徐汇@2025", "--all"),
    ):
        written = tmp_path / "written"
        for suffix in ("txt", "md", "html"):
            tracker(root, *words, "-o", f"{written}.{suffix}")
        files = (Path(f"{written}.{suffix}").read_text("utf-8") for suffix in ("txt", "md", "html"))
        shown = [tracker(root, *words).stdout, *(re.sub("<[^>]*>", "", text) for text in files)]
        assert ["(第 1 页)" in text for text in shown] == [bool(page)] * 4, words
        assert pages_in(json.loads(tracker(root, *words, "-f", "json").stdout)) == ({1, 2} if page else set())
    for words, told in ((("diff", "徐汇@2024", "徐汇@2025"), {2}), (("series", "地区生产总值"), {1, 2})):
        assert pages_in(json.loads(tracker(root, *words, "-f", "json").stdout)) == (told if page else set())


def test_the_tables_have_a_column_for_it(page: int, tmp_path: Path, tracker: Tracker) -> None:
    root = tmp_path / "w"
    first, second = ("1", "2") if page else ("", "")
    for table, names in (
        ("commitments", {"page": second, "evidence_page": first}),
        ("targets", {"page": second}),
        ("evidence", {"page": first}),
    ):
        made = tracker(root, "export", "徐汇@2024", "--table", table, "-o", "-").stdout
        rows = list(csv.DictReader(io.StringIO(made.lstrip("\ufeff"))))
        assert [{name: row[name] for name in names} for row in rows] == [names] * len(rows) != []
    panel = tracker(root, "export", "--panel", "-o", "-").stdout
    rows = [row for row in csv.DictReader(io.StringIO(panel.lstrip("\ufeff"))) if row["key"] == "gdp"]
    assert {(row["plan_page"], row["review_page"]) for row in rows if row["year"] == "2024"} == {
        (second, first)
    }


def test_the_site_tells_it(page: int, tmp_path: Path, tracker: Tracker) -> None:
    tracker(tmp_path / "w", "site", "--out", tmp_path / "public")
    made = "".join(one.read_text("utf-8") for one in (tmp_path / "public").rglob("*.html"))
    assert ("(第 2 页)" in made) == bool(page)


def test_the_ledger_keeps_it_when_the_file_is_gone(page: int, tmp_path: Path, tracker: Tracker) -> None:
    root = tmp_path / "w"
    for file in (root / "reports").iterdir():
        file.unlink()
    assert ("(第 1 页)" in tracker(root, "report", "徐汇@2024", "--all").stdout) == bool(page)


@pytest.mark.slow
def test_pages_of_a_pdf(tmp_path: Path, tracker: Tracker) -> None:
    tracker(tmp_path, "init", "w")
    text = SEED.read_text(encoding="utf-8").split("\n")[32:121]
    pdf("\n".join(text), tmp_path / "w/reports/a.pdf")
    assert tracker(tmp_path / "w", "update", "--engine", "lexical").returncode == 0
    found = json.loads(tracker(tmp_path / "w", "report", "徐汇@2019", "--all", "-f", "json").stdout)
    pages = [one["page"] for one in found["reports"][0]["commitments"]]
    assert pages == sorted(pages)
    assert len(set(pages)) > 5


def test_what_stands_behind_a_page_s_end_in_its_paragraph_is_on_the_next(
    tmp_path: Path, tracker: Tracker
) -> None:
    from docx import Document
    from docx.oxml import OxmlElement

    tracker(tmp_path, "init", "w")
    document, pieces = Document(), ("新增公共绿地六十公顷,", "完成既有多层住宅加装电梯200台。")
    for line in lines(2024, "", "新增养老床位100张。"):
        document.add_paragraph(line) if line else None
    document.add_paragraph().add_run(pieces[0])
    document.paragraphs[-1].add_run()._r.append(OxmlElement("w:lastRenderedPageBreak"))
    document.paragraphs[-1].add_run(pieces[1])
    document.save(str(tmp_path / "w/reports/2024.docx"))
    tracker(tmp_path / "w", "update", "--engine", "lexical")
    listed = json.loads(tracker(tmp_path / "w", "report", "徐汇@2024", "--all", "-f", "json").stdout)
    pages = {one["text"]: (one["page"], one["id"]) for one in listed["reports"][0]["commitments"]}
    (green,) = (page for text, (page, _) in pages.items() if "绿地" in text)
    ((elevators, id),) = (found for text, found in pages.items() if "电梯" in text)
    assert (green, elevators) == (1, 2)
    shown = tracker(tmp_path / "w", "show", id).stdout
    assert "".join(pieces)[:20] in re.sub(r"[\s«»]", "", shown)
