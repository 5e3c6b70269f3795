"""One sitting of ``tracker review``: commitments are shown, answers are typed, saved at once, and undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tracker.errors import TrackerError
from tracker.language.tables.statuses import CHINESE
from tracker.ledger.person import Answers
from tracker.model import Entry, PersonReview, PersonStatus
from tracker.reviewing import shown

if TYPE_CHECKING:
    from tracker.cli.author import Ask
    from tracker.ledger import Ledger

ANSWERS: dict[str, tuple[str, str, str]] = {
    "accept": ("a", "认可", "机器判得对,记下您看过"),
    "change": ("c", "改判", "另下结论,要写说明和依据;直接写 兑现、部分…… 也行"),
    "note": ("n", "附注", "只记一句话,不算结论"),
    "skip": ("s", "跳过", "先不说,看下一条"),
    "back": ("b", "上一条", "回到前一条"),
    "undo": ("u", "撤回", "撤掉这次最后保存的一条"),
    "help": ("?", "说明", "这张表"),
    "quit": ("q", "结束", "以后再来,已答的都存好了"),
}
"""The answers that can be typed: for each its letter, its Chinese word, and what it does."""
_MEANT = {word: answer for answer, (key, name, _) in ANSWERS.items() for word in (key, name)}
KEYS = "  ".join(f"{key} {name}" for key, name, _ in ANSWERS.values())


class Sitting:
    """One pass through a queue: ``saved`` counts saved answers, ``left`` commitments still to be decided."""

    def __init__(self, root: Path, ledger: Ledger, by: str, ask: Ask) -> None:
        self.root, self.ledger, self.by, self.ask = root, ledger, by, ask
        self.answers = Answers(root)
        self._seen: set[str] = set()
        self._waiting: Sequence[Entry] = ()

    @property
    def saved(self) -> int:
        """How many answers were saved in this sitting."""
        return len(self.answers.ids)

    @property
    def left(self) -> int:
        """How many commitments of the queue were neither decided nor skipped yet."""
        return len(self._waiting) - len(self._seen)

    def run(self, waiting: Sequence[Entry]) -> None:
        """Ask about each commitment in ``waiting``, until the last or until the person quits."""
        self._waiting = waiting
        place: int | None = 0
        while place is not None and place < len(waiting):
            entry = self.answers.entry(waiting[place].id)
            self._show(entry, f"{place + 1}/{len(waiting)}")
            place = self._next(entry, place)

    def _next(self, entry: Entry, place: int) -> int | None:
        """Ask about a commitment until an answer moves on: the next place in the queue, or None to quit."""
        while True:
            typer.echo(KEYS)
            answer = self._answer()
            if answer == "quit":
                return None
            step = self._back(place) if answer == "back" else self._undone() if answer == "undo" else None
            if step is not None:
                return step
            if answer == "skip" or self._decided(entry, answer, place):
                self._seen.add(entry.id)
                return place + 1

    def _answer(self) -> str:
        """What a typed line asks for: a key of ``ANSWERS``, a status in Chinese, or "" for neither."""
        from tracker.language.fold import fold

        typed = fold(self.ask("复核", "")).strip().lower()
        if typed in CHINESE or not typed:
            return typed
        if typed not in _MEANT:
            typer.echo(f"没有「{typed}」这个回答;要写附注请先按 n 再回车")
        return _MEANT.get(typed, "")

    def _back(self, place: int) -> int | None:
        if not place:
            typer.echo("这已是第一条")
        return place - 1 if place else None

    def _undone(self) -> int | None:
        try:
            last = self.answers.undo()
        except TrackerError as error:
            typer.echo(str(error))
            return None
        self._seen.discard(last.id)
        typer.echo(f"已撤回 {last.id}")
        return last.place

    def _decided(self, entry: Entry, answer: str, place: int) -> bool:
        """Carry out an answer about a commitment; True where a review was saved."""
        if answer in CHINESE:
            return self._changed(entry, CHINESE[answer], place)
        carry_out: dict[str, Callable[[Entry, int], bool]] = {
            "accept": self._accepted,
            "note": self._noted,
            "change": self._rejudged,
            "help": self._helped,
        }
        return answer in carry_out and carry_out[answer](entry, place)

    def _helped(self, entry: Entry, place: int) -> bool:
        typer.echo("\n".join(f"  {key}  {name}:{does}" for key, name, does in ANSWERS.values()))
        return False

    def _accepted(self, entry: Entry, place: int) -> bool:
        if entry.verdict.status == "pending":
            typer.echo("机器还没有结论可以认可;请用 c 下结论,或 s 跳过")
            return False
        old = entry.review or PersonReview()
        return self._save(entry, replace(old, status=entry.verdict.status, source=""), place)

    def _noted(self, entry: Entry, place: int) -> bool:
        old = entry.review or PersonReview()
        note = self.ask("附注(空着返回)", old.note)
        return bool(note) and self._save(entry, replace(old, note=note), place)

    def _rejudged(self, entry: Entry, place: int) -> bool:
        numbered: dict[str, str] = {str(number): word for number, word in enumerate(CHINESE, 1)}
        typer.echo("  ".join(f"{number} {word}" for number, word in numbered.items()))
        typed = self.ask("改判为(空着返回)", "")
        status = CHINESE.get(numbered.get(typed, typed))
        return bool(status and self._changed(entry, status, place))

    def _changed(self, entry: Entry, status: PersonStatus, place: int) -> bool:
        """Ask for note and source until the gate accepts the review (saved: True), or a line stays empty."""
        from tracker.reviewing import ACCEPTED

        old = entry.review or PersonReview()
        note, source = self.ask("说明(空着返回)", old.note), old.source
        if note:
            typer.echo(f"依据可以写:{ACCEPTED}")
        while note and (source := self.ask("依据(空着返回)", source)):
            review = PersonReview(status, note, source=source)
            if self._complete(entry, review):
                return self._save(entry, review, place)
        typer.echo("未保存")
        return False

    def _complete(self, entry: Entry, review: PersonReview) -> bool:
        """Whether the gate (``tracker check``) will accept a review; what is missing is printed."""
        from tracker.reviewing import Places, lacking

        places = Places(self.root, self.ledger.reports)
        problems = [message for _, message in lacking(entry.verdict.status, review, places)]
        for message in problems:
            typer.echo(message)
        return not problems

    def _save(self, entry: Entry, review: PersonReview, place: int) -> bool:
        self.answers.save(entry.id, replace(review, by=self.by, date=date.today().isoformat()), place)
        typer.echo(f"已保存:{shown(review.status) if review.status else '附注(不算结论)'}")
        return True

    def _show(self, entry: Entry, place: str) -> None:
        """Print the commitment in its context, the evidence and the diff, as ``tracker show`` does."""
        from tracker.cli import output, screen
        from tracker.cli.report import outcome_sources
        from tracker.cli.show import paragraph
        from tracker.render.show import Detail, show

        sources = outcome_sources(self.root, self.ledger, [entry.report])
        earlier = (one for one in self.ledger.entries.values() if one.carried and one.carried.id == entry.id)
        around = paragraph(self.root, self.ledger, entry)
        detail = Detail(entry, around, reports=self.ledger.reports, earlier=next(earlier, None))
        typer.echo(f"\n── {place} " + "─" * 40)
        look = screen.look(output.linked(self.root, sources, self.ledger.reports))
        screen.show(show(detail, look), page=False)
        typer.echo()
