"""How the program's verdicts agree with readers' answers on year pairs that have no labels.

    python -m tests.gold.answered_verdicts [lexical|semantic] [--worst N]

The pairs are those of ``tests.gold.answered``, places with labelled sets left out: weights of alignment and
verdicts have seen nothing of these places. Prints what ``train_verdicts`` prints of places left out: figures
by level, then what was said and what was right in bands of a tenth; ``--worst`` lists the surest that readers
answered otherwise.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.gold import answered
from tests.gold.labelled import LabelledSet
from tests.gold.train_verdicts import by_level, reliability
from tests.gold.verdicts import Figures, Judged, measure
from tracker import align


def judged(engine: str) -> list[tuple[LabelledSet, Figures]]:
    known = set(answered.in_sets().values())
    sets = [answered.labelled(pair) for pair in answered.pairs() if pair.place not in known]
    return [(one, measure(one, align.align(one.commitments, one.statements, engine))) for one in sets]


def worst(found: Sequence[tuple[LabelledSet, Figures]], count: int) -> list[str]:
    """The surest verdicts that readers answered otherwise."""
    wrong = [(one, each) for one, figures in found for each in figures.judged if not each.right]
    wrong.sort(key=lambda pair: -pair[1].verdict.confidence)
    return [_told(one, each) for one, each in wrong[:count]]


def _told(one: LabelledSet, each: Judged) -> str:
    verdict, answer = each.verdict, each.label.raw
    shown = verdict.evidence[0].text if verdict.evidence else ""
    said = f"{verdict.confidence:.2f} {verdict.status}, readers {answer['status']}"
    return f"{one.name} {said}: {answer['anchor']} ‖ {shown}"


def main(arguments: Sequence[str]) -> None:
    engine = next((one for one in arguments if one in align.ENGINES), "lexical")
    found = judged(engine)
    print("\n".join([*by_level(found), "", *reliability(found)]))
    if "--worst" in arguments:
        print("\n".join(worst(found, int(arguments[arguments.index("--worst") + 1]))))


if __name__ == "__main__":
    main(sys.argv[1:])
