"""The same matter through the years: target, outcome, target, outcome … with a sparkline of the outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from rich.text import Text

from tracker.language.safe import safe
from tracker.model import Entry, Quantity, ReportName
from tracker.render.bars import sparkline
from tracker.render.entries import outcome
from tracker.render.figures import amount, dated, figures
from tracker.render.look import Look
from tracker.render.palette import SHOWN
from tracker.render.tables import Column, Lines, fits, table
from tracker.render.widths import wrap

Chain = Sequence[Entry]


def chains(entries: Iterable[Entry], report: str = "") -> list[Chain]:
    """Commitments that were carried from year to year, oldest first, whose numbers can be put side by side.

    Only those of two years and more, and with ``report`` only those that lead through it.
    """
    known = {entry.id: entry for entry in entries}
    carried = [entry for entry in known.values() if entry.carried and entry.carried.id in known]
    later = {entry.carried.id for entry in carried if entry.carried}
    linked: list[Chain] = []
    for entry in sorted(carried, key=_year):
        if entry.id in later:
            continue
        chain = [entry]
        while (link := chain[-1].carried) and link.id in known and len(chain) < len(known):
            chain.append(known[link.id])
        through = not report or any(one.report == report for one in chain)
        if through and _comparable(chain):
            linked.append(tuple(chain))
    return linked


def _comparable(chain: Chain) -> bool:
    """Whether every link has a target, all of one unit, and something was reported of one of them."""
    from tracker.language.quantity.convert import common

    first = [link.targets[0] for link in chain if link.targets]
    if len(first) < len(chain) or any(common(first[0], one) is None for one in first):
        return False
    return any(value is not None for value in outcomes(chain))


def timeline(chains_shown: Sequence[Chain], look: Look) -> Lines:
    """One row a matter, one column a year; where not all years fit, the latest, and a line on the others."""
    years = sorted({_year(entry) for chain in chains_shown for entry in chain})
    drawn = [_row(chain, years, look) for chain in chains_shown]
    for left_out in range(len(years)):
        columns = [
            Column("事项", grow=True, least=12),
            *(Column(str(year)) for year in years[left_out:]),
            Column("走势"),
        ]
        rows = [[matter, *cells[left_out:]] for matter, *cells in drawn]
        if left_out == len(years) - 1 or fits(columns, rows, look.columns):
            break
    return [*table(columns, rows, look.columns), *_left_out(years[:left_out], look)]


def _left_out(years: Sequence[int], look: Look) -> Lines:
    if not years:
        return []
    listed = "、".join(map(str, years))
    words = f"{listed} 年这里放不下:终端再宽些(COLUMNS=168),或逐年看,加 --year {years[-1]}"
    return wrap(Text(words, style="muted"), look.columns)


def _row(chain: Chain, years: Sequence[int], look: Look) -> list[Text]:
    by_year = {_year(entry): entry for entry in chain}
    cells = [_cell(by_year[year], look) if year in by_year else Text() for year in years]
    return [Text(safe(_matter(chain))), *cells, Text(sparkline(outcomes(chain), look), style="accent")]


def outcomes(chain: Chain) -> list[Decimal | None]:
    """The figures that were reported, from the year before the first to the last."""
    first = _last_year(chain[0])
    values = [first.value] if first else []
    return [*values, *(there.value if (there := _outcome(chain, n)) else None for n in range(len(chain)))]


def _outcome(chain: Chain, number: int) -> Quantity | None:
    """What was reported of a link's first target: by its own verdict, or by the next plan's baseline."""
    if told := _told(chain[number]):
        return told
    return _last_year(chain[number + 1]) if number + 1 < len(chain) else None


def _last_year(entry: Entry) -> Quantity | None:
    """Last year's outcome of a link's first target; none where it is that of another."""
    return entry.baseline.quantity if entry.baseline and dated(entry) is entry.targets[0] else None


def _told(entry: Entry) -> Quantity | None:
    """The figure beside an entry's first target, but not one of a part, of several years, of another."""
    reported = next((one.reported for one in figures(entry)), None)
    sure = any(one.reported == reported and one.standing in _OUTCOMES for one in entry.verdict.figures)
    return reported if sure else None


_OUTCOMES = ("outcome", "estimated", "bound")


def _cell(entry: Entry, look: Look) -> Text:
    items = figures(entry)
    text = Text().append(
        look.status(outcome(entry)), style=outcome(entry) if outcome(entry) in SHOWN else "muted"
    )
    if not items:
        return text
    text.append(f" {amount(items[0].target, look)}", style="bold")
    if told := _told(entry):
        text.append(f" {look.arrow} {amount(told, look)}")
    return text


def _matter(chain: Chain) -> str:
    """What it is about, in the words of the latest target."""
    return next((entry.targets[0].noun for entry in reversed(chain) if entry.targets), "") or chain[-1].text


def _year(entry: Entry) -> int:
    return ReportName.parse(entry.report).year
