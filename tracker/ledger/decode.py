"""From a parsed file to entries; everything that is wrong is noted at its line, and reading goes on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, get_args

from tracker.language.quantity import parse as parse_quantity
from tracker.language.tables.statuses import CHINESE
from tracker.ledger import layout as known
from tracker.ledger.layout import ARROW
from tracker.model import (
    Baseline,
    Carried,
    Change,
    Entry,
    Evidence,
    Figure,
    Kind,
    Past,
    PersonReview,
    PersonStatus,
    Provenance,
    Quantity,
    Second,
    Standing,
    Status,
    Verdict,
)
from tracker.strictyaml import DATE, Fields, Items, Node, Problems, Table, Text, parse
from tracker.workspace.header import BODY, VERSION, Header, decode_header

KINDS: tuple[str, ...] = get_args(Kind)
STATUSES: tuple[str, ...] = get_args(Status)
PERSON_STATUSES: tuple[str, ...] = get_args(PersonStatus)
CHANGES: tuple[str, ...] = get_args(Change)
STANDINGS: tuple[Standing, ...] = get_args(Standing)
PROVENANCES: tuple[str, ...] = tuple(word for word in get_args(Provenance) if word)


class Decoder:
    """Reads blocks into entries, noting what is wrong in ``problems``, each with its line."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.fields = Fields(problems)

    def entries(self, node: Node | None, what: str) -> dict[str, Entry]:
        """The blocks of ``commitments`` or ``orphaned``, those with an ill-formed id left out."""
        table = self.fields.table(node, what)
        by_id = {}
        for id, block in table.items():
            entry = self.entry(str(id), block, table.lines[id])
            if entry:
                by_id[entry.id] = entry
        return by_id

    def entry(self, id: str, node: Node, line: int) -> Entry | None:
        """One block, whose key stands on ``line``."""
        report = known.report_of(id)
        if not report:
            self.problems.add(line, f"编号应写成 徐汇-2025-3f9a2c,不能是「{id}」")
            return None
        get = self.fields
        table = get.table(node, id)
        if table is not node:
            table = Table(line)
        get.known(table, id, known.ENTRY, line)
        verdict = self._verdict(table)
        return Entry(
            id=id,
            report=report,
            text=get.text(table, "text", needed=True),
            section=get.text(table, "section"),
            line=get.number(table, "line"),
            kind=get.word(table, "kind", KINDS, "general"),
            targets=self._quantities(table, "targets") if "targets" in table else (),
            elided=get.text(table, "elided"),
            strength=get.text(table, "strength"),
            deadline=get.text(table, "deadline"),
            baseline=self._baseline(table) if "baseline" in table else None,
            carried=self._carried(table) if "carried" in table else None,
            verdict=verdict,
            history=self._history(table) if "history" in table else (),
            look_again=get.text(table, "look_again"),
            review=self._review(table, verdict.status) if "review" in table else None,
            own=self._own(table) if "own" in table else (),
        )

    def _verdict(self, table: Table) -> Verdict:
        get = self.fields
        why = get.table(table.get("why"), "why")
        if why:
            get.known(why, "why", known.WHY)
        status = get.word(table, "status", STATUSES, "pending")
        figures = self._figures(table) if "figures" in table else ()
        rule, missed = get.text(why, "rule"), get.word(why, "missed", ("true",), "")
        provenance, reader = self._by(why)
        return Verdict(
            status=status,
            confidence=get.share(why, "confidence"),
            reason=get.text(why, "reason"),
            evidence=self._evidence(table) if "evidence" in table else (),
            provenance=provenance,
            figures=figures,
            rule=rule,
            # a ledger written before rules were named called every partial verdict by figures missed
            missed=bool(missed) if rule else status == "partial" and bool(figures),
            reader=reader,
            second=self._second(table) if "second" in table else None,
            read=get.word(why, "read", STATUSES, "pending") if "read" in why else None,
        )

    def _by(self, why: Table) -> tuple[Provenance, str]:
        """Whose word a verdict rests on, and the model that read it: 「review (deepseek-chat)」."""
        written = self.fields.text(why, "by")
        by = known.BY.fullmatch(written)
        if not written or (by and by["by"] in PROVENANCES):
            return (by["by"], by["reader"] or "") if by else ("", "")  # type: ignore[return-value]
        return self.fields.word(why, "by", PROVENANCES, ""), ""

    def _second(self, table: Table) -> Second:
        get, row = self.fields, self.fields.table(table["second"], "second")
        get.known(row, "second", known.SECOND)
        status = get.word(row, "status", STATUSES, "pending")
        return Second(status, get.share(row, "confidence"), get.text(row, "reason"))

    def _rows(self, table: Table, name: str, fields: dict[str, bool]) -> list[Table]:
        """The mappings of a list, checked for their keys."""
        rows = []
        for item in self.fields.items(table[name], name):
            row = self.fields.table(item, f"{name} 的每一项")
            if row is item:
                self.fields.known(row, name, fields)
                rows.append(row)
        return rows

    def _evidence(self, table: Table) -> tuple[Evidence, ...]:
        get, items = self.fields, []
        for row in self._rows(table, "evidence", dict(known.EVIDENCE)):
            if "report" not in row and "source" not in row:
                self.problems.add(row.line, "evidence 缺少 report 或 source")
            if "source" not in row and "line" not in row:
                self.problems.add(row.line, "evidence 缺少字段 line")
            items.append(
                Evidence(
                    text=get.text(row, "text", needed=True),
                    report=get.text(row, "report"),
                    line=0 if "source" in row else get.number(row, "line"),
                    score=get.share(row, "score"),
                    source=get.text(row, "source"),
                )
            )
        return tuple(items)

    def _history(self, table: Table) -> tuple[Past, ...]:
        get, items = self.fields, []
        for row in self._rows(table, "history", dict(known.PAST)):
            items.append(
                Past(
                    date=self._date(row),
                    status=get.word(row, "status", PERSON_STATUSES, "pending"),
                    reason=get.text(row, "reason"),
                    evidence=get.text(row, "evidence"),
                )
            )
        return tuple(items)

    def _date(self, table: Table) -> str:
        value = self.fields.text(table, "date")
        if value and not DATE.fullmatch(value):
            self.problems.add(table.lines["date"], f"date 应写成 2026-01-20,不能是「{value}」")
        return value

    def _part(self, table: Table, name: str, fields: Mapping[str, bool]) -> Table | None:
        """The mapping ``name`` in a block, its keys checked; None where something else stands there."""
        row = self.fields.table(table[name], name)
        if row is not table[name]:
            return None
        self.fields.known(row, name, fields)
        return row

    def _baseline(self, table: Table) -> Baseline | None:
        get, row = self.fields, self._part(table, "baseline", known.BASELINE)
        if row is None:
            return None
        return Baseline(
            text=get.text(row, "text", needed=True),
            line=get.number(row, "line"),
            change=get.word(row, "change", CHANGES, "continued"),
            quantity=self._quantity(row["quantity"], "quantity") if "quantity" in row else None,
        )

    def _carried(self, table: Table) -> Carried | None:
        get, row = self.fields, self._part(table, "carried", known.CARRIED)
        if row is None:
            return None
        return Carried(get.text(row, "id", needed=True), get.word(row, "change", CHANGES, "continued"))

    def _review(self, table: Table, machine: Status) -> PersonReview | None:
        """A person's verdict or note; the ``machine``'s status where theirs is no known word."""
        get, row = self.fields, self._part(table, "review", known.REVIEW)
        if row is None:
            return None
        known_words = (*PERSON_STATUSES, *CHINESE)
        word: Any = get.word(row, "status", known_words, machine) if "status" in row else ""
        return PersonReview(
            status=CHINESE.get(word, word),
            note=get.text(row, "note"),
            by=get.text(row, "by"),
            date=self._date(row),
            source=get.text(row, "source"),
        )

    def _own(self, table: Table) -> tuple[tuple[str, str], ...]:
        """An office's own fields: any names, each with a text."""
        row = self.fields.table(table["own"], "own")
        return tuple((str(name), self.fields.text(row, name)) for name in row)

    def _quantities(self, table: Table, name: str) -> tuple[Quantity, ...]:
        read = (self._quantity(item, name) for item in self.fields.items(table[name], name))
        return tuple(quantity for quantity in read if quantity is not None)

    def _quantity(self, node: Node, name: str) -> Quantity | None:
        if isinstance(node, Text):
            try:
                return parse_quantity(str(node))
            except ValueError:
                pass
        shown = f",不能是「{node}」" if isinstance(node, Text) else ""
        self.problems.add(node.line, f"{name} 应写成「加装电梯完工 = 200 台」{shown}")
        return None

    def _figures(self, table: Table) -> tuple[Figure, ...]:
        figures = []
        for item in self.fields.items(table["figures"], "figures"):
            try:
                figures.append(_figure(str(item) if isinstance(item, Text) else ""))
            except ValueError:
                self.problems.add(item.line, "figures 的每一项应写成「床位 = 4000 张 → 床位 = 4385 张」")
        return tuple(figures)


