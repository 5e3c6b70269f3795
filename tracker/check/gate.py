"""A whole run of the gate: load, let every check look, collect, sort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tracker.check import scope
from tracker.check.checks import CHECKS
from tracker.check.checks.freshness import Recompute, freshness_of
from tracker.check.checks.news import gathered
from tracker.check.earlier import earlier
from tracker.check.finding import Finding, Result, finding, in_order, placed, rows_placed
from tracker.check.workspace import Workspace, recorded
from tracker.errors import TrackerError, UnreadableError
from tracker.ledger import Ledger, examine, files
from tracker.workspace import guard
from tracker.workspace.header import FOLDER, LEDGER

LEDGER_CHECK = "ledger"
LOSSES = ("source-missing", "source-untracked", "report-vanished", "block-deleted")
ALWAYS = ("ledger-invalid", "ledger-stale", "recompute-impossible", *LOSSES)
"""Findings told whatever a run is narrowed to: about the ledger as a whole, and what was lost, which is in
no file that can be named."""


def run(
    root: Path,
    named: Sequence[Path] = (),
    since: str | None = None,
    recompute: Recompute | None = None,
    staged: frozenset[str] | None = None,
) -> Result:
    """Check a workspace: all of it, only files ``named``, or only what changed since the commit ``since``.

    ``recompute`` gives the ledger as an update would write it; it is called only where hashes do not prove
    that this is the ledger as it stands. ``staged``: the files that git will commit, where only those count.
    Raises UnreadableError (no ledger, no such file) and GitError (no such commit): nothing could be checked.
    """
    chosen = _relative(root, named)
    try:
        lies = files.joined(guard.regular_file(root, LEDGER), LEDGER)
    except guard.Refused as refusal:
        return _refused(refusal)
    except TrackerError as error:
        return Result((_problem("", error),), checks=(LEDGER_CHECK,))
    if staged is not None and LEDGER not in staged:
        return Result((), checks=(), looked=(f"{LEDGER} 没有加入 git,未查",))
    text = lies.text
    chosen = tuple(dict.fromkeys(LEDGER if name in lies.files else name for name in chosen))
    ledger, problems = examine(text, LEDGER)
    findings = [_problem(text, problem) for problem in problems]
    if staged is not None:
        findings += [_left_out(path) for path in lies.files if path not in staged]
    if ledger is None or (problems and not ledger.reports):
        told = in_order(placed(findings, lies))
        return Result(told, checks=(LEDGER_CHECK,), looked=("账本读不懂,其余未查",))
    workspace = Workspace(root, ledger, earlier(root, since, ledger), staged)
    workspace.freshness = freshness_of(workspace, recompute, sound=not problems)
    workspace.newest = _newest(workspace)
    workspace.scope = _scope(workspace, chosen, since)
    for _, check in CHECKS:
        findings += check(workspace)
    kept = [f for f in findings if f.code in ALWAYS or workspace.scope.keeps(f, ledger.entries)]
    names = (LEDGER_CHECK, *(name for name, _ in CHECKS))
    news = [table for table in gathered(workspace) if _told(workspace, table.report)]
    told = in_order(placed(kept, lies))
    return Result(told, tuple(rows_placed(news, lies)), names, tuple(_looked(workspace, chosen)))


def _relative(root: Path, files: Sequence[Path]) -> tuple[str, ...]:
    """The files named, as the workspace calls them; those that lie elsewhere as they were given."""
    chosen = []
    for file in files:
        path = file if file.is_absolute() else Path.cwd() / file
        if not path.is_symlink() and not path.exists():
            raise UnreadableError("没有这个文件(no such file)", where=str(file))
        lies = path.parent.resolve() / path.name
        home = root.resolve()
        chosen.append(lies.relative_to(home).as_posix() if lies.is_relative_to(home) else str(file))
    return tuple(chosen)


def _refused(refusal: guard.Refused) -> Result:
    """A ledger that is not there cannot be checked; one that leads out of the workspace is a finding."""
    if refusal.why == "missing":
        raise UnreadableError("没有账本(no ledger),先运行 tracker init,再 tracker add 报告文件", where=LEDGER)
    outside = finding("source-outside", LEDGER, 0, f"{guard.WHY[refusal.why]}: {LEDGER}", subject=LEDGER)
    return Result((outside,), checks=(LEDGER_CHECK,))


def _left_out(path: str) -> Finding:
    """A district's file of the ledger that will be in no commit."""
    return finding("source-untracked", path, 0, f"{guard.WHY['untracked']}: {path}", subject=path)


def _problem(text: str, problem: TrackerError) -> Finding:
    line = problem.line
    rows = text.split("\n")
    excerpt = rows[line - 1] if 0 < line <= len(rows) else ""
    path = problem.where.removesuffix(f":{line}") if problem.where.startswith(FOLDER) else LEDGER
    return finding("ledger-invalid", path, line, problem.message, excerpt=excerpt)


def _newest(workspace: Workspace) -> Ledger:
    text = workspace.freshness.text
    if text is None or text == workspace.ledger.text:
        return workspace.ledger
    return examine(text, LEDGER)[0] or workspace.ledger


def _scope(workspace: Workspace, chosen: Sequence[str], since: str | None) -> scope.Scope:
    if chosen:
        return scope.named(chosen)
    if since and workspace.base:
        before = workspace.base.ledger
        return scope.changed(workspace.ledger, before, workspace.hashes, recorded(before))
    return scope.Scope()


def _told(workspace: Workspace, report: str) -> bool:
    return workspace.scope.has_file(workspace.newest.reports[report].source) or workspace.scope.has_file(
        LEDGER
    )


def _looked(workspace: Workspace, chosen: Sequence[str]) -> Iterator[str]:
    """What was looked at and what was not, and why."""
    known = workspace.ledger
    numbers = f"{len(known.reports)} 份报告,{len(known.entries)} 条承诺,{len(workspace.files)} 个来源文件"
    yield f"看了 {LEDGER}:{numbers}"
    if elsewhere := [file for file in chosen if file != LEDGER and file not in workspace.files]:
        yield f"不在 sources 下,未查:{'、'.join(elsewhere)}"
    if workspace.base is None:
        yield "没有 git 提交可比:旧判断的变动、新报告的要闻未查"
    else:
        yield f"对照 {workspace.base.shown}:{_compared(workspace)}"
    if workspace.proved:
        yield f"{len(workspace.proved)} 个 PDF、Word 或网页自那以来没有变,引文未重读"
    fresh = workspace.freshness
    if fresh.why_not:
        yield f"没有重算({fresh.why_not});{'哈希不符' if fresh.inputs_changed else '来源与引擎的哈希都相符'}"
    elif fresh.reasons:
        yield f"重算了一遍({fresh.reasons[0]})"
    else:
        base = workspace.base.shown if workspace.base else ""
        yield f"来源、外部事实与引擎的哈希都相符;没有重算,只与 {base} 比(从头重算:tracker update --fresh)"


def _compared(workspace: Workspace) -> str:
    base = workspace.base
    if base is None or base.ledger.text == workspace.ledger.text:
        return "账本没有变"
    now, then = workspace.ledger.entries, base.ledger.entries
    changed = sum(now[id] != then[id] for id in now.keys() & then.keys())
    return (
        f"新增 {len(now.keys() - then.keys())} 条,改动 {changed} 条,去掉 {len(then.keys() - now.keys())} 条"
    )
