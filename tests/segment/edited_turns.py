"""Measures where review ends and plan begins in the edited reports of ../shared, their heading gone too.

    python -m tests.segment.edited_turns

Their collector wrote 「二&、」 before the heading of the plan. Right is: one report, no line of its review
behind that heading, none of its plan before it, and both are there. Prints what is not right, and the counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tracker.clean import clean
from tracker.errors import TrackerError
from tracker.model import Document, Report, SectionKind
from tracker.segment import split
from tracker.workspace.files import read_document

EDITED = Path(__file__).resolve().parents[2].parent / "shared" / "reports" / "edited"
MARK = "二&、"


def lines_of(report: Report, *kinds: SectionKind) -> Iterator[int]:
    for section in report.of_kind(*kinds):
        yield from (line for paragraph in section.paragraphs for _, line in paragraph.lines)


def what_is_wrong(document: Document, turn: int, name: str) -> str:
    """Why the turn at line ``turn`` is not where it should be; empty where it is."""
    try:
        (report,) = split(document, clean(document), [name])
    except (TrackerError, ValueError) as error:
        return str(error)
    review, plan = list(lines_of(report, "review")), list(lines_of(report, "plan", "self"))
    if not review or not plan:
        return "no review" if plan else "no plan"
    if max(review) > turn:
        return f"review until {max(review)}, not {turn}"
    return f"plan from {min(plan)}, not {turn}" if min(plan) < turn else ""


def main() -> None:
    right: Counter[str] = Counter()
    for path in sorted(EDITED.glob("*/*.txt")):
        document = read_document(path)
        marked = [at for at, line in enumerate(document.lines) if MARK in line]
        if len(marked) != 1:
            continue
        bare = [*document.lines]
        bare[marked[0]] = ""
        for kind, one in (("whole", document), ("heading gone", replace(document, lines=tuple(bare)))):
            wrong = what_is_wrong(one, marked[0] + 1, f"{path.parent.name}@{path.stem}")
            right[kind] += not wrong
            right[f"{kind}, of"] += 1
            if wrong:
                print(path.parent.name, path.stem, kind, wrong, sep="\t")
    print(*(f"{kind}: {count}" for kind, count in sorted(right.items())), sep="\n")


if __name__ == "__main__":
    main()
