"""Where the lines of a ledger stand that lies in several files: checks know it as one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.check.finding import Finding, News
from tracker.ledger.leaves import Joined
from tracker.workspace.header import LEDGER


def placed(findings: Iterable[Finding], lies: Joined) -> Iterator[Finding]:
    """The findings with those on lines of the ledger on the file and the line where these stand."""
    for finding in findings:
        if finding.path != LEDGER or not finding.line:
            yield finding
            continue
        path, line = lies.located(finding.line)
        yield replace(finding, path=path, line=line)


def rows_placed(news: Iterable[News], lies: Joined) -> Iterator[News]:
    """The same for the rows of the news."""
    for table in news:
        rows = [(row, lies.located(row.line) if row.line else (LEDGER, 0)) for row in table.targets]
        targets = tuple(replace(row, path=path, line=line) for row, (path, line) in rows)
        yield replace(table, targets=targets)
