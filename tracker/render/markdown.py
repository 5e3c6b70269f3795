"""The screens as Markdown for a pull request or an article, in GitHub's dialect (tables, tags)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.answered import newer_unanswered, of_several_years, waiting_for
from tracker.language.safe import address, markdown
from tracker.model import Comparison, Entry, PlanDiff
from tracker.render.changes import knowing
from tracker.render.commitments import common_title
from tracker.render.diff import compare
from tracker.render.entries import tally
from tracker.render.look import Look
from tracker.render.markdown_item import commitment, inline, place_of
from tracker.render.markdown_tables import scorecard, table_head, table_row, targets
from tracker.render.overview import Row, statuses_of
from tracker.render.palette import CAVEAT, CHANGES, COMPARED, SHOWN
from tracker.render.plandiff import by_change, heading, signs
from tracker.render.selection import Selection, by_section
from tracker.render.targets import listed

if TYPE_CHECKING:
    from tracker.render.district import District

_LOOK = Look()


def district(there: District, selection: Selection, look: Look = _LOOK) -> str:
    """A report as Markdown: its scorecard, targets, and the commitments that ``selection`` lets pass."""
    record = there.record
    lines = [f"# {markdown(record.name)} {markdown(record.jurisdiction)}{record.year}年的承诺", ""]
    if record.origin and (link := address(record.origin.address)):
        lines += [f"取自 <{link}>({record.origin.time[:10]})", ""]
    lines += _notes(of_several_years(record, there.reports))
    lines += scorecard(there.entries)
    if (name := waiting_for(record, there.reports)) and tally(there.entries)["pending"]:
        lines += [f"等待 **{markdown(name)}** 的工作回顾。", ""]
    for name, count in newer_unanswered(record, there.reports, there.years).items():
        lines += [f"更新的 **{markdown(name)}** 有 {count} 条承诺还没有回顾可查。", ""]
    lines += _body(there.entries, selection, knowing(there.years, look))
    return "\n".join([*lines, _legend()]) + "\n"


def detail(entry: Entry, look: Look = _LOOK) -> str:
    """A commitment as an item of a Markdown list."""
    caveat = ["", f"{CAVEAT}。"] if entry.status == "unmentioned" else []
    return "\n".join([*commitment(entry, look), *caveat]) + "\n"


def comparison(compared: Comparison, selection: Selection, look: Look = _LOOK) -> str:
    """What reviews say of a plan, as Markdown: scorecard, targets, commitments admitted by ``selection``."""
    reviews = "、".join(map(markdown, compared.reviews))
    lines = [
        f"# {markdown(compared.plan)} 的承诺,对照 {reviews} 的工作回顾",
        "",
        *_notes(compared.notes),
        *scorecard(compared.entries),
    ]
    return "\n".join([*lines, *_body(compared.entries, selection, look), _legend()]) + "\n"


def _notes(notes: Sequence[str]) -> list[str]:
    """What a reader should know before quoting anything, a line each, as a quotation that stands out."""
    return [*(f"> **注意** {markdown(note)}" for note in notes if note), *([""] if any(notes) else [])]


def overview(rows: Sequence[Row]) -> str:
    """All reports as a Markdown table, a row each with its counts."""
    reports = {row.record.name: row.record for row in rows}
    lines = ["# 政府工作报告承诺追踪", ""]
    used = statuses_of(rows)
    heads = [
        "报告",
        "承诺",
        *(f"{SHOWN[status].mark} {SHOWN[status].chinese}" for status in used),
        "等待",
    ]
    lines += table_head(heads, right=range(1, 2 + len(used)))
    for row in sorted(rows, key=lambda row: (row.record.district, row.record.year)):
        counts = row.of_status()
        name = waiting_for(row.record, reports) if counts["pending"] else ""
        cells = [
            markdown(row.record.name),
            str(row.total),
            *(str(counts[status]) for status in used),
            markdown(name),
        ]
        lines.append(table_row(cells))
    return "\n".join([*lines, "", _legend()]) + "\n"


def plan_diff(diff: PlanDiff, look: Look = _LOOK) -> str:
    """What became of the commitments of an older plan, as Markdown lists under the words for each change."""
    between = "与" if diff.of_two_places else "→"
    lines = [f"# {markdown(diff.old)} {between} {markdown(diff.new)} {heading(diff)}", ""]
    for change, members in by_change(diff).items():
        sign = signs(diff)[change]
        lines += [f"## {sign.mark} {sign.chinese} {len(members)} 条", ""]
        for one in members:
            if one.old and one.new:
                lines.append(f"- {inline(compare(one.old.text, one.new.text))}")
            elif there := one.new or one.old:
                lines.append(f"- {markdown(there.text)} {place_of(there.report, there.line, look)}")
        lines.append("")
    return "\n".join(lines)


def _body(entries: Sequence[Entry], selection: Selection, look: Look) -> list[str]:
    shown = selection.of(entries)
    chosen = shown if selection.filtered else entries
    items = listed(chosen, everything=selection.everything or selection.filtered)
    lines = ["## 数量指标", "", *targets(items, look), ""] if items else []
    shared = common_title([entry.section for entry in shown])
    for section, members in by_section(shown):
        lines += [f"## {markdown(section.removeprefix(shared)).replace('/', ' / ')}", ""] if section else []
        for entry in members:
            lines += [*commitment(entry, look), ""]
    return lines


def _legend() -> str:
    signs: Mapping[str, str] = {
        sign.mark: f"{sign.chinese} {sign.english}" for sign in list(SHOWN.values())[:5]
    }
    words = " · ".join(f"{mark} {text}" for mark, text in signs.items())
    changes = " · ".join(f"{CHANGES[key].mark} {CHANGES[key].chinese}" for key in COMPARED[:-1])
    return f"{words} · {changes} · <del>删去线</del> 只在承诺里 · <b>粗体</b> 只在报告里\n\n{CAVEAT}。"
