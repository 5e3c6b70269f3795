"""``tracker review``: a person goes through uncertain verdicts, and each answer is saved at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.known import complete_report

if TYPE_CHECKING:
    from tracker.ledger import Ledger
    from tracker.model import Entry, PersonReview, PersonStatus

KEYS = "[a] 认可  [c] 改判  [n] 附注  [s] 跳过  [q] 结束"
STATUS_KEYS: dict[str, PersonStatus] = {
    "1": "fulfilled",
    "2": "partial",
    "3": "unmentioned",
    "4": "pending",
    "5": "abandoned",
    "6": "unratable",
}


def register(app: typer.Typer) -> None:
    app.command("review", help="逐条复核没有把握的判定,最没有把握的在前;回答立即保存,随时可停。")(review)


def review(
    name: Annotated[
        str, typer.Argument(help="徐汇 或 徐汇@2025;缺省为全部", autocompletion=complete_report)
    ] = "",
    everything: Annotated[bool, typer.Option("--all", "-a", help="也看有把握的")] = False,
    by: Annotated[str, typer.Option("--by", help="署名;缺省为 git 的 user.name")] = "",
) -> None:
    """Ask about one verdict after another."""
    import sys

    from tracker import cli, ledger
    from tracker.cli import keys
    from tracker.cli.known import reports_meant
    from tracker.errors import TrackerError

    path = cli.ledger_path()
    root = path.parent
    found = ledger.load(path, root)
    names = reports_meant(name, found.reports)
    waiting = queue([one for one in found.entries.values() if not names or one.report in names], everything)
    if not waiting:
        typer.echo("没有需要复核的判定" + ("" if everything else ";有把握的用 --all 看"))
        return
    if not sys.stdin.isatty():
        raise TrackerError(f"有 {len(waiting)} 条判定需要复核,tracker review 要在终端里运行")
    session = Session(root, found, by or _author(root))
    try:
        with keys.single_keys():
            session.run(waiting)
    except (KeyboardInterrupt, EOFError, typer.Abort):
        typer.echo()
    typer.echo(f"已保存 {session.saved} 条,还剩 {len(waiting) - session.done} 条没有看")


def queue(entries: list[Entry], everything: bool = False) -> list[Entry]:
    """Verdicts without a person's word, the least certain first: the unsure ones, or everything judged."""
    from tracker.render.facts import unsure

    judged = [one for one in entries if one.review is None and one.verdict.status != "pending"]
    wanted = [one for one in judged if everything or unsure(one)]
    return sorted(wanted, key=lambda one: (one.verdict.confidence, not one.targets))


class Session:
    """One sitting: what was shown and what was saved."""

    def __init__(self, root: Path, found: Ledger, by: str) -> None:
        self.root, self.found, self.by = root, found, by
        self.saved = 0
        self.done = 0

    def run(self, waiting: list[Entry]) -> None:
        """Go through the queue until its end or until the person ends it."""
        from tracker.cli import keys

        for number, entry in enumerate(waiting, 1):
            self._show(entry, f"{number}/{len(waiting)}")
            answer = ""
            while answer not in ("a", "s", "q", "saved"):
                typer.echo(f"{KEYS} > ", nl=False)
                answer = keys.key().lower()
                typer.echo(answer if answer.isprintable() else "")
                if answer in ("c", "n"):
                    answer = self._written(entry, answer)
            if answer == "q":
                return
            if answer == "a":
                self._save(entry, entry.verdict.status)
            self.done += 1

    def _show(self, entry: Entry, place: str) -> None:
        """The commitment in its context, the evidence and the diff, as ``tracker show`` prints them."""
        from tracker import render
        from tracker.cli import screen
        from tracker.cli.report import outcome_sources, paragraph

        sources = outcome_sources(self.root, self.found, [entry.report])
        detail = render.Detail(entry, paragraph(self.root, self.found, entry), (), self.found.reports)
        typer.echo(f"\n── {place} " + "─" * 40)
        screen.show(render.show(detail, screen.look(sources=sources, root=self.root)), page=False)
        typer.echo()

    def _written(self, entry: Entry, answer: str) -> str:
        """Ask for status, note and source; "saved", or "" where the person thought better of it."""
        status: PersonStatus = entry.verdict.status
        if answer == "c":
            chosen = self._status()
            if chosen is None:
                return ""
            status = chosen
        note = self._line("说明")
        if not note:
            typer.echo("没有说明,未保存")
            return ""
        source = ""
        if status != entry.verdict.status:
            source = self._line("依据(网址或文件)")
            if not source:
                typer.echo("改判要有依据,未保存")
                return ""
        self._save(entry, status, note, source)
        return "saved"

    def _status(self) -> PersonStatus | None:
        from tracker.cli import keys
        from tracker.render.palette import STATUSES

        shown = "  ".join(f"[{key}] {STATUSES[name].chinese}" for key, name in STATUS_KEYS.items())
        typer.echo(f"{shown}  其他键返回 > ", nl=False)
        status = STATUS_KEYS.get(keys.key())
        typer.echo(STATUSES[status].chinese if status else "返回")
        return status

    def _line(self, words: str) -> str:
        from tracker.cli import keys

        with keys.whole_lines():
            return str(typer.prompt(words, default="", show_default=False)).strip()

    def _save(self, entry: Entry, status: PersonStatus, note: str = "", source: str = "") -> None:
        """Write one review into the ledger as it is now: somebody may have edited it meanwhile."""
        from datetime import date

        from tracker.model import PersonReview

        today = date.today().isoformat()
        save(self.root, entry, PersonReview(status, note, self.by, today, source), today)
        self.saved += 1


def save(root: Path, entry: Entry, review: PersonReview, today: str) -> None:
    """Put a review into the ledger's block. Raises UnknownNameError if the block is gone by now."""
    from tracker import ledger
    from tracker.workspace import atomic, lock
    from tracker.workspace.header import LEDGER

    path = root / LEDGER
    with lock.locked(path):
        text = atomic.read(path, shown=LEDGER)
        ledger.save(path, ledger.record_review(text, entry.id, review, today=today), was=text)


def _author(root: Path) -> str:
    """Who is sitting here: git's user.name, else the login name, else nobody."""
    import getpass
    import subprocess

    try:
        command = ["git", "config", "user.name"]
        said = subprocess.run(command, cwd=root, capture_output=True, timeout=5, check=False).stdout
        return said.decode("utf-8", "replace").strip() or getpass.getuser()
    except (OSError, KeyError, subprocess.TimeoutExpired):
        return ""