def _figure(line: str) -> Figure:
    """「床位 = 4000 张 → 床位 = 4385 张 (planned)」; the standing is left out where it is an outcome.

    Raises ValueError where the line is no such thing.
    """
    promised, reported = line.split(ARROW)
    standing: Standing = "outcome"
    for word in STANDINGS if reported.endswith(")") else ():
        if reported.endswith(f" ({word})"):
            standing, reported = word, reported.removesuffix(f" ({word})")
    return Figure(parse_quantity(promised), parse_quantity(reported), standing)


def check_references(decoded: dict[str, Entry], table: Table, reports: set[str], problems: Problems) -> None:
    """Note what points to nothing: a block's report, a report in evidence, the id of ``carried``."""
    for id, entry in decoded.items():
        block = table[id]
        if not isinstance(block, Table):
            continue
        if entry.report not in reports:
            problems.add(table.lines[id], f"{id} 的报告 {entry.report} 不在 reports 里")
        if entry.carried and entry.carried.id and entry.carried.id not in decoded:
            problems.add(block.lines["carried"], f"carried 指向的 {entry.carried.id} 不在账本里")
        if entry.verdict.evidence:
            _check_evidence(block["evidence"], reports, problems)


def _check_evidence(node: Node, reports: set[str], problems: Problems) -> None:
    for row in node if isinstance(node, Items) else ():
        report = row.get("report") if isinstance(row, Table) else None
        if isinstance(report, Text) and report not in reports:
            problems.add(report.line, f"evidence 的报告 {report} 不在 reports 里")


def document(text: str, path: str) -> tuple[Table | None, Header, dict[str, dict[str, Entry]], Problems]:
    """A whole file: its tree, header, the entries of ``commitments`` and ``orphaned``, and what is wrong.

    References are not checked; the tree is None where the file is no YAML mapping or of another version.
    """
    problems = Problems(path)
    node = None if _conflicts(text, problems) else parse(text, problems)
    if node is None and not problems:
        node = Table()
    if not isinstance(node, Table):
        if not problems:
            problems.add(1, "账本应为映射(version、sources、reports、commitments)")
        return None, Header(), {}, problems
    header = decode_header(node, problems, BODY)
    if node.get("version", VERSION) != VERSION:
        return None, header, {}, problems
    decoder = Decoder(problems)
    return node, header, {part: decoder.entries(node.get(part), part) for part in BODY}, problems


_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?:\s|$)", re.M)


def _conflicts(text: str, problems: Problems) -> bool:
    """Whether git left its marks in the file: a clearer word than YAML's would be."""
    marks = list(_CONFLICT.finditer(text))
    for mark in marks:
        problems.add(text.count("\n", 0, mark.start()) + 1, "git 合并冲突还没有解决")
    return bool(marks)
