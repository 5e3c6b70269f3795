"""The same reports as Markdown for a pull request or an article, in GitHub's dialect (tables, tags)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tracker.model import Comparison, Entry, PlanDiff
from tracker.render.amounts import amount, ratio_words
from tracker.render.block import whose
from tracker.render.commitments import common_title
from tracker.render.diff import Piece, compare
from tracker.render.district import District
from tracker.render.facts import (
    Figures,
    Selection,
    by_machine,
    by_section,
    disputes,
    doubtful,
    newer_unanswered,
    outcome,
    readings,
    since_last_year,
    tally,
    trackable,
    unsure,
    waiting_for,
)
from tracker.render.lines import percent
from tracker.render.look import Look
from tracker.render.overview import Row
from tracker.render.pages import on_page
from tracker.render.palette import CAVEAT, CHANGES, COMPARED, CONFLICT, KINDS, SHOWN, sign_of
from tracker.render.plandiff import by_change, heading, signs
from tracker.render.safe import address, markdown
from tracker.render.targets import by_thing, listed, name_of

_LOOK = Look()


def district(there: District, selection: Selection, look: Look = _LOOK) -> str:
    """One report: scorecard, targets, commitments."""
    record = there.record
    lines = [f"# {markdown(record.name)} {markdown(record.jurisdiction)}{record.year}年的承诺", ""]
    if record.origin and (link := address(record.origin.address)):
        lines += [f"取自 <{link}>({record.origin.time[:10]})", ""]
    lines += _scorecard(there.entries)
    if (name := waiting_for(record, there.reports)) and tally(there.entries)["pending"]:
        lines += [f"等待 **{markdown(name)}** 的工作回顾。", ""]
    for name, count in newer_unanswered(record, there.reports, there.years).items():
        lines += [f"更新的 **{markdown(name)}** 有 {count} 条承诺还没有回顾可查。", ""]
    lines += _body(there.entries, selection, look)
    return "\n".join([*lines, _legend()]) + "\n"


def detail(entry: Entry, look: Look = _LOOK) -> str:
    """One commitment as a list item."""
    caveat = ["", f"{CAVEAT}。"] if entry.status == "unmentioned" else []
    return "\n".join([*_commitment(entry, look), *caveat]) + "\n"


def comparison(compared: Comparison, selection: Selection, look: Look = _LOOK) -> str:
    """Any plan beside any reviews."""
    reviews = "、".join(map(markdown, compared.reviews))
    lines = [
        f"# {markdown(compared.plan)} 的承诺,对照 {reviews} 的工作回顾",
        "",
        *_scorecard(compared.entries),
    ]
    return "\n".join([*lines, *_body(compared.entries, selection, look), _legend()]) + "\n"


def overview(rows: Sequence[Row]) -> str:
    """All reports in one table."""
    reports = {row.record.name: row.record for row in rows}
    lines = ["# 政府工作报告承诺追踪", ""]
    used = [status for status in SHOWN if any(row.of_status()[status] for row in rows)]
    heads = [
        "报告",
        "承诺",
        *(f"{SHOWN[status].mark} {SHOWN[status].chinese}" for status in used),
        "等待",
    ]
    lines += _table_head(heads, right=range(1, 2 + len(used)))
    for row in sorted(rows, key=lambda row: (row.record.district, row.record.year)):
        counts = row.of_status()
        name = waiting_for(row.record, reports) if counts["pending"] else ""
        cells = [
            markdown(row.record.name),
            str(row.total),
            *(str(counts[status]) for status in used),
            markdown(name),
        ]
        lines.append(_row(cells))
    return "\n".join([*lines, "", _legend()]) + "\n"


def plan_diff(diff: PlanDiff, look: Look = _LOOK) -> str:
    """Plan against plan."""
    between = "与" if diff.of_two_places else "→"
    lines = [f"# {markdown(diff.old)} {between} {markdown(diff.new)} {heading(diff)}", ""]
    for change, members in by_change(diff).items():
        sign = signs(diff)[change]
        lines += [f"## {sign.mark} {sign.chinese} {len(members)} 条", ""]
        for one in members:
            if one.old and one.new:
                lines.append(f"- {inline(compare(one.old.text, one.new.text))}")
            elif there := one.new or one.old:
                lines.append(f"- {markdown(there.text)} {_place(there.report, there.line, look)}")
        lines.append("")
    return "\n".join(lines)


def inline(pieces: Sequence[Piece]) -> str:
    """A diff in one text: what is only promised struck, what is only reported bold, 「50公里→30公里」.

    As tags: ``**`` and ``~~`` are no emphasis between a sign and a Chinese character (「**5%**增长」).
    """
    words = []
    for piece in pieces:
        if piece.mark == "figure" and piece.old and piece.new:
            words.append(f"<b>{markdown(piece.old)}→{markdown(piece.new)}</b>")
        elif piece.mark == "same":
            words.append(markdown(piece.new))
        else:
            words.append(f"<del>{markdown(piece.old)}</del>" if piece.old else "")
            words.append(f"<b>{markdown(piece.new)}</b>" if piece.new else "")
    return "".join(words)


def _scorecard(entries: Sequence[Entry]) -> list[str]:
    chosen = [entry for entry in entries if trackable(entry)]
    lines = _table_head(
        ["", "条数", *(f"{SHOWN[s].mark} {SHOWN[s].chinese}" for s in _used(entries))], range(1, 9)
    )
    for name, part in (("全部承诺", entries), ("可核查的", chosen)):
        counts, doubts = tally(part), doubtful(part)
        shown = [_count(counts[s], doubts.get(s, 0), len(part)) for s in _used(entries)]
        lines.append(_row([name, str(len(part)), *shown]))
    return [*lines, ""]


def _count(count: int, doubts: int, total: int) -> str:
    """「28 (6%,存疑 26)」."""
    doubt = f",存疑 {doubts}" if doubts else ""
    return f"{count} ({percent(count, total)}{doubt})" if count else "0"


def _used(entries: Sequence[Entry]) -> list[str]:
    return [status for status, count in tally(entries).items() if count] or ["pending"]


def _body(entries: Sequence[Entry], selection: Selection, look: Look) -> list[str]:
    shown = selection.of(entries)
    chosen = shown if selection.filtered else entries
    items = listed(chosen, everything=selection.everything or selection.filtered)
    lines = ["## 数量指标", "", *_targets(items, look), ""] if items else []
    shared = common_title([entry.section for entry in shown])
    for section, members in by_section(shown):
        lines += [f"## {markdown(section.removeprefix(shared)).replace('/', ' / ')}", ""] if section else []
        for entry in members:
            lines += [*_commitment(entry, look), ""]
    return lines


def _targets(items: Sequence[Figures], look: Look) -> list[str]:
    lines = _table_head(["指标", "承诺", "报告", "完成", "结论", "上年"], range(1, 4))
    for thing in by_thing(items):
        lasts = [f"{amount(item.last, look)} {look.change(item.change)}" for item in thing if item.last]
        lines.append(
            _row(
                [
                    markdown(name_of(thing[0])),
                    "、".join(markdown(amount(item.target, look)) for item in thing),
                    "、".join(markdown(amount(item.reported, look)) for item in thing),
                    "、".join(filter(None, map(ratio_words, thing))),
                    _status(thing[0].entry),
                    "、".join(map(markdown, lasts)),
                ]
            )
        )
    return lines


def _commitment(entry: Entry, look: Look) -> list[str]:
    """A list item with the promise, what answers it, and why."""
    lines = [f"- {_status(entry)} {KINDS[entry.kind][0]} · {markdown(entry.text)} `{markdown(entry.id)}`"]
    for item in entry.verdict.evidence[:1]:
        words = markdown(item.text)
        label = "外部" if item.source else "报告"
        lines.append(f"  - {label}:{words} {_origin(item.source, item.report, item.line, look)}")
        lines.append(f"  - 对照:{inline(compare(entry.text, item.text))}")
    if entry.verdict.reason and entry.verdict.status != "pending":
        sure = f"把握 {round(entry.verdict.confidence * 100)}%"
        lines.append(f"  - 依据:{markdown(entry.verdict.reason)} · {sure} · {markdown(whose(entry))}")
    if entry.verdict.second and entry.verdict.contested:
        read, other = (sign_of(one).chinese for one in readings(entry.verdict, entry.verdict.second))
        lines.append(f"  - 两种读法:{markdown(entry.verdict.reader)} 判为{read},文字对照判为{other}")
    for pair in disputes(entry):
        said = f"{pair.first.source or pair.first.report} 说{pair.said.text}"
        other = f"{pair.second.source or pair.second.report} 说{pair.other.text}"
        lines.append(
            f"  - {CONFLICT.mark} 矛盾:{markdown(pair.said.noun)}:{markdown(said)},{markdown(other)}"
        )
    if entry.baseline:
        sign = CHANGES[since_last_year(entry)]
        words = markdown(entry.baseline.text)
        where = _place(entry.report, entry.baseline.line, look)
        lines.append(f"  - 上年:{words} {where} {sign.mark} {sign.chinese}")
    if entry.review:
        notes = [entry.review.note, entry.review.by, entry.review.date, entry.review.source]
        said = " · ".join(markdown(word) for word in notes if word)
        machine = sign_of(by_machine(entry))
        if entry.ruling:
            ruling = sign_of(entry.review.status).chinese
            lines.append(f"  - ✎ 人工:{ruling} · {said}(机器:{machine.chinese})")
        else:
            lines.append(f"  - ✎ 附注:{said}")
    return lines


def _origin(source: str, report: str, line: int, look: Look) -> str:
    known = look.sources.get(source)
    if not source:
        page = address(look.pages.get(report, ""))
        shown = _place(report, line, look)
        return f"[{shown}]({page})" if page and ")" not in page else shown
    if known and (link := address(known.address)) and ")" not in link:
        return f"([{markdown(source)}]({link}),{markdown(known.published)})"
    return f"({markdown(source)})"


def _place(report: str, line: int, look: Look) -> str:
    return f"`{markdown(report)}:{line}`{on_page(report, line, look.printed)}"


def _status(entry: Entry) -> str:
    sign = sign_of(outcome(entry))
    return f"{sign.mark} **{sign.chinese}**{' 存疑' if unsure(entry) else ''}"


def _legend() -> str:
    signs: Mapping[str, str] = {
        sign.mark: f"{sign.chinese} {sign.english}" for sign in list(SHOWN.values())[:5]
    }
    words = " · ".join(f"{mark} {text}" for mark, text in signs.items())
    changes = " · ".join(f"{CHANGES[key].mark} {CHANGES[key].chinese}" for key in COMPARED[:-1])
    return f"{words} · {changes} · <del>删去线</del> 只在承诺里 · <b>粗体</b> 只在报告里\n\n{CAVEAT}。"


def _table_head(heads: Sequence[str], right: range) -> list[str]:
    return [_row(heads), "|" + "|".join(" --: " if n in right else " --- " for n in range(len(heads))) + "|"]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
