"""What a check finds, and what a whole run found: values that are sorted and printed together."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from tracker.check.codes import CODES, Severity
from tracker.ledger.leaves import Joined
from tracker.workspace.header import LEDGER

_RANK: Mapping[Severity, int] = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check has to say about one line.

    ``path`` is relative to the workspace, with forward slashes; ``line`` counts from 1, 0 is the whole file.
    ``subject`` is what it is about, wherever that moves (an id, a report's name, a path), ``excerpt`` the
    line as it stands, ``source`` the source file that it concerns where ``path`` is the ledger. Nothing in
    it is escaped: that is the work of an output format.
    """

    code: str
    path: str
    line: int
    message: str
    subject: str = ""
    excerpt: str = ""
    source: str = ""
    severity: Severity = "error"
    remedy: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str, str]:
        """Orders findings by file and line; on one line the gravest comes first."""
        return self.path, self.line, _RANK[self.severity], self.code, self.subject, self.message


@dataclass(frozen=True, slots=True)
class TargetNews:
    """A quantified target worth telling: ``what`` became of it, which is missed, dropped or lowered.

    Lowered means that the new promise asks for less. With ``ceiling`` the figure is an upper limit (less is
    better), and lowered is shown as loosened.
    ``promised`` and ``reported`` are figures for reading, ``text`` is the commitment's.
    """

    id: str
    what: str
    promised: str
    reported: str
    text: str
    line: int
    """Its line in the ledger as it stands; 0 while only an update would write it."""
    ceiling: bool = False
    missed: bool = False
    """Whether the reported figure falls short; a lowered target may be missed as well."""
    path: str = LEDGER
    """The file in which the line stands."""

    @property
    def said(self) -> str:
        """``what`` for display: "loosened" for a lowered ceiling; "missed " goes before if also missed."""
        said = "loosened" if self.ceiling and self.what == "lowered" else self.what
        return f"missed {said}" if self.missed and said != "missed" else said


@dataclass(frozen=True, slots=True)
class News:
    """What a new report says about the commitments of the year before.

    ``counts`` are (mark, number) pairs over all commitments of ``plan``, in the order of the marks: the
    statuses, with ``missed`` apart from ``partial`` as on every screen.
    """

    report: str
    plan: str
    counts: tuple[tuple[str, int], ...]
    targets: tuple[TargetNews, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A whole run: ``checks`` are the names of those that ran, ``looked`` tells what was looked at."""

    findings: tuple[Finding, ...] = ()
    news: tuple[News, ...] = ()
    checks: tuple[str, ...] = ()
    looked: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing was found that makes the gate fail."""
        return not any(finding.severity == "error" for finding in self.findings)

    def count(self, severity: Severity) -> int:
        """How many findings are of one severity."""
        return sum(finding.severity == severity for finding in self.findings)


def finding(
    code: str, path: str, line: int, message: str, *, subject: str = "", excerpt: str = "", source: str = ""
) -> Finding:
    """A finding with the severity and remedy that the table of codes has for it."""
    row = CODES[code]
    return Finding(code, path, line, message, subject, excerpt, source or path, row.severity, row.remedy)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by file and line, each once."""
    return tuple(sorted(set(findings), key=lambda one: one.sort_key))


def gently(result: Result) -> Result:
    """A result with every error as a warning, for a workspace that is only getting used to the gate."""
    softened = (replace(f, severity="warning") if f.severity == "error" else f for f in result.findings)
    return replace(result, findings=in_order(softened))


def under(prefix: str, result: Result) -> Result:
    """A result with paths under ``prefix``, for services that know a file by its place in a repository."""
    return replace(result, findings=tuple(replace(f, path=prefix + f.path) for f in result.findings))


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """One stable key a finding: the same as long as the same thing is wrong with the same subject.

    Line numbers and wording do not enter, so that neither an edit above nor a new release makes an old
    finding new; findings that are alike in all else are numbered in their order.
    """
    seen: Counter[str] = Counter()
    keys = []
    for one in findings:
        base = "\n".join((one.code, one.path, one.subject or one.excerpt.strip()))
        seen[base] += 1
        keys.append(hashlib.sha256(f"{base}\n{seen[base]}".encode("utf-8", "replace")).hexdigest()[:32])
    return tuple(keys)


def placed(findings: Iterable[Finding], lies: Joined) -> Iterator[Finding]:
    """The findings, each about a line of the ledger moved to the file and line in which that is written.

    Checks count lines in the one text that ``ledger.files`` joins; ``lies`` knows where each is from.
    """
    for finding in findings:
        if finding.path != LEDGER or not finding.line:
            yield finding
            continue
        path, line = lies.located(finding.line)
        yield replace(finding, path=path, line=line)


def rows_placed(news: Iterable[News], lies: Joined) -> Iterator[News]:
    """The news, each row's line of the joined ledger moved to the file and line where its block stands."""
    for table in news:
        rows = [(row, lies.located(row.line) if row.line else (LEDGER, 0)) for row in table.targets]
        targets = tuple(replace(row, path=path, line=line) for row, (path, line) in rows)
        yield replace(table, targets=targets)
