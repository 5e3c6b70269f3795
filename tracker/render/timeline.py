"""A matter that is promised year after year: targets and outcomes, with a sparkline of the outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rich.text import Text

from tracker.language.safe import safe
from tracker.model import Entry, Quantity, ReportName
from tracker.render.bars import sparkline
from tracker.render.entries import outcome
from tracker.render.figures import amount, dated, figures
from tracker.render.look import Look
from tracker.render.palette import MISSED, SHOWN
from tracker.render.tables import Column, Lines, fits, table
from tracker.render.widths import wrap


@dataclass(frozen=True)
class Link:
    """One year of a matter: its commitment, and the one target that measures the same thing every year."""

    entry: Entry
    target: Quantity


Chain = Sequence[Link]


def chains(entries: Iterable[Entry], report: str = "") -> list[Chain]:
    """Commitments that were carried from year to year, oldest first, whose numbers can be put side by side.

    A chain has two years or more. With ``report`` only chains with a commitment of that report are given.
    What a plan says twice (in its text and among 民生实事) with the same numbers is given once.
    """
    known = {entry.id: entry for entry in entries}
    carried = [entry for entry in known.values() if entry.carried and entry.carried.id in known]
    later = {entry.carried.id for entry in carried if entry.carried}
    linked: dict[tuple[str, tuple[object, ...]], Chain] = {}
    for entry in sorted(carried, key=_year):
        if entry.id in later:
            continue
        line = [entry]
        while (link := line[-1].carried) and link.id in known and len(line) < len(known):
            line.append(known[link.id])
        through = not report or any(one.report == report for one in line)
        if through and (chain := _of_one_thing(line)):
            linked.setdefault(_shown(chain), chain)
    return list(linked.values())


def _shown(chain: Chain) -> tuple[str, tuple[object, ...]]:
    """What a row shows, to find equal rows: the matter, and each year's number and status."""
    years = ((one.entry.report, one.target.value, one.target.unit, one.entry.status) for one in chain)
    return _matter(chain), tuple(years)


def _of_one_thing(line: Sequence[Entry]) -> Chain:
    """The chain of targets for a thing that every year names; empty if there is none, or no outcome of it."""
    from tracker.language.quantity.convert import beside

    alone = all(len(one.targets) == 1 and one.targets[0].measure == "level" for one in line)
    for thing in line[0].targets:
        chain = [Link(line[0], thing)]
        for one in line[1:]:
            it = beside(chain[-1].target, one.targets)
            if it is None or not (alone or _is_of(it, thing)):
                break
            chain.append(Link(one, it))
        if len(chain) == len(line) and any(value is not None for value in outcomes(chain)):
            return tuple(chain)
    return ()


def _is_of(target: Quantity, thing: Quantity) -> bool:
    """Whether two targets measure one thing: the last word of one noun is in the other (大棚, not 种植基地).

    It is not asked where every year has a single target and that is a level: then the unit is enough.
    """
    if not (target.noun and thing.noun):
        return False  # "" is in every noun
    return target.noun[-HEAD:] in thing.noun or thing.noun[-HEAD:] in target.noun


HEAD = 2
"""How many characters at a noun's end say what kind of thing it is."""


def timeline(chains_shown: Sequence[Chain], look: Look) -> Lines:
    """A table with a row for each matter and a column for each year.

    Where not all years fit, it has the latest, and a line below names those left out.
    """
    years = sorted({_year(link.entry) for chain in chains_shown for link in chain})
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
    by_year = {_year(link.entry): link for link in chain}
    cells = [_cell(by_year[year], look) if year in by_year else Text() for year in years]
    return [Text(safe(_matter(chain))), *cells, Text(sparkline(outcomes(chain), look), style="accent")]


def _matter(chain: Chain) -> str:
    """The matter's name: the latest noun that tells town from country, else the latest target's noun."""
    from tracker.language.quantity.residents import half_of

    halves = [link.target.noun for link in chain if half_of(link.target.noun)]
    return next(reversed(halves), chain[-1].target.noun) or chain[-1].entry.text


def outcomes(chain: Chain) -> list[Decimal | None]:
    """The reported values of the years, None where there is none; first that of the year before, if known."""
    first = _last_year(chain[0])
    values = [first.value] if first else []
    return [*values, *(there.value if (there := _outcome(chain, n)) else None for n in range(len(chain)))]


def _outcome(chain: Chain, number: int) -> Quantity | None:
    """The figure reported of the target in link ``number``: by its verdict, else the next link's baseline."""
    if told := _told(chain[number]):
        return told
    return _last_year(chain[number + 1]) if number + 1 < len(chain) else None


def _last_year(link: Link) -> Quantity | None:
    """Last year's outcome on a link's target; None where it belongs to another target or is not known."""
    baseline = link.entry.baseline
    return baseline.quantity if baseline and dated(link.entry) is link.target else None


def _told(link: Link) -> Quantity | None:
    """The figure that the verdict compared with a link's target; None if it is no outcome of that year."""
    reported = next((one.reported for one in figures(link.entry) if one.target is link.target), None)
    told = link.entry.verdict.figures
    return reported if any(one.reported == reported and one.standing in _OUTCOMES for one in told) else None


_OUTCOMES = ("outcome", "estimated", "bound")


def _cell(link: Link, look: Look) -> Text:
    came = _came(link)
    text = Text().append(look.status(came), style=came if came in SHOWN else "muted")
    text.append(f" {amount(link.target, look)}", style="bold")
    if told := _told(link):
        text.append(f" {look.arrow} {amount(told, look)}")
    return text


def _came(link: Link) -> str:
    """The status of a link's own target: in a missed commitment with several targets, this one may be met."""
    from tracker.score.arithmetic import compare

    came, told = outcome(link.entry), _told(link)
    if came != MISSED.key or len(link.entry.targets) == 1 or told is None:
        return came
    comparison = compare(link.target, told)
    return "fulfilled" if comparison and comparison.met else came


def _year(entry: Entry) -> int:
    return ReportName.parse(entry.report).year
