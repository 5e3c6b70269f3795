"""Learn how likely a figure is of the promised thing (``tracker/score/own_figure.json``).

    python -m tests.gold.train_own_figure MATCHES.pickle [--write]
    python -m tests.gold.train_own_figure --list FROM TO    # figures of year pairs that nobody judged yet

``MATCHES`` are what ``tests.gold.train_align --matches`` keeps. Learnt from every figure by which the rules
would judge: on the labelled pairs, on those that readers answered (right where the status is theirs), and on
those of ``own_figures.tsv``, read one by one beside the sentence of the review (is it a figure of the same
thing, of the same time?). That file has for each pair its two files in ../shared behind 「#」, then a line
for each commitment: its key, the reported figure, 「y」 or 「n」; what is read otherwise today is not used.

Prints and writes how often a chance was right for places that the weights never saw. Needs scipy; minutes.
"""

from __future__ import annotations

import hashlib
import json
import pickle
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.gold import answered
from tests.gold.fitting import decide
from tests.gold.labelled import SHARED, LabelledSet, listed, reports
from tests.gold.train_align import FOLDS
from tests.gold.verdicts import setting_of_set
from tracker import align, extract
from tracker.errors import NotAReportError
from tracker.model import Match
from tracker.score import own_figure, rules
from tracker.score.answer import Answer
from tracker.score.case import Case
from tracker.score.judge import as_case

OUT = Path(__file__).resolve().parents[2] / "tracker" / "score"
FILE = Path(__file__).resolve().with_name("own_figures.tsv")
PENALTY = 10.0


@dataclass(frozen=True)
class Row:
    """A figure that decides: its place, what is looked at, and whether it is of the promised thing."""

    place: str
    figures: dict[str, float]
    right: bool


def decided(one: LabelledSet, matches: Sequence[Match]) -> Iterator[tuple[int, Case, Answer]]:
    """Every commitment that figures decide, by number, with the figure that decides it.

    Of those that fall short it is the one that is surest by its noun, of those that are met the farthest.
    """
    setting = setting_of_set(one, matches)
    for number, match in enumerate(matches):
        subject = as_case(match, "review", setting)
        rule = rules.apply(subject).rule if subject else None
        if subject is None or rule is None or not (rule.missed or rule.name == "figures_met"):
            continue
        met = not rule.missed
        some = [answer for answer in subject.compared if answer.comparison.met == met]
        yield (
            number,
            subject,
            max(some, key=lambda one: _farness(one) if one.comparison.met else one.agreement),
        )


def _farness(answer: Answer) -> float:
    ratio = answer.comparison.ratio
    return float(ratio) if ratio else 0.0


def rows_of(
    one: LabelledSet, matches: Sequence[Match], right: Callable[[int, Answer], bool | None]
) -> list[Row]:
    """The rows of a pair of which ``right`` tells whether a commitment's figure is its own."""
    return [
        Row(one.place, own_figure.figures_of(subject, answer), told)
        for number, subject, answer in decided(one, matches)
        if (told := right(number, answer)) is not None
    ]


def by_status(one: LabelledSet) -> Callable[[int, Answer], bool | None]:
    status = {label.commitment: label.raw["status"] for label in one.labels}

    def right(number: int, answer: Answer) -> bool | None:
        said = "fulfilled" if answer.comparison.met else "partial"
        return status[number] == said if number in status else None

    return right


@dataclass(frozen=True)
class Read:
    """A year pair of ``own_figures.tsv``: its files, and for key and figure whether it is of the thing."""

    plan: str
    review: str
    said: dict[tuple[str, str], bool]


def read_pairs() -> Iterator[Read]:
    """All of them; none where ../shared is not there."""
    for block in FILE.read_text(encoding="utf-8").split("# ")[1:]:
        head, *lines = block.splitlines()
        plan, review = head.split("\t")
        cells = [line.split("\t") for line in lines if line]
        if (SHARED / plan).exists():
            yield Read(plan, review, {(key, figure): told == "y" for key, figure, told in cells})


def unlabelled(plan: str, review: str) -> LabelledSet:
    """A year pair of ../shared without labels. Raises StopIteration where a file has no such part."""
    promised = next(one for one in reports(SHARED, plan) if one.of_kind("plan"))
    told = next(one for one in reports(SHARED, review) if one.of_kind("review"))
    place = answered.in_sets().get(promised.district, promised.district)
    name = f"{place}-{promised.year}-{told.year}"
    return LabelledSet(name, promised, told, extract.commitments(promised), extract.statements(told), (), ())


def aligned(one: LabelledSet) -> Sequence[Match]:
    return align.align(one.commitments, one.statements, "lexical")


