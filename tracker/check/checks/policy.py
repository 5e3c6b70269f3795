"""Checks that a workspace asks for itself, in the header's ``policy:``; there are none by default."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from tracker.check.finding import Finding
from tracker.check.workspace import Workspace
from tracker.ledger import Ledger
from tracker.model import Entry

JUDGED = ("fulfilled", "partial", "unmentioned", "abandoned")


def _unmentioned(entry: Entry) -> bool:
    return entry.status == "unmentioned"


def _missed(entry: Entry) -> bool:
    return entry.missed


def _lowered(entry: Entry) -> bool:
    return entry.carried is not None and entry.carried.change == "lowered"


RULES: Mapping[str, tuple[str, Callable[[Entry], bool]]] = {
    "fail_unmentioned_targets": ("未被提及", _unmentioned),
    "fail_missed_targets": ("未达到", _missed),
    "fail_lowered_targets": ("下调(上限则是放宽)后再次承诺", _lowered),
}
"""Name of a policy → what it counts among a plan's judged commitments that carry a quantity."""


def policy(workspace: Workspace) -> Iterator[Finding]:
    """Of each plan's quantified targets no larger share falls under a rule than the workspace allows."""
    for name, (told, rule) in RULES.items():
        written = workspace.ledger.header.policy.get(name, "")
        limit = _share(written)
        if limit is None:
            continue
        for report in workspace.newest.reports:
            number, judged = _counted(workspace.newest, report, rule)
            if judged and Decimal(number) / judged > limit:
                shown = f"{number / judged:.0%}"
                message = f"{report} 的 {judged} 个量化目标有 {number} 个{told}({shown}),上限 {written}"
                yield workspace.at("policy-exceeded", ("policy", name), message, subject=report)


def _share(written: str) -> Decimal | None:
    """「30%」 as 0.3; None for what is no percentage (that is a finding of the ledger's own check)."""
    try:
        return Decimal(written.removesuffix("%")) / 100
    except InvalidOperation:
        return None


def _counted(ledger: Ledger, report: str, rule: Callable[[Entry], bool]) -> tuple[int, int]:
    """(those under the rule, all) of a plan's judged commitments that carry a quantity."""
    judged = [entry for entry in ledger.of_report(report) if entry.targets and entry.status in JUDGED]
    return sum(map(rule, judged)), len(judged)
