"""Text from strangers: nothing of it steers a terminal, a page or a reader's eye."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render_reports import REPORTS, SHANGHAI, SOURCES
from render_shanghai import SHANGHAI_ENTRIES
from render_workspace import ENTRIES

from tracker.language.safe import address, dumps, markdown, safe
from tracker.model import Entry
from tracker.render import contract, export
from tracker.render import markdown as pages
from tracker.render.district import District, district
from tracker.render.look import Look
from tracker.render.selection import Selection
from tracker.render.show import Detail, show

HOSTILE = (
    "\x1b[2J\x1b]8;;http://evil.example\x07点我\x1b]8;;\x07\r\n\x08\x9b31m\u202e卡\u2066\u200b片"
    "[bold]粗[/bold]<script>alert(1)</script>|`x`![图](http://evil.example)\ud800"
)
FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f\ud800-\udfff]")


def hostile(entry: Entry) -> Entry:
    """The entry with a hostile text wherever a file may have one."""
    evidence = tuple(replace(item, text=HOSTILE + item.text) for item in entry.verdict.evidence)
    verdict = replace(entry.verdict, evidence=evidence, reason=HOSTILE + entry.verdict.reason)
    review = entry.review and replace(entry.review, note=HOSTILE, by=HOSTILE, source=HOSTILE)
    baseline = entry.baseline and replace(entry.baseline, text=HOSTILE + entry.baseline.text)
    targets = tuple(replace(target, noun=HOSTILE, unit="台" + HOSTILE) for target in entry.targets)
    return replace(
        entry,
        text=HOSTILE + entry.text,
        section=HOSTILE + "/" + entry.section,
        verdict=verdict,
        review=review,
        baseline=baseline,
        targets=targets,
        elided=HOSTILE,
        strength=HOSTILE,
        deadline=HOSTILE,
    )


ALL = [hostile(entry) for entry in ENTRIES.values()]
RECORD = replace(SHANGHAI, jurisdiction=HOSTILE, source=HOSTILE)
DISTRICT = District(RECORD, [one for one in ALL if one.report == SHANGHAI.name], REPORTS)
LOOKS = [
    Look(80, sources=SOURCES),
    Look(120, marks=True),
    Look(60, plain=True, marks=True),
]


@pytest.mark.parametrize("look", LOOKS)
def test_screens_hold_no_control_codes(look: Look) -> None:
    everything = Selection(everything=True)
    lines = district(DISTRICT, everything, look)
    for entry in ALL:
        lines += show(Detail(entry, HOSTILE + entry.text, (), REPORTS), look)
    for line in lines:
        assert not FORBIDDEN.search(line.plain)
        for span in line.spans:
            link = str(span.style)
            assert not FORBIDDEN.search(link)
            assert link.count(" ") < 2
            assert "evil" not in link or link.startswith("link file:///reports/")
    assert any("[bold]粗[/bold]" in line.plain for line in lines)


def test_pages_hold_no_foreign_tags() -> None:
    lines = district(DISTRICT, Selection(everything=True), LOOKS[0])
    for page in (export.html(lines, 80), export.svg(lines, 80)):
        assert "<script" not in page
        assert not re.search(r'href="[^"]*evil', page)


def test_markdown_holds_no_foreign_links_or_tags() -> None:
    page = pages.district(DISTRICT, Selection(everything=True))
    assert not re.search(r"(?<!\\)<(?!/?(?:del|b)>)", page)
    assert not re.search(r"(?<!\\)\]\((?!https://(?:m\.jfdaily|www\.dawenge))", page)
    assert not FORBIDDEN.search(page.replace("\n", ""))


def test_json_keeps_everything_but_escapes_what_steers() -> None:
    page = dumps(contract.reports([DISTRICT], Selection(everything=True)))
    assert not FORBIDDEN.search(page.replace("\n", ""))
    assert json.loads(page)["reports"][0]["commitments"][0]["text"] == HOSTILE + SHANGHAI_ENTRIES[0].text


@settings(deadline=None)
@given(st.text())
def test_safe_is_idempotent_and_one_line(text: str) -> None:
    assert safe(safe(text)) == safe(text)
    assert not FORBIDDEN.search(safe(text))
    assert "\n" not in markdown(text)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://lhsr.sh.gov.cn/a?b=1", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ('https://x/"onclick="', False),
        ("https://x/\x1b]8;;", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(text: str, link: bool) -> None:
    assert bool(address(text)) is link