def all_rows(matches: Path) -> list[Row]:
    rows = []
    for one, found in pickle.loads(matches.read_bytes()):
        if one.level != "own":
            rows += rows_of(one, found, by_status(one))
    for pair in answered.pairs():
        one = answered.labelled(pair)
        rows += rows_of(one, aligned(one), by_status(one))
    for pair in read_pairs():
        one = unlabelled(pair.plan, pair.review)
        keys = [answered.key(promise.line, promise.text) for promise in one.commitments]

        def right(number: int, answer: Answer, keys: list[str] = keys, pair: Read = pair) -> bool | None:
            return pair.said.get((keys[number], answer.comparison.reported.text))

        rows += rows_of(one, aligned(one), right)
    return rows


def fit(rows: Sequence[Row]) -> dict[str, float]:
    names = sorted(rows[0].figures)
    table = np.array([[row.figures[name] for name in names] for row in rows])
    layer = decide(table, np.array([row.right for row in rows]), names, PENALTY)
    return {"bias": round(layer.bias, 4), **{name: round(layer.weights[name], 4) for name in names}}


def left_out(rows: Sequence[Row]) -> list[tuple[Row, float]]:
    """The chance of every row by weights that never saw its place."""
    places = sorted({row.place for row in rows}, key=lambda place: hashlib.sha256(place.encode()).digest())
    found = []
    for part in range(FOLDS):
        some = set(places[part::FOLDS])
        weights = fit([row for row in rows if row.place not in some])
        for row in (row for row in rows if row.place in some):
            logit = weights["bias"] + sum(weights[name] * value for name, value in row.figures.items())
            found.append((row, 1 / (1 + np.exp(-logit))))
    return found


def reliability(title: str, found: Sequence[tuple[float, bool]]) -> str:
    bands: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in found:
        bands[min(9, int(sure * 10))].append((sure, right))
    lines = [f"{title}: is it of the promised thing? Places left out in turn", ""]
    lines.append("said       figures  mean said  right")
    for band, some in sorted(bands.items()):
        said, right = np.mean(some, axis=0)
        lines.append(f"{band / 10:.1f}-{band / 10 + 0.1:.1f}  {len(some):9}  {said:9.3f}  {right:.3f}")
    return "\n".join(lines)


def unread_pairs() -> list[tuple[str, str]]:
    """Year pairs of ../shared that have no labels and no answers, in the order of a hash."""
    used = {one["plan"] for one in listed().values()}
    used |= {pair.plan for pair in (*answered.pairs(), *read_pairs())}
    years: dict[tuple[str, int], str] = {}
    for folder in ("raw", "edited", "original"):
        for path in (SHARED / "reports" / folder).rglob("*.txt"):
            if path.stem.isdigit():
                years.setdefault((path.parent.name, int(path.stem)), path.relative_to(SHARED).as_posix())
    known = {Path(one).parts[-2:] for one in used}
    pairs = [
        (at, years[place, year + 1]) for (place, year), at in years.items() if (place, year + 1) in years
    ]
    pairs = [pair for pair in pairs if Path(pair[0]).parts[-2:] not in known]
    return sorted(pairs, key=lambda pair: hashlib.sha256(str(pair).encode()).digest())


def list_unread(first: int, last: int) -> None:
    """Print figures that decide as lines of ``own_figures.tsv`` with 「?」, their texts behind them."""
    for plan, review in unread_pairs()[first:last]:
        try:
            one = unlabelled(plan, review)
        except (NotAReportError, StopIteration):
            continue
        print(f"# {plan}\t{review}")
        for number, subject, answer in decided(one, aligned(one)):
            promise, told = one.commitments[number], answer.comparison.reported.text
            sure = own_figure.figures_of(subject, answer)
            shown = f"{promise.text} ‖ {answer.clause.text} | {subject.evidence[0].statement.text}"
            print(f"{answered.key(promise.line, promise.text)}\t{told}\t?\t{shown}\t{sure['agreement']}")


def main(arguments: Sequence[str]) -> None:
    if arguments[:1] == ["--list"]:
        return list_unread(*map(int, arguments[1:3]))
    rows = all_rows(Path(next(one for one in arguments if not one.startswith("-"))))
    found = left_out(rows)
    measured = "\n\n".join(
        reliability(title, [(sure, row.right) for row, sure in found if row.figures["met"] == met])
        for title, met in (("A figure that falls short", 0), ("A figure that meets its target", 1))
    )
    print(measured)
    if "--write" in arguments:
        (OUT / "own_figure.json").write_text(json.dumps(fit(rows), indent=1) + "\n", encoding="utf-8")
        (OUT / "own_figure.measured.txt").write_text(measured + "\n", encoding="utf-8")
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
