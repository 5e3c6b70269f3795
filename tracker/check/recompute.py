"""Whether ``tracker update`` would change anything: proved by hashes, computed again where they do not."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from itertools import islice, zip_longest

from tracker.check.workspace import Freshness, Workspace, recorded
from tracker.errors import TrackerError
from tracker.ledger import lacking

SHOWN = 8
"""Lines of the difference that a finding shows."""
WINDOW = 60
"""Lines from the first difference on that are compared; enough for what is shown."""

Recompute = Callable[[], str]


def freshness_of(workspace: Workspace, recompute: Recompute | None, sound: bool) -> Freshness:
    """Compute the ledger again if that is needed and can be done; ``sound``: whether the ledger loads."""
    if not known_engine(workspace):
        return Freshness((f"引擎 {workspace.ledger.header.engine_name} 不认识",), True, why_not="引擎不认识")
    changed = _changed_inputs(workspace)
    reasons = (*changed, *_unproved(workspace))
    if not reasons:
        return Freshness()
    if not sound or workspace.refused or recompute is None:
        why_not = "没有可用的重算" if sound and not workspace.refused else "先改正上面的错误"
        return Freshness(reasons, bool(changed), why_not=why_not)
    try:
        return Freshness(reasons, bool(changed), recompute())
    except TrackerError as error:
        return Freshness(reasons, bool(changed), why_not=str(error), failed=True)


def known_engine(workspace: Workspace) -> bool:
    """Whether this program has the engine that the header names, in whatever version."""
    from tracker.engines import is_known

    return is_known(workspace.ledger.header.engine_name)


def _changed_inputs(workspace: Workspace) -> tuple[str, ...]:
    from tracker.engines import engine_version

    header = workspace.ledger.header
    known = recorded(workspace.ledger)
    reasons = [
        f"{source} 与登记的哈希不符" for source, sha in known.items() if workspace.hashes.get(source) != sha
    ]
    reasons += [f"{source} 还不在账本里" for source in workspace.hashes if source not in known]
    reasons += [
        f"{name} 应有 {expected} 条承诺,账本里是 {there} 条"
        for name, (expected, there) in lacking(workspace.ledger.text, header).items()
    ]
    current = engine_version(header.engine_name)
    if header.engine != current:
        reasons.append(f"账本出自 {header.engine},现在是 {current}")
    return tuple(reasons)


def _unproved(workspace: Workspace) -> tuple[str, ...]:
    """Why the blocks themselves cannot be trusted to be those that an update wrote."""
    base = workspace.base
    if base is None:
        return ("没有更早的提交可比",)
    if recorded(base.ledger) != recorded(workspace.ledger):
        return (f"来源自 {base.shown} 以来有变",)
    if base.ledger.header.engine != workspace.ledger.header.engine:
        return (f"引擎自 {base.shown} 以来有变",)
    return ()


def first_difference(old: str, new: str) -> tuple[int, str]:
    """Line (of ``old``) of the first difference, and the first lines of the difference in git's manner."""
    before, after = old.split("\n"), new.split("\n")
    pairs = zip_longest(before, after)
    at = next((n for n, (one, other) in enumerate(pairs) if one != other), 0)
    rows = difflib.unified_diff(before[at : at + WINDOW], after[at : at + WINDOW], lineterm="", n=0)
    shown = [row for row in islice(rows, 2, 2 + WINDOW) if not row.startswith("@@")]
    return min(at + 1, len(before)), "\n".join(shown[:SHOWN])
